import { placePopover } from '../../../ui/client/place-popover.ts';
import { NOT_KEPT } from '../../../ui/client/stored.ts';
import type { Note } from '../note.ts';
import { noteAt, placeOfWords } from './marked-text.ts';
import { noteField } from './note-form.ts';
import { keepNotes, removeNotes } from './note-store.ts';
import { notesOfSelection, selectedRange } from './passages-on-page.ts';

/** Time without a change after which a selection is finished, in milliseconds. */
const PAUSE = 300;

/**
 * A bar beside what the reader has selected in the text, to mark the words or write a note about
 * them; and beside words that are marked, when they are pressed.
 */
export class SelectionBar {
  #bar = document.createElement('div');
  #status = document.createElement('p');
  /** The end of the selected words, in the window. */
  #place = new DOMRect();
  #pause: ReturnType<typeof setTimeout> | undefined;
  #isPressed = false;
  /** The element that had the focus before something in the bar got it. */
  #before: HTMLElement | null = null;

  constructor() {
    this.#bar.className = 'reader-bar floating from-below';
    this.#bar.dataset.ui = '';
    this.#bar.setAttribute('role', 'group');
    this.#bar.setAttribute('aria-label', '标记和笔记');
    this.#status.setAttribute('role', 'status');
    this.#bar.addEventListener('focusin', ({ relatedTarget }) => {
      if (!this.#bar.contains(relatedTarget as Node)) this.#before = relatedTarget as HTMLElement;
    });
    this.#hide();
    document.body.append(this.#bar);
    document.addEventListener('selectionchange', this.#offerSoon);
    document.addEventListener('pointerdown', ({ target }) => {
      this.#isPressed = true;
      if (!this.#bar.contains(target as Node)) this.#hide();
    });
    for (const type of ['pointerup', 'pointercancel']) {
      document.addEventListener(type, ({ target }) => {
        this.#isPressed = false;
        // What a button of the bar has told of a selection stays to be read.
        if (!this.#bar.contains(target as Node)) this.#offerSoon();
      });
    }
    document.addEventListener('click', this.#click);
    document.addEventListener('keydown', ({ key }) => key === 'Escape' && this.#hide());
    this.#offerSoon();
  }

  #offerSoon = () => {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.#offer(), PAUSE);
  };

  /** Offers to mark what is selected now. */
  #offer() {
    const range = selectedRange();
    if (!range || this.#isPressed || this.#bar.contains(document.activeElement)) return;
    const notes = notesOfSelection(range);
    if (notes.length === 0) return this.#hide();
    this.#place = [...range.getClientRects()].at(-1) ?? range.getBoundingClientRect();
    this.#show(
      button('标记', () => this.#keep(notes, false)),
      ...(notes.length === 1 ? [button('写笔记', () => this.#keep(notes, true))] : []),
    );
  }

  #keep(notes: Note[], isToWrite: boolean) {
    const keeping = keepNotes(notes);
    if (keeping !== 'kept') return this.#say(NOT_KEPT[keeping]);
    getSelection()?.removeAllRanges();
    const [note] = notes;
    if (note && notes.length === 1) this.#showNote(note, isToWrite);
    else this.#showDone(`已标记${notes.length}段`, () => removeNotes(notes));
  }

  /** Opens the note of words that are pressed, unless they are a link or are being selected. */
  #click = ({ target, clientX, clientY }: MouseEvent) => {
    const element = target as Element;
    if (!element.closest('main') || element.closest('a, button, summary') || selectedRange())
      return;
    const note = noteAt(clientX, clientY);
    if (!note) return;
    this.#place = placeOfWords(note) ?? element.getBoundingClientRect();
    this.#showNote(note, false);
  };

  #showNote(note: Note, isToWrite: boolean) {
    const field = noteField(note, (text) => this.#say(text));
    const remove = () => {
      removeNotes([note]);
      this.#showDone('已取消标记', () => keepNotes([{ ...note, text: field.value.trim() }]));
    };
    this.#show(field, button('取消标记', remove), this.#closing());
    if (isToWrite) field.focus({ preventScroll: true });
    else if (!note.text) this.#say('已标记');
  }

  #showDone(message: string, undo: () => unknown) {
    const back = () => {
      undo();
      this.#hide();
    };
    this.#show(button('撤销', back), this.#closing());
    this.#say(message);
  }

  #closing(): Element {
    return button('关闭', () => this.#hide());
  }

  #show(...contents: Node[]) {
    this.#bar.replaceChildren(...contents, this.#status);
    this.#say('');
    this.#bar.hidden = false;
    placePopover(this.#bar, this.#place);
  }

  #hide() {
    if (this.#bar.contains(document.activeElement)) this.#before?.focus({ preventScroll: true });
    this.#bar.hidden = true;
  }

  #say(text: string) {
    this.#status.textContent = text;
  }
}

function button(label: string, press: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = label;
  // A press must not undo the selection that it is about.
  made.addEventListener('mousedown', (event) => event.preventDefault());
  made.addEventListener('click', press);
  return made;
}
