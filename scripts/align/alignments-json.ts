import { tasksOf } from '../emit/tasks.ts';
import type { Gazetteer } from '../gazetteer/read-gazetteer.ts';
import type { Tree } from '../tree.ts';
import { alignTasks } from './align-tasks.ts';
import { namesOf } from './names.ts';
import type { CuratedAlignments } from './read-alignments.ts';
import { readingsOf } from './readings.ts';
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
  return alignTasks({
    tasks,
    order: readingsOf(order),
    plan: readingsOf(plan),
    curated,
    words,
  });
}
