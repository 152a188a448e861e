import type { Removal } from '../../lib/tree.ts';
import { isFrameLine } from '../../lib/web-lines.ts';
import { listIn } from './contents.ts';
import { FORMS, isDateLine, isMarked, markOf, unnumberedHeading } from './marks.ts';
import type { PageLine } from './page-line.ts';
import { fullWidth } from './paragraphs.ts';
import { endsSentence } from './sentence-end.ts';

/** Lines that are nothing but a page number in a form that nothing else has. */
const PAGE_NUMBERS = [
  /^[—–―─\-_~·•]+\d{1,4}[—–―─\-_~·•]+$/,
  /^第(?:\d{1,4}|[一二三四五六七八九十百]+)页(?:[，,/]?共\d{1,4}页)?$/,
  /^\d{1,4}\/\d{1,4}$/,
  /^[—–―─-]*(?:[ivx]{1,7}|[IVX]{1,7})[—–―─-]*$/,
  /^[Pp](?:age)?\.?\d{1,4}$/,
];
const BARE = /^\d{1,3}$/;
/** A page has at least so many lines: bare numbers that follow more closely are cells of a table. */
const SHORTEST_PAGE = 5;
/** Most characters of a running head, and those from which on it must come three times. */
const LONGEST_HEAD = 40;
const LONG_HEAD = 25;

/**
 * Takes out what a printer sets on each page: page numbers, and running heads, which are short
 * lines that come again where pages end; and what a web page sets around a text.
 */
export function takeFurniture(printed: readonly PageLine[]): {
  kept: PageLine[];
  removed: Removal[];
} {
  const pages = pageNumbers(printed);
  const heads = runningHeads(printed, pages);
  const frame = frameLines(printed);
  return {
    kept: printed.filter((_, i) => !pages.has(i) && !heads.has(i) && !frame.has(i)),
    removed: printed.flatMap(({ raw: text }, i): Removal[] => {
      if (frame.has(i)) return [{ text, reason: 'web-line' }];
      if (pages.has(i)) return [{ text, reason: 'page-number' }];
      return heads.has(i) ? [{ text, reason: 'running-mark' }] : [];
    }),
  };
}

/** Lines of a web page's frame that were copied with its text: above its first sentence, and at its end. */
function frameLines(printed: readonly PageLine[]): Set<number> {
  const sentence = printed.findIndex(({ text }) => endsSentence(text.value));
  const last = printed.findLastIndex(({ raw }) => !isFrameLine(raw.value));
  return new Set(
    [...printed.keys()].filter(
      (i) => (i < sentence || i > last) && isFrameLine(printed[i]?.raw.value ?? ''),
    ),
  );
}

/** The characters of a line without blanks, digits and dashes of full width as ASCII. */
function plain({ text }: PageLine): string {
  return text.value.normalize('NFKC').replace(/\s+/g, '');
}

function pageNumbers(printed: readonly PageLine[]): Set<number> {
  const values = printed.map(plain);
  const marked = values.flatMap((value, i) =>
    PAGE_NUMBERS.some((form) => form.test(value)) ? [i] : [],
  );
  // A printer numbers all pages in one form: where there are marked ones, bare ones are something else.
  const arabic = marked.filter((i) => /\d/.test(values[i] as string));
  return new Set(arabic.length > 1 ? marked : [...marked, ...barePageNumbers(values)]);
}

/** The bare numbers that rise as pages do: the longest such row. */
function barePageNumbers(values: readonly string[]): number[] {
  const bare = values.flatMap((value, line) =>
    BARE.test(value) ? [{ line, number: Number(value) }] : [],
  );
  const rows: number[][] = [];
  bare.forEach(({ line, number }, i) => {
    const before = bare.slice(0, i).flatMap((earlier, j) => {
      const turned = number - earlier.number;
      // The last page may have a line only.
      const shortest = line === values.length - 1 ? 1 : SHORTEST_PAGE;
      const fits = turned > 0 && line - earlier.line >= turned * shortest;
      return fits ? [rows[j] as number[]] : [];
    });
    const longest = before.reduce((a, b) => (b.length > a.length ? b : a), []);
    rows.push([...longest, line]);
  });
  const row = rows.reduce((a, b) => (b.length > a.length ? b : a), []);
  const alone = row.length === 1 && bare.length > 1;
  return alone ? [] : row;
}

/** A page number that stands beside a running head. */
const OWN_NUMBER = /^[—–\-·]*\d{1,3}[—–\-·]*\s+(?=\p{Script=Han})|\s+[—–\-·]*\d{1,3}[—–\-·]*$/gu;

/** A repeated line without the page number that may stand beside it. */
function headKey({ raw }: PageLine): string {
  return raw.value.normalize('NFKC').replace(OWN_NUMBER, '').replace(/\s+/g, '');
}

