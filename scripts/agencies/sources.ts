import { itemsOf } from '../emit/items.ts';
import { tasksOf } from '../emit/tasks.ts';
import type { Reading } from '../gazetteer/decisions.ts';
import { readingsOf } from '../gazetteer/places.ts';
import type { Abbreviations } from '../parse/abbreviations.ts';
import type { Tree } from '../tree.ts';
import { type Naming, namingsInItems, namingsInTasks, shortNamesIn } from './namings.ts';

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
