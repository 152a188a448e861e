import type { PlainReading } from '../../names/readings.ts';
import type { Abbreviations } from '../../notes/abbreviations.ts';
import type { Assignments } from './assignments.ts';
import { type Naming, namingsInItems, namingsInTasks, shortNamesIn } from './namings.ts';

/** Agencies named in the notes of one document, with the readings of its blocks. */
export interface Source {
  doc: string;
  /** Those of tasks, then those of items. */
  namings: Naming[];
  shortNames: Abbreviations;
  readings: readonly PlainReading[];
}

/**
 * Reads the notes of a document; one without tasks and items has none.
 * @param readings of all documents
 */
export function sourceOf(
  { doc, tasks, items }: Assignments,
  readings: readonly PlainReading[],
): Source {
  return {
    doc,
    namings: [...namingsInTasks(tasks), ...namingsInItems(items)],
    shortNames: shortNamesIn(items),
    readings: readings.filter((reading) => reading.doc === doc),
  };
}