/** The page number that stands beside a running head; 0 without one. */
function ownNumber({ raw }: PageLine): number {
  return Number(/\d+/.exec(raw.value.normalize('NFKC').match(OWN_NUMBER)?.[0] ?? '')?.[0] ?? 0);
}

function runningHeads(printed: readonly PageLine[], pages: ReadonlySet<number>): Set<number> {
  const byKey = new Map<string, number[]>();
  const [from, to] = listIn(printed) ?? [0, 0];
  // A heading is repeated by its entry in the contents list, which is no running head.
  const isEntry = (i: number) => i >= from && i < to && isMarked(printed[i]?.text.value ?? '');
  const isFull = fullLines(printed);
  printed.forEach((line, i) => {
    const key = headKey(line);
    const isShort = key.length <= LONGEST_HEAD && (key.length >= 4 || isHeadingLine(line));
    if (pages.has(i) || isEntry(i) || !isShort || !isWhole(line)) return;
    byKey.set(key, [...(byKey.get(key) ?? []), i]);
  });
  // By chance a long line of a sentence may stand twice where pages end, hardly thrice.
  const fewest = ({ width }: PageLine) => (width > LONG_HEAD ? 3 : 2);
  // One as wide as the print is a head if it stands beside the number of a page each time.
  const isHead = (lines: readonly number[]) => {
    const line = printed[lines[0] as number] as PageLine;
    const isBeside = (i: number) => pages.has(i - 1) || pages.has(i + 1);
    return lines.length >= fewest(line) && (!isFull(line) || lines.every(isBeside));
  };
  const repeated = [...byKey.values()].filter(
    (lines) => isHead(lines) && !areOfSeveral(printed, lines),
  );
  const candidates = new Set(repeated.flat());
  const found = new Set<number>();
  for (const lines of repeated) {
    for (const i of headsAmong(printed, pages, candidates, lines)) found.add(i);
  }
  return found;
}

/** Those of the lines with the same words that are running heads. */
function headsAmong(
  printed: readonly PageLine[],
  pages: ReadonlySet<number>,
  candidates: ReadonlySet<number>,
  lines: readonly number[],
): number[] {
  // The first may be the title itself, without the number of a page.
  const numbered = lines.filter((i) => ownNumber(printed[i] as PageLine) > 0);
  const numbers = numbered.map((i) => ownNumber(printed[i] as PageLine));
  const rise = numbers.every((number, i) => number > (numbers[i - 1] ?? 0));
  // No two chapters have one number and name: a heading that comes again with a page’s number heads that page.
  const isHeadingAgain =
    isHeadingLine(printed[lines[0] as number] as PageLine) && numbered[0] === lines[1];
  const isNumbered =
    rise && numbers.length > (isHeadingAgain ? 0 : 1) && numbers.length >= lines.length - 1;
  const breaks = isNumbered
    ? numbered
    : lines.filter((i) => atPageBreak(printed, pages, candidates, i));
  // Where pages have numbers, a head stands beside some of them.
  const isBeside = lines.some((i) => besideNumber(pages, candidates, i));
  if (!isNumbered && pages.size > 1 && !isBeside) return [];
  const above = lines[0] === 0 && isAboveTitle(printed) ? [0] : [];
  const first = printed[lines[0] as number] as PageLine;
  if (isNumbered) return [...above, ...withoutHeading(printed, lines, breaks)];
  if (!isOnMostPages(breaks, pages)) return [];
  if (!isHeadingLine(first))
    return [...above, ...headsWithoutNumber(printed, lines, breaks, pages.size > 1)];
  // No two chapters have one number and name: what comes again beside a page's number is no heading.
  const isSure = breaks.some((i) => pages.has(i - 1) || pages.has(i + 1));
  const isEnough = breaks.length >= (isSure ? 1 : 2) && breaks.length >= lines.length - 2;
  return isEnough ? withoutHeading(printed, lines, breaks) : [];
}

/** Lines of the text in which its title stands. */
const TOP = 15;
/** The share of a running head’s lines that stand where pages end, at least: less of what the title says. */
const AT_ENDS = { numbered: 0.8, bare: 0.6, title: 0.3 };

/**
 * The lines with the same words but the title, if most of them stand where pages end. The end of a page
 * without a number isn't seen between two paragraphs.
 */
function headsWithoutNumber(
  printed: readonly PageLine[],
  lines: readonly number[],
  breaks: readonly number[],
  hasNumbers: boolean,
): number[] {
  const heads = lines.filter((i) => breaks.includes(i) || (i >= TOP && !isBelowLetter(printed, i)));
  const isTitle = lines.length > heads.length;
  const share = AT_ENDS[isTitle ? 'title' : hasNumbers ? 'numbered' : 'bare'];
  return breaks.length >= Math.max(2, heads.length * share) ? heads : [];
}

