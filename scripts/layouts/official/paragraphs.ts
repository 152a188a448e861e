import { isDateLine, unnumberedHeading } from './marks.ts';
import { isRow, type PageLine } from './page-line.ts';
import { endsSentence } from './sentence-end.ts';

/** Printed lines as the search for paragraphs sees them. */
export interface Print {
  lines: readonly PageLine[];
  /** The way paragraphs were set: wrapped lines, wrapped with the indent kept, or one on each line. */
  setting: 'wrapped' | 'indented' | 'lines';
  /** Width of a full line of running text. */
  full: number;
  /** Tells headings, captions of figures and titles of boxes from running text. */
  isMarker(line: PageLine, i: number): boolean;
  /** Lines that a curated entry names as the first of a paragraph. */
  openings: ReadonlySet<PageLine>;
  /** Lines that a curated entry names as headings without a number, or as none. */
  headings: ReadonlySet<PageLine>;
  noHeadings: ReadonlySet<PageLine>;
}

/** A line that isn't the last of its paragraph ends at most one character before the margin. */
const SLACK = 1;
/** Blanks before the first line of a paragraph, in characters. */
export const INDENT = 2;
/** A line that lacks more than this ends what it belongs to, even where no sentence ends. */
const SHORT = 5;
/** A full line of a printed page has so many characters. */
const SHORTEST_MEASURE = 16;
const WIDEST_MEASURE = 60;
/** Fewer unended lines than this are titles and addressees, and tell nothing of the print. */
const FEW = 3;
/** Marks that items of a list begin with. */
export const LIST_MARK = /^(?:——|[●•▪■◆◇▲★※])/;

/** Those in charge of a task, behind its last sentence: （商务部、国管局指导）. */
const IN_CHARGE =
  /^（[^（）。]*(?:负责|牵头|指导|配合|参与|参加|落实|实施|单位[：:]|部门[：:])[^（）。]*）$/;

/** The width of a full line: that which most lines have. */
export function fullWidth(lines: readonly PageLine[]): number {
  const counts = new Map<number, number>();
  for (const { width } of lines) counts.set(width, (counts.get(width) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/**
 * Tells how paragraphs were set. Where each has a line of its own, long lines end sentences, and
 * many are longer than a page is wide; in wrapped text most end none.
 */
export function settingOf(lines: readonly PageLine[]): Print['setting'] {
  const long = lines.filter((line) => line.width >= SHORTEST_MEASURE && !isRow(line));
  const torn = long.filter(({ text }) => !endsSentence(text.value));
  const wide = long.filter(({ width }) => width > WIDEST_MEASURE);
  if (torn.length < FEW || torn.length * 5 < long.length * 2 || wide.length * 5 > long.length)
    return 'lines';
  const indented = lines.filter((line) => line.indented).length;
  return indented > lines.length * 0.08 && indented < lines.length * 0.8 ? 'indented' : 'wrapped';
}

/** Tells whether a line ends well before the margin. */
export function isShort({ full }: Pick<Print, 'full'>, { width }: PageLine): boolean {
  return width < full - SHORT;
}

/** The index behind the paragraph that begins at line `first`. */
export function paragraphEnd(print: Print, first: number): number {
  const { lines, isMarker } = print;
  let end = first + 1;
  if (print.setting === 'lines') return end;
  while (end < lines.length && !isMarker(lines[end] as PageLine, end) && !begins(print, first, end))
    end++;
  return end;
}

/**
 * Tells whether line `i` begins a paragraph, given that the one before began at line `first`. The
 * line before must end a sentence; then either it had room left, or this line is two characters
 * short, as an indented first line is, although its own paragraph goes on.
 */
function begins(print: Print, first: number, i: number): boolean {
  const { lines, full, openings, setting } = print;
  const before = lines[i - 1] as PageLine;
  const line = lines[i] as PageLine;
  if (openings.has(line) || isSigned(print, i)) return true;
  if (IN_CHARGE.test(line.text.value)) return false;
  if (setting === 'indented') return line.indented || endsUnended(print, before);
  if (endsUnended(print, before)) return true;
  if (LIST_MARK.test(line.text.value) && endsSentence(before.text.value)) return true;
  const fullBefore = full - (i - 1 === first ? INDENT : 0);
  const hasRoom = before.width < fullBefore - SLACK;
  if (hasRoom && endsSentence(before.text.value)) return true;
  if (!/[。：]$/.test(before.text.value)) return false;
  return line.width <= full - SLACK && goesOn(print, i);
}

/** Most characters of the name of an office that signs. */
const LONGEST_SIGNER = 20;

/** Tells whether a letter is signed at a line: a name above a date, or the date, behind a sentence. */
function isSigned({ lines }: Print, i: number): boolean {
  const [before = '', line = '', next = ''] = [i - 1, i, i + 1].map(
    (at) => lines[at]?.text.value ?? '',
  );
  const hasEnded = endsSentence(before) || /[）)]$/.test(before);
  if (!hasEnded || endsSentence(line) || line.length > LONGEST_SIGNER) return false;
  return isDateLine(line) || isDateLine(next);
}

/** Tells whether a line ends early without ending a sentence, as titles and signatures do. */
function endsUnended(print: Print, line: PageLine): boolean {
  const { value } = line.text;
  if (unnumberedHeading(value)) return true;
  return isShort(print, line) && !/[，、]$/.test(value);
}

/** Tells whether the paragraph of line `i` goes on in the next one. */
function goesOn({ lines, isMarker }: Print, i: number): boolean {
  const next = lines[i + 1];
  return (
    next !== undefined && !isMarker(next, i + 1) && !/。$/.test((lines[i] as PageLine).text.value)
  );
}
