import type { Reading } from '../../names/readings.ts';
import { bigramOverlap, overlapsAnyOf } from './bigram-overlap.ts';
import { ALIKE, answers, pairSentences } from './pair-sentences.ts';
import { type Sentence, sentencesIn } from './sentences.ts';

/** The certainty that a sentence of a task answers one of the plan. */
export type MatchConfidence = 'sure' | 'probable';

/** Sentences of the plan and of a task that answer each other; one side may be empty. */
export interface Match {
  plan: Sentence[];
  task: Sentence[];
  /** Tells whether the task has the sentence at another place than its paragraph. */
  moved?: boolean;
  confidence: MatchConfidence;
  /** The reason that an editor gave for a decision. */
  reason?: string;
}

/** An editor’s decision about a sentence of a task. */
export interface DecidedSentence {
  sentence: string;
  plan: Sentence[];
  confidence: MatchConfidence;
  reason: string;
}

/** Below this Dice coefficient a sentence outside the task's own paragraphs is only probable. */
const SURE = 0.8;
/** A second paragraph belongs to a task as a whole if this share of its sentences is answered. */
const WHOLE = 0.5;

/**
 * Finds the sentences that a task takes from a plan: those of its own paragraph, of a second one
 * where it holds two, and single ones from boxes and lists.
 * @param task the task's sentences in their order
 * @param plan all passages of the plan that a task may take up
 * @returns matches in the order of the task; sentences of the plan alone stand where they stood
 */
export function matchTask(
  task: readonly Sentence[],
  plan: readonly Reading[],
  decided: readonly DecidedSentence[] = [],
): Match[] {
  const own = ownParagraphs(task, plan);
  const old = own.flatMap((paragraph) => sentencesIn(paragraph));
  const pairs = pairSentences(textsOf(old), textsOf(task)).map(
    (pair): Match => ({
      plan: pair.old.map((i) => old[i] as Sentence),
      task: pair.new.map((i) => task[i] as Sentence),
      confidence: 'sure',
    }),
  );
  const withDecisions = pairs.map((match) => withDecision(match, decided));
  return withMoved(withDecisions).map((match) =>
    match.plan.length > 0 || match.reason ? match : findElsewhere(match, plan, own),
  );
}

/** The paragraph that a task repeats most of, and others of which it repeats at least half. */
function ownParagraphs(task: readonly Sentence[], plan: readonly Reading[]): Reading[] {
  const paragraphs = plan.filter(({ kind, box }) => kind === 'paragraph' && !box);
  const whole = textsOf(task).join('');
  const common = new Map(paragraphs.map((it) => [it, bigramOverlap(it.text, whole).common]));
  const inCommon = (paragraph: Reading) => common.get(paragraph) as number;
  const [first] = paragraphs.toSorted((a, b) => inCommon(b) - inCommon(a));
  if (!first) return [];
  const isAnswered = overlapsAnyOf(textsOf(task), ALIKE.dice);
  const taken = (paragraph: Reading) => {
    const sentences = sentencesIn(paragraph);
    let missing = 0;
    // Most paragraphs have nothing to do with the task: a look at half of their sentences is enough.
    return sentences.every(
      ({ text }) => isAnswered(text) || ++missing <= sentences.length * (1 - WHOLE),
    );
  };
  return paragraphs.filter((paragraph) => paragraph === first || taken(paragraph));
}

/** A match as an editor decided it, where there is a decision. */
function withDecision(match: Match, decided: readonly DecidedSentence[]): Match {
  const [sentence] = match.task;
  const decision = decided.find((entry) => entry.sentence === sentence?.text);
  if (!decision) return match;
  const { plan, confidence, reason } = decision;
  return { ...match, plan, confidence, reason };
}

/** Puts a sentence that left its place within the paragraph where the task has it. */
function withMoved(matches: readonly Match[]): Match[] {
  const left = matches.filter(({ task, plan }) => task.length === 0 && plan.length > 0);
  const moved = new Set<Match>();
  const filled = matches.map((match) => {
    const [sentence] = match.task;
    if (match.plan.length > 0 || match.reason || !sentence) return match;
    const source = left.find(
      (other) => !moved.has(other) && answers(other.plan[0]?.text ?? '', sentence.text),
    );
    if (!source) return match;
    moved.add(source);
    return { ...match, plan: source.plan, moved: true };
  });
  return filled.filter((match) => !moved.has(match));
}

/** Finds a sentence that no own paragraph answers in another passage of the plan. */
function findElsewhere(match: Match, plan: readonly Reading[], own: readonly Reading[]): Match {
  const [sentence] = match.task;
  if (!sentence) return match;
  const [best] = plan
    .filter((passage) => !own.includes(passage))
    .flatMap((passage) => sentencesIn(passage))
    .filter(({ text }) => answers(text, sentence.text))
    .map((found) => ({ found, ...bigramOverlap(found.text, sentence.text) }))
    .sort((a, b) => b.common - a.common);
  if (!best) return match;
  return { ...match, plan: [best.found], confidence: best.dice >= SURE ? 'sure' : 'probable' };
}

function textsOf(sentences: readonly Sentence[]): string[] {
  return sentences.map(({ text }) => text);
}
