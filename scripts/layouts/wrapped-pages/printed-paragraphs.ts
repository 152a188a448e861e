import type { PageLine } from './repair.ts';

/** A text that was printed with indented first lines, as the search for its paragraphs sees it. */
export interface Print {
  lines: readonly PageLine[];
  /** Width of a full line of running text. */
  full: number;
  /** Tells headings, captions of figures and titles of boxes from running text. */
  isMarker(line: PageLine): boolean;
  /** Lines that a curated entry names as the first of a paragraph. */
  openings: ReadonlySet<PageLine>;
}

/** A line that isn't the last of its paragraph ends at most one character before the margin. */
const SLACK = 1;
const INDENT = 2;

/** The width of a full line: that which most lines have. */
export function fullWidth(lines: readonly PageLine[]): number {
  const counts = new Map<number, number>();
  for (const { width } of lines) counts.set(width, (counts.get(width) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** The index behind the paragraph that begins at line `first`. */
export function paragraphEnd(print: Print, first: number): number {
  const { lines, isMarker } = print;
  let end = first + 1;
  while (end < lines.length && !isMarker(lines[end] as PageLine) && !begins(print, first, end))
    end++;
  return end;
}

/**
 * Tells whether line `i` begins a paragraph, given that the one before began at line `first`. The
 * line before must end a sentence; then either it had room left, or this line is two characters
 * short, as an indented first line is, although its own paragraph goes on.
 */
function begins(print: Print, first: number, i: number): boolean {
  const { lines, full, openings } = print;
  const before = lines[i - 1] as PageLine;
  const line = lines[i] as PageLine;
  if (openings.has(line)) return true;
  if (!/[。：]$/.test(before.text.value)) return false;
  const fullBefore = full - (i - 1 === first ? INDENT : 0);
  if (before.width < fullBefore - SLACK) return true;
  return line.width <= full - SLACK && goesOn(print, i);
}

/** Tells whether the paragraph of line `i` goes on in the next one. */
function goesOn({ lines, isMarker }: Print, i: number): boolean {
  const next = lines[i + 1];
  return next !== undefined && !isMarker(next) && !/。$/.test((lines[i] as PageLine).text.value);
}
