import type { TaskAlignment, UntakenPassage } from '../../../src/model/data/alignments.ts';
import type { TaskEntry } from '../../../src/model/data/responsibility.ts';
import { fullId } from '../../../src/model/ids.ts';
import type { Reading } from '../../names/readings.ts';
import type { WordCutter } from '../../names/word-cutter.ts';
import type { Placed } from '../../read/yaml-file.ts';
import { staleAlignment } from './faults.ts';
import { matchTask } from './match-task.ts';
import type { CuratedAlignments } from './read-alignments.ts';
import type { TaskDecision } from './schemas.ts';
import { runningText, sentencesFrom } from './sentences.ts';
import { decisionsOf } from './task-decisions.ts';
import { taskEntry } from './task-entries.ts';
import { withoutTask } from './without-task.ts';

/** What the comparison of tasks with a plan works with. */
export interface TaskSources {
  tasks: readonly TaskEntry[];
  /** All blocks of both documents. */
  order: readonly Reading[];
  plan: readonly Reading[];
  curated: Pick<CuratedAlignments, 'tasks' | 'withoutTask'>;
  words: WordCutter;
}

/**
 * Compares each task with what it takes from the plan.
 * @returns the tasks in their order, then the plan's passages that none takes up
 * @throws EditionError for a decision that doesn't fit, or a passage that nothing accounts for
 */
export function alignTasks(sources: TaskSources): (TaskAlignment | UntakenPassage)[] {
  const { tasks, plan, curated } = sources;
  for (const { data, place } of curated.tasks)
    if (!tasks.some(({ id }) => id === data.task))
      throw staleAlignment(place, `there is no task ${data.task}`);
  const entries = tasks.map((task) => alignTask(task, sources));
  const taken = new Set(entries.flatMap(({ to }) => to.map((id) => id.replace(/^.*\//, ''))));
  return [...entries, ...withoutTask(plan, taken, curated.withoutTask)];
}

function alignTask(task: TaskEntry, { order, plan, curated, words }: TaskSources): TaskAlignment {
  const block = order.find(({ block }) => block === task.id) as Reading;
  const sentences = sentencesFrom(block, block.text.length - task.text.length);
  const own = curated.tasks.filter(({ data }) => data.task === task.id);
  const decided = decisionsOf(own as Placed<TaskDecision>[], sentences, byBlock(plan));
  const matches = matchTask(sentences, takeable(plan), decided);
  return taskEntry(
    fullId(block.doc, task.id),
    (id) => fullId(plan[0]?.doc ?? '', id),
    matches,
    words,
  );
}

/** What a task may take up by rule: running text and the items of boxes. */
function takeable(plan: readonly Reading[]): Reading[] {
  const running = new Set(runningText(plan));
  return plan.filter((passage) => running.has(passage) || passage.kind === 'item');
}

function byBlock(readings: readonly Reading[]): Map<string, Reading> {
  return new Map(readings.map((reading) => [reading.block, reading]));
}
