import { pageOf, textAddress } from '../../model/addresses.ts';
import { CONFIDENCE } from '../../model/confidence.ts';
import type { LibraryDocument } from '../../model/data/documents.ts';
import type { RestorationEntry } from '../../model/data/restorations.ts';
import { effectOf } from '../../model/passages/restored.ts';
import type { NoteEntry, RestorationNotes } from './client/note-data.ts';

/**
 * The notes on the restored and doubtful places of a page.
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
      .filter(
        ({ url, box }) => pageOf(url) === page || (box && textAddress(document.id, box) === page),
      )
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
      effectOf(entry) === 'doubts' ? 0 : entry.restored,
      evidence.indexOf(entry.evidence),
      CONFIDENCE[entry.confidence],
    ],
  ]);
  return { evidence, notes: Object.fromEntries(notes), added: shown.length - doubted, doubted };
}
