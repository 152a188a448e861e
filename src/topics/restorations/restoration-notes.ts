import { pageOf, textAddress, wholeAddress } from '../../model/addresses.ts';
import { CONFIDENCE } from '../../model/confidence.ts';
import type { BlockEntry, LibraryDocument } from '../../model/data/documents.ts';
import type { RestorationEntry } from '../../model/data/restorations.ts';
import { effectOf } from '../../model/passages/restored.ts';
import type { NoteEntry, RestorationNotes } from './client/note-data.ts';

/**
 * The notes on the restored and doubtful places of a page.
 * @param page of a chapter, with the boxes in it, of a box, or of the whole document
 * @param restorations of the document
 */
export function restorationNotes(
  document: LibraryDocument,
  page: string,
  restorations: readonly RestorationEntry[],
): RestorationNotes {
  const isWhole = page === wholeAddress(document.id);
  const isHere = ({ url, box }: BlockEntry) =>
    isWhole || pageOf(url) === page || (box && textAddress(document.id, box) === page);
  const here = new Map(document.blocks.filter(isHere).map(({ id, url }) => [id, url]));
  const shown = restorations.filter(
    (entry) => here.has(entry.block) && effectOf(entry) !== 'parts',
  );
  const evidence = [...new Set(shown.map((entry) => entry.evidence))];
  const doubted = shown.filter((entry) => effectOf(entry) === 'doubts').length;
  const notes = shown.map((entry): [string, NoteEntry] => {
    const restored = effectOf(entry) === 'doubts' ? 0 : entry.restored;
    const confidence = CONFIDENCE[entry.confidence];
    const note: NoteEntry = [entry.raw, restored, evidence.indexOf(entry.evidence), confidence];
    if (isWhole) note.push(fileOf(here.get(entry.block) ?? ''));
    return [entry.id, note];
  });
  return { evidence, notes: Object.fromEntries(notes), added: shown.length - doubted, doubted };
}

/** plan-12/c05.html#c05-p1 → c05.html */
function fileOf(url: string): string {
  return pageOf(url).replace(/^.*\//, '');
}
