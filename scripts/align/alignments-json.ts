import { tasksOf } from '../emit/tasks.ts';
import type { Gazetteer } from '../gazetteer/read-gazetteer.ts';
import type { Tree } from '../tree.ts';
import { alignTasks } from './align-tasks.ts';
import { headingEntries } from './heading-entries.ts';
import { namesOf } from './names.ts';
import type { CuratedAlignments } from './read-alignments.ts';
import { type Reading, readingsOf } from './readings.ts';
import type { TaskAlignment } from './task-entries.ts';
import { wordsWith } from './words.ts';

/**
 * The rows of alignments.json. A comparison of which a document isn't there is left out.
 * @param trees restored documents
 * @throws EditionError for a decision that doesn't fit the texts
 */
export function alignmentsJson(
  trees: readonly Tree[],
  gazetteer: Gazetteer,
  curated: CuratedAlignments,
) {
  const tree = (id: string) => trees.find(({ meta }) => meta.id === id);
  const [order, plan] = [tree('liaoning-tasks'), tree('plan-13')];
  const tasks = order ? tasksOf(order) : [];
  const words = wordsWith(namesOf(gazetteer, tasks, curated));
  if (!order || !plan) return [];
  const readings = { order: readingsOf(order), plan: readingsOf(plan) };
  const entries = alignTasks({ tasks, ...readings, curated, words });
  const compared = entries.filter((entry): entry is TaskAlignment => entry.kind === 'task');
  const divisionOf = divisionsOf([...readings.order, ...readings.plan]);
  return [...entries, ...headingEntries(order, plan, compared, divisionOf, words)];
}

/** A function that tells the innermost division of a block named with its document. */
function divisionsOf(readings: readonly Reading[]): (id: string) => string {
  const known = new Map(readings.map(({ doc, block, division }) => [`${doc}/${block}`, division]));
  return (id) => known.get(id) ?? '';
}
