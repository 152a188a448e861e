import type { Note } from '../note.ts';
import { quoteOf } from '../text-quote.ts';
import { newNote } from './note-store.ts';
import { mapPassage, partOf } from './passage-range.ts';

/** The document and the page that are open, as notes name them. */
export function openPage(): { doc: string; page: string } {
  const doc =
    document.querySelector<HTMLElement>('[data-block]')?.dataset.block?.split('/')[0] ?? '';
  const canonical = document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? '';
  return { doc, page: `${doc}/${canonical.replace(/.*\//, '')}` };
}

/** New notes for what is selected in the text: one for each passage that the selection touches. */
export function notesOfSelection(range: Range): Note[] {
  const { doc, page } = openPage();
  const passages = [...document.querySelectorAll('main :is([data-block], tr[id])')];
  return passages
    .filter((element) => range.intersectsNode(element) && !element.querySelector('tr[id]'))
    .flatMap((element) => {
      const map = mapPassage(element);
      const part = partOf(map, range);
      return part ? [newNote(`${doc}/${element.id}`, page, '', quoteOf(map.text, ...part))] : [];
    });
}

/** What the reader has selected, if it is something. */
export function selectedRange(): Range | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  return selection.getRangeAt(0);
}
