import { pageOf } from './chapters.ts';
import { effectOf } from './restored-place.ts';
import type { LibraryDocument, RestorationEntry } from './schemas.ts';
import { confidenceWording } from './wording.ts';

/** What a note says of one place: `[what the source has, what the edition reads, evidence, confidence]`. */
export type NoteEntry = [raw: string, restored: string | 0, evidence: number, confidence: string];

/** The notes of a page, each evidence once: one often serves a whole table. */
export interface RestorationNotes {
  evidence: string[];
  /** By the restoration's id; 0 instead of a reading where the source's is kept, in doubt. */
  notes: Record<string, NoteEntry>;
  added: number;
  doubted: number;
}

/**
 * The notes that a page needs.
 * @param page of a chapter, with the boxes in it, or of a box
 * @param restorations of the document
 */
export function restorationNotes(
  document: LibraryDocument,
  page: string,
  restorations: readonly RestorationEntry[],
): RestorationNotes {
  const here = new Set(
    document.blocks
      .filter(({ url, box }) => pageOf(url) === page || `${document.id}/${box}.html` === page)
      .map(({ id }) => id),
  );
  const shown = restorations.filter(
    (entry) => here.has(entry.block) && effectOf(entry) !== 'parts',
  );
  const evidence = [...new Set(shown.map((entry) => entry.evidence))];
  const doubted = shown.filter((entry) => effectOf(entry) === 'doubts').length;
  const notes = shown.map((entry): [string, NoteEntry] => [
    entry.id,
    [
      entry.raw,
      effectOf(entry) === 'doubts' ? 0 : (entry.restored ?? ''),
      evidence.indexOf(entry.evidence),
      confidenceWording(entry.confidence),
    ],
  ]);
  return { evidence, notes: Object.fromEntries(notes), added: shown.length - doubted, doubted };
}
