import { pageInDocument } from '../../../model/addresses.ts';
import { fullId } from '../../../model/ids.ts';
import { openFile, publishedPage } from '../../../ui/client/passage-address.ts';
import type { Note } from '../note.ts';
import { quoteOf } from '../text-quote.ts';
import { newNote } from './note-store.ts';
import { mapPassage, partOf } from './passage-range.ts';

/** The document that is open. */
export function openDocument(): string {
  return document.querySelector<HTMLElement>('[data-block]')?.dataset.block?.split('/')[0] ?? '';
}

/** The page of a passage that is shown, as notes name it: plan-13/c05.html. */
export function pageOfPassage(passage: Element): string {
  return pageInDocument(openDocument(), publishedPage(passage) ?? openFile());
}

/** New notes for what is selected in the text: one for each passage that the selection touches. */
export function notesOfSelection(range: Range): Note[] {
  const doc = openDocument();
  const passages = [...document.querySelectorAll('main :is([data-block], tr[id])')];
  return passages
    .filter((element) => range.intersectsNode(element) && !element.querySelector('tr[id]'))
    .flatMap((element) => {
      const map = mapPassage(element);
      const part = partOf(map, range);
      return part
        ? [newNote(fullId(doc, element.id), pageOfPassage(element), '', quoteOf(map.text, ...part))]
        : [];
    });
}

/** The reader's selection, if it isn't empty. */
export function selectedRange(): Range | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  return selection.getRangeAt(0);
}
