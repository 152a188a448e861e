import type { ItemEntry, TaskEntry } from '../../../src/model/data/responsibility.ts';
import type { Tree } from '../../lib/tree.ts';
import { itemsOf } from './items.ts';
import { tasksOf } from './tasks.ts';

/** Tasks and items that a document assigns to agencies. */
export interface Assignments {
  doc: string;
  tasks: TaskEntry[];
  items: ItemEntry[];
}

/** Reads the tasks and items of a document; one of another layout has none. */
export function assignmentsOf(tree: Tree): Assignments {
  const doc = tree.meta.id;
  return {
    doc,
    tasks: tasksOf(tree).map((task) => ({ doc, ...task })),
    items: itemsOf(tree).map((item) => ({ doc, ...item })),
  };
}
