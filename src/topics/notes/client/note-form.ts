import { NOT_KEPT } from '../../../ui/client/stored.ts';
import type { Note } from '../note.ts';
import { removeNotes, rewriteNote } from './note-store.ts';

/** A rest in writing after which the words are kept, in milliseconds. */
const REST = 400;

/**
 * A field for the words of a note, which keeps them while they are written: whatever closes it,
 * nothing is lost. A note without words and without marked words goes away.
 * @param note which may be new, and not kept yet
 * @param say tells the reader whether they were kept
 */
export function noteField(note: Note, say: (text: string) => void): HTMLTextAreaElement {
  const field = document.createElement('textarea');
  field.className = 'note-field';
  field.rows = 3;
  field.value = note.text;
  field.placeholder = '写笔记，随写随存';
  field.setAttribute('aria-label', '笔记');
  let last = note;
  let rest: ReturnType<typeof setTimeout>;
  const keep = () => {
    clearTimeout(rest);
    const text = field.value.trim();
    if (text === last.text) return;
    if (!text && !last.quote) {
      removeNotes([last]);
      last = { ...last, text };
      return say('笔记已删除');
    }
    const { keeping, note: kept } = rewriteNote(last, text);
    last = kept;
    say(keeping === 'kept' ? '笔记已存到这台设备' : NOT_KEPT[keeping]);
  };
  field.addEventListener('input', () => {
    clearTimeout(rest);
    rest = setTimeout(keep, REST);
  });
  field.addEventListener('change', keep);
  addEventListener('pagehide', keep);
  return field;
}
