import type { Removal } from '../../lib/tree.ts';
import { listIn } from './contents.ts';
import { isMarked } from './marks.ts';
import type { PageLine } from './page-line.ts';
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
/** Most characters of a running head. */
const LONGEST_HEAD = 40;

/**
 * Takes out what a printer sets on each page: page numbers, and running heads, which are short
 * lines that come again where pages end.
 */
export function takeFurniture(printed: readonly PageLine[]): {
  kept: PageLine[];
  removed: Removal[];
} {
  const pages = pageNumbers(printed);
  const heads = runningHeads(printed, pages);
  return {
    kept: printed.filter((_, i) => !pages.has(i) && !heads.has(i)),
    removed: printed.flatMap(({ raw: text }, i): Removal[] => {
      if (pages.has(i)) return [{ text, reason: 'page-number' }];
      return heads.has(i) ? [{ text, reason: 'running-mark' }] : [];
    }),
  };
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
      const fits = turned > 0 && line - earlier.line >= turned * SHORTEST_PAGE;
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
  printed.forEach((line, i) => {
    const key = headKey(line);
    const isShort = key.length >= 4 && key.length <= LONGEST_HEAD;
    if (pages.has(i) || isEntry(i) || !isShort || endsSentence(key) || /[，、；]$/.test(key))
      return;
    byKey.set(key, [...(byKey.get(key) ?? []), i]);
  });
  const repeated = [...byKey.values()].filter((lines) => lines.length > 1);
  const candidates = new Set(repeated.flat());
  const found = new Set<number>();
  for (const lines of repeated) {
    // The first may be the title itself, without the number of a page.
    const numbered = lines.filter((i) => ownNumber(printed[i] as PageLine) > 0);
    const numbers = numbered.map((i) => ownNumber(printed[i] as PageLine));
    const rise = numbers.every((number, i) => number > (numbers[i - 1] ?? 0));
    const isNumbered = rise && numbers.length > 1 && numbers.length >= lines.length - 1;
    const breaks = isNumbered
      ? numbered
      : lines.filter((i) => atPageBreak(printed, pages, candidates, i));
    if (breaks.length < 2 || breaks.length < lines.length - 2) continue;
    for (const i of withoutHeading(printed, lines, breaks)) found.add(i);
  }
  return found;
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
  const beyond = (step: 1 | -1) => {
    let j = i + step;
    while (candidates.has(j)) j += step;
    return j;
  };
  const [before, after] = [beyond(-1), beyond(1)];
  if (pages.has(before) || pages.has(after)) return true;
  const text = printed[before]?.text.value;
  const next = printed[after]?.text.value;
  return (
    text !== undefined &&
    next !== undefined &&
    !endsSentence(text) &&
    !isMarked(text) &&
    text.length > LONGEST_HEAD / 4 &&
    !isMarked(next)
  );
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
