import type { Note } from '../note.ts';
import { markWords } from './marked-text.ts';
import { keptNotes, watchNotes } from './note-store.ts';
import { openDocument } from './passages-on-page.ts';
import { SelectionBar } from './selection-bar.ts';

/**
 * Shows in a text what the reader has kept of it: bookmarks and notes beside the marks of their
 * passages, marked words in the text.
 */
function showKept(): void {
  const doc = openDocument();
  const notes = keptNotes(doc);
  markWords(notes.filter(({ quote }) => quote));
  for (const mark of document.querySelectorAll<HTMLAnchorElement>('.permalink')) {
    const own = notes.filter(({ passage }) => passage === doc + mark.hash.replace('#', '/'));
    if (own.length > 0 || mark.dataset.kept) label(mark, own);
  }
}

/** Puts 签 and 注 beside a mark, and says so in its name. */
function label(mark: HTMLAnchorElement, notes: readonly Note[]): void {
  const isBookmarked = notes.some(({ text, quote }) => !text && !quote);
  const isNoted = notes.some(({ text }) => text);
  mark.dataset.kept = (isBookmarked ? '签' : '') + (isNoted ? '注' : '');
  const name = mark.getAttribute('aria-label')?.replace(/（.*/, '') ?? '';
  const kept = [isBookmarked && '书签', isNoted && '笔记'].filter(Boolean).join('、');
  mark.setAttribute('aria-label', kept ? `${name}（有${kept}）` : name);
}

watchNotes(showKept);
showKept();
new SelectionBar();
