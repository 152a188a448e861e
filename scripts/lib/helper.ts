/** Processes that do a part of a step: what they take of memory is free again when they end. */
import { fork } from 'node:child_process';

/** A process that answers one question after the other. */
export interface Helper<Question, Answer> {
  /** Rejects with what the helper threw, or when it ended before it had answered. */
  ask: (question: Question) => Promise<Answer>;
  /** Ends the process, if it has begun. */
  end: () => void;
}

/** A message that a helper sends back. */
type Reply<Answer> = { answer: Answer } | { error: string };

/**
 * Makes a helper, whose process begins with the first question.
 * @param program a file that calls `serveAsHelper`
 * @param setUp what the program needs for all questions
 * @param how options of Node, and what is set in the environment beside what this process has
 */
export function helperOf<SetUp, Question, Answer>(
  program: string,
  setUp: SetUp,
  { options = [], env = {} }: { options?: string[]; env?: Record<string, string> } = {},
): Helper<Question, Answer> {
  let child: ReturnType<typeof begin> | undefined;
  const begin = () => {
    const begun = fork(program, {
      execArgv: options,
      env: { ...process.env, ...env },
      serialization: 'advanced',
    });
    begun.send(setUp as object);
    return begun;
  };
  return {
    ask: (question) => {
      child ??= begin();
      const asked = child;
      return new Promise((resolve, reject) => {
        const settled = () => asked.off('message', take).off('exit', fail);
        const take = (reply: unknown) => {
          settled();
          const { answer, error } = reply as { answer: Answer; error?: string };
          if (error === undefined) resolve(answer);
          else reject(new Error(error));
        };
        const fail = (code: number | null, signal: string | null) => {
          settled();
          reject(new Error(`${program} ended before it had answered: ${signal ?? code}`));
        };
        asked.on('message', take).on('exit', fail);
        asked.send(question as object);
      });
    },
    end: () => {
      if (child?.connected) child.disconnect();
      child = undefined;
    },
  };
}

/**
 * Answers the process that began this one, until that ends or has no more questions.
 * @param open takes what the other process hands over first, and returns what answers its questions
 */
export function serveAsHelper<SetUp, Question, Answer>(
  open: (setUp: SetUp) => (question: Question) => Answer | Promise<Answer>,
): void {
  let answerTo: ((question: Question) => Answer | Promise<Answer>) | undefined;
  const reply = (message: Reply<Answer>) => process.send?.(message);
  process.on('message', async (message) => {
    try {
      if (answerTo) reply({ answer: await answerTo(message as Question) });
      else answerTo = open(message as SetUp);
    } catch (error) {
      reply({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  });
}
