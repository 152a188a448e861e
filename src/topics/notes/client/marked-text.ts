import type { Note } from '../note.ts';
import { findQuote } from '../text-quote.ts';
import { mapPassage, rangesOf } from './passage-range.ts';

/** The name of the highlight, and the class of the elements that stand in for it. */
const MARK = 'reader-mark';

/** The ranges of the marked words on the page, by their notes. */
const marked = new Map<Note, Range[]>();

/**
 * Marks the words of notes in the text, in place of those marked before; as a highlight, which
 * changes nothing on the page, or in older browsers by elements around the words.
 * @param notes with marked words
 */
export function markWords(notes: readonly Note[]): void {
  for (const mark of document.querySelectorAll(`mark.${MARK}`)) unwrap(mark);
  marked.clear();
  for (const note of notes) {
    const element = document.getElementById(note.passage.slice(note.passage.indexOf('/') + 1));
    if (!element || !note.quote) continue;
    const map = mapPassage(element);
    const part = findQuote(map.text, note.quote);
    if (part) marked.set(note, rangesOf(map, ...part));
  }
  const ranges = [...marked.values()].flat();
  if (typeof Highlight === 'function') CSS.highlights.set(MARK, new Highlight(...ranges));
  // From the end, because an element parts the text that it stands in.
  else for (const range of ranges.reverse()) range.surroundContents(markElement());
}

/** The note whose marked words are at a point of the window. */
export function noteAt(x: number, y: number): Note | undefined {
  const place = document.caretPositionFromPoint?.(x, y);
  const range = place ? undefined : document.caretRangeFromPoint?.(x, y);
  const node = place?.offsetNode ?? range?.startContainer;
  const offset = place?.offset ?? range?.startOffset ?? 0;
  if (!node) return undefined;
  return [...marked].find(([, ranges]) =>
    ranges.some((words) => words.isPointInRange(node, offset)),
  )?.[0];
}

/** The place of a note's marked words in the window. */
export function placeOfWords(note: Note): DOMRect | undefined {
  const own = [...marked].find(([{ id }]) => id === note.id)?.[1];
  return own?.at(-1)?.getBoundingClientRect();
}

function markElement(): HTMLElement {
  const mark = document.createElement('mark');
  mark.className = MARK;
  return mark;
}

function unwrap(mark: Element): void {
  const parent = mark.parentNode;
  mark.replaceWith(...mark.childNodes);
  parent?.normalize();
}
