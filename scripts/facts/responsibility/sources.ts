import type { PlainReading } from '../../names/readings.ts';
import type { Abbreviations } from '../../notes/abbreviations.ts';
import {
  type AgencyName,
  agencyNamesInItems,
  agencyNamesInTasks,
  shortNamesIn,
} from './agency-names.ts';
import type { Assignments } from './assignments.ts';

/** Agencies named in the notes of one document, with the readings of its blocks. */
export interface NamingDocument {
  doc: string;
  /** Names in tasks, then those in items. */
  names: AgencyName[];
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
): NamingDocument {
  return {
    doc,
    names: [...agencyNamesInTasks(tasks), ...agencyNamesInItems(items)],
    shortNames: shortNamesIn(items),
    readings: readings.filter((reading) => reading.doc === doc),
  };
}
