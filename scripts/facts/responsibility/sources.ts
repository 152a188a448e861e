import type { Tree } from '../../lib/tree.ts';
import type { Reading } from '../../names/decisions.ts';
import type { Abbreviations } from '../../notes/abbreviations.ts';
import { readingsOf } from '../places/places.ts';
import { itemsOf } from './items.ts';
import { type Naming, namingsInItems, namingsInTasks, shortNamesIn } from './namings.ts';
import { tasksOf } from './tasks.ts';

/** What the notes of one document say, and how its blocks read. */
export interface Source {
  doc: string;
  /** Those of tasks, then those of items. */
  namings: Naming[];
  shortNames: Abbreviations;
  readings: Reading[];
}

/** Reads the notes of a document; one without tasks and items has none. */
export function sourceOf(tree: Tree): Source {
  const items = itemsOf(tree);
  return {
    doc: tree.meta.id,
    namings: [...namingsInTasks(tasksOf(tree)), ...namingsInItems(items)],
    shortNames: shortNamesIn(items),
    readings: readingsOf(tree),
  };
}
