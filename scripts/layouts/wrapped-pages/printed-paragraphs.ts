import type { PageLine } from './page-lines.ts';

/** What is known of a text that was printed with indented first lines. */
export interface Print {
  lines: readonly PageLine[];
  /** Width of a full line of running text. */
  full: number;
  /** Tells headings, captions and the like, which are no running text. */
  isMarker(line: PageLine): boolean;
  /** Lines that a curated entry names as the first of a paragraph. */
  openings: ReadonlySet<PageLine>;
}

/** A line ends no earlier than one character before the margin, unless its paragraph ends. */
const SLACK = 1;
const INDENT = 2;

/** The commonest width of a text's lines is that of a full one. */
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

/** The paragraph of line `i` doesn't end with this line. */
function goesOn({ lines, isMarker }: Print, i: number): boolean {
  const next = lines[i + 1];
  return next !== undefined && !isMarker(next) && !/。$/.test((lines[i] as PageLine).text.value);
}