/** Tells whether a letter ends above a line, which then is the title of what the letter brings out. */
function isBelowLetter(printed: readonly PageLine[], i: number): boolean {
  const above = printed[i - 1]?.text.value ?? '';
  return isDateLine(above) || /^（.+）$/.test(above) || unnumberedHeading(above) === 'annex';
}

/** Tells whether a line could be a heading, with a number or one of the known names. */
function isHeadingLine({ text: { value } }: PageLine): boolean {
  return isMarked(value) || unnumberedHeading(value) !== null;
}

/** The share of lines as wide as the print from which one tells how wide that is. */
const MANY = 0.3;

/** Tells lines as wide as the print, which are running text; none where the text isn't wrapped. */
function fullLines(printed: readonly PageLine[]): (line: PageLine) => boolean {
  const full = fullWidth(printed);
  const isFull = ({ width }: PageLine) => Math.abs(width - full) <= 1;
  return printed.filter(isFull).length > printed.length * MANY ? isFull : () => false;
}

/** Tells whether words can stand alone: they end no sentence, and what they bracket is whole. */
function isWhole({ text: { value: words } }: PageLine): boolean {
  const isOpen = ['（）', '()', '“”', '《》'].some(
    ([open = '', close = '']) => words.split(open).length !== words.split(close).length,
  );
  return !isOpen && !endsSentence(words) && !/[，、；]$/.test(words);
}

/** Tells whether lines are headings of several chapters: each may have a 第二节 主要目标. */
function areOfSeveral(printed: readonly PageLine[], lines: readonly number[]): boolean {
  const marks = printed.map(({ text }) => markOf(text.value));
  const rank = FORMS.indexOf(marks[lines[0] as number]?.form ?? 'part');
  const outer = lines.map((line) =>
    marks.findLastIndex((mark, i) => i < line && mark !== null && FORMS.indexOf(mark.form) < rank),
  );
  return new Set(outer.map((i) => marks[i]?.label)).size > 1;
}

/**
 * Tells whether lines stand on every page, or on every other, from the first of them to the last:
 * the same words at two ends of pages by chance don't. Where pages have no numbers, nobody can tell.
 */
function isOnMostPages(breaks: readonly number[], pages: ReadonlySet<number>): boolean {
  const [first = 0, last = 0] = [breaks[0], breaks.at(-1)];
  const between = [...pages].filter((line) => line > first && line < last).length;
  return breaks.length * 2 + 1 >= between;
}

/** The next line in one direction that isn't a candidate for a running head. */
function beyond(candidates: ReadonlySet<number>, i: number, step: 1 | -1): number {
  let j = i + step;
  while (candidates.has(j)) j += step;
  return j;
}

function besideNumber(
  pages: ReadonlySet<number>,
  candidates: ReadonlySet<number>,
  i: number,
): boolean {
  return pages.has(beyond(candidates, i, -1)) || pages.has(beyond(candidates, i, 1));
}

/**
 * Tells whether a line stands where a page ends: beside a page number, perhaps with another running
 * head between, or between two halves of a sentence.
 */
function atPageBreak(
  printed: readonly PageLine[],
  pages: ReadonlySet<number>,
  candidates: ReadonlySet<number>,
  i: number,
): boolean {
  if (besideNumber(pages, candidates, i)) return true;
  // No page ends where the title of the text stands.
  if (i < TITLE_LINES) return false;
  const [before, after] = [beyond(candidates, i, -1), beyond(candidates, i, 1)];
  const text = printed[before]?.text.value;
  const next = printed[after]?.text.value;
  return (
    !isBelowLetter(printed, i) &&
    text !== undefined &&
    next !== undefined &&
    !endsSentence(text) &&
    !isMarked(text) &&
    text.length > LONGEST_HEAD / 4 &&
    !isMarked(next)
  );
}

/** Most lines that a title is set in. */
const TITLE_LINES = 4;

/** Tells whether the first line of all is a running head: it says what the title below it says. */
function isAboveTitle([first, ...rest]: readonly PageLine[]): boolean {
  const title = rest.slice(0, TITLE_LINES).map(headKey).join('');
  return first !== undefined && title.startsWith(headKey(first));
}

/** The repetitions of a line: a heading itself stays, of several together the last one. */
function withoutHeading(
  printed: readonly PageLine[],
  lines: readonly number[],
  breaks: readonly number[],
): number[] {
  if (breaks.length < lines.length || !isMarked(printed[lines[0] as number]?.text.value ?? ''))
    return [...breaks];
  const last = lines.findIndex((line, i) => (lines[i + 1] ?? line + 9) - line > 2);
  return lines.filter((_, i) => i !== last);
}
