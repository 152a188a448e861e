import type { TaskAlignment, UntakenPassage } from '../../../src/model/data/alignments.ts';
import type { TaskEntry } from '../../../src/model/data/responsibility.ts';
import { fullId } from '../../../src/model/ids.ts';
import { each } from '../../lib/faults.ts';
import type { Reading } from '../../names/readings.ts';
import type { WordCutter } from '../../names/word-cutter.ts';
import type { Placed } from '../../read/yaml-file.ts';
import { staleAlignment } from './faults.ts';
import { type DecidedSentence, matchTask } from './match-task.ts';
import type { CuratedAlignments } from './read-alignments.ts';
import type { TaskDecision } from './schemas.ts';
import { runningText, type Sentence, sentencesFrom } from './sentences.ts';
import { taskAlignment } from './task-alignment.ts';
import { withoutTask } from './without-task.ts';

/** The tasks and the plan of a comparison, and the decisions about them. */
export interface TaskSources {
  tasks: readonly TaskEntry[];
  /** All blocks of both documents. */
  order: readonly Reading[];
  plan: readonly Reading[];
  curated: Pick<CuratedAlignments, 'tasks' | 'withoutTask'>;
  words: WordCutter;
}

/**
 * Compares each task with the passages that it takes from the plan.
 * @returns the tasks in their order, then the plan's passages that none takes up
 * @throws EditionError `stale-alignment` for a decision that doesn't fit, `unaligned-passage` for a
 *   passage with neither task nor reason
 */
export function alignTasks(sources: TaskSources): (TaskAlignment | UntakenPassage)[] {
  const { tasks, plan, curated } = sources;
  each(curated.tasks, ({ data, place }) => {
    if (!tasks.some(({ id }) => id === data.task))
      throw staleAlignment(place, `there is no task ${data.task}`);
  });
  const entries = each(tasks, (task) => alignTask(task, sources));
  const taken = new Set(entries.flatMap(({ to }) => to.map((id) => id.replace(/^.*\//, ''))));
  return [...entries, ...withoutTask(plan, taken, curated.withoutTask)];
}

function alignTask(task: TaskEntry, { order, plan, curated, words }: TaskSources): TaskAlignment {
  const block = order.find(({ block }) => block === task.id) as Reading;
  const sentences = sentencesFrom(block, block.text.length - task.text.length);
  const own = curated.tasks.filter(({ data }) => data.task === task.id);
  const decided = decisionsOf(own as Placed<TaskDecision>[], sentences, byBlock(plan));
  const matches = matchTask(sentences, takeable(plan), decided);
  return taskAlignment(
    fullId(block.doc, task.id),
    (id) => fullId(plan[0]?.doc ?? '', id),
    matches,
    words,
  );
}

/**
 * The decisions about sentences of a task, with the sentences of the plan that they name.
 * @param entries the decisions about this task
 * @param sentences the task's sentences
 * @param plan all passages of the plan by block
 * @throws EditionError `stale-alignment` where a sentence or the words of the plan are gone
 */
function decisionsOf(
  entries: readonly Placed<TaskDecision>[],
  sentences: readonly Sentence[],
  plan: ReadonlyMap<string, Reading>,
): DecidedSentence[] {
  return each(entries, ({ data, place }) => {
    if (!sentences.some(({ text }) => text === data.sentence))
      throw staleAlignment(place, `${data.task} has no sentence “${data.sentence}”`);
    const found = data.from.map(({ block, words }) => {
      const text = plan.get(block)?.text ?? '';
      const start = text.indexOf(words);
      if (start === -1 || text.includes(words, start + 1))
        throw staleAlignment(place, `“${words}” doesn’t stand once in ${block}`);
      return { block, start, end: start + words.length, text: words };
    });
    return {
      sentence: data.sentence,
      plan: found,
      confidence: data.confidence,
      reason: data.reason,
    };
  });
}

/** The passages that a task may take up by rule: running text and the items of boxes. */
function takeable(plan: readonly Reading[]): Reading[] {
  const running = new Set(runningText(plan));
  return plan.filter((passage) => running.has(passage) || passage.kind === 'item');
}

function byBlock(readings: readonly Reading[]): Map<string, Reading> {
  return new Map(readings.map((reading) => [reading.block, reading]));
}
