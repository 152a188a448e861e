import { type Keeping, NOT_KEPT } from '../../../ui/client/stored.ts';
import { kindOf, type Note } from '../note.ts';
import { noteField } from './note-form.ts';
import { keepNotes, keptNotes, newNote, removeNotes } from './note-store.ts';
import { notesOfSelection, pageOfPassage } from './passages-on-page.ts';

function notesOf(passage: string): Note[] {
  return keptNotes(passage).filter((note) => kindOf(note) === 'note');
}

/** Tells whether the reader has written notes on a passage. */
export function hasNotes(passage: string): boolean {
  return notesOf(passage).length > 0;
}

function bookmarksOf(passage: string): Note[] {
  return keptNotes(passage).filter((note) => kindOf(note) === 'bookmark');
}

/** Tells whether the reader has put a bookmark at a passage. */
export function hasBookmark(passage: string): boolean {
  return bookmarksOf(passage).length > 0;
}

/**
 * Puts a bookmark at a passage, or takes away the one that is there.
 * @returns what to tell the reader
 */
export function toggleBookmark(passage: string): string {
  const there = bookmarksOf(passage);
  removeNotes(there);
  if (there.length > 0) return '已取消书签';
  return told(keepNotes([newOne(passage)]), '已加书签');
}

/**
 * Marks selected words.
 * @returns what to tell the reader
 */
export function markSelection(selection: Range): string {
  const message = told(keepNotes(notesOfSelection(selection)), '已标记');
  getSelection()?.removeAllRanges();
  return message;
}

/**
 * Fields for the notes on a passage, each below the words that it is about, and one for a note on
 * the whole passage.
 * @param say tells the reader whether they were kept
 */
export function noteFields(passage: string, say: (text: string) => void): Node[] {
  const notes = notesOf(passage);
  if (notes.every(({ quote }) => quote)) notes.unshift(newOne(passage));
  return notes.flatMap((note) => {
    const words = document.createElement('p');
    words.textContent = note.quote ? `“${note.quote.exact}”` : '';
    return note.quote ? [words, noteField(note, say)] : [noteField(note, say)];
  });
}

function newOne(passage: string): Note {
  const element = document.getElementById(passage.slice(passage.indexOf('/') + 1));
  return newNote(passage, element ? pageOfPassage(element) : '');
}

function told(keeping: Keeping, message: string): string {
  return keeping === 'kept' ? message : NOT_KEPT[keeping];
}
