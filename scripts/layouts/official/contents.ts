import type { Removal } from '../../lib/tree.ts';
import { type Mark, markOf, unnumberedHeading } from './marks.ts';
import type { PageLine } from './page-line.ts';

/** An entry of a contents list. */
export interface ContentsEntry {
  /** Number and title without blanks, leaders and page number. */
  words: string;
  mark: Mark;
  line: PageLine;
}

/** The numbered entries of a contents list. */
export type Contents = ContentsEntry[];

const TITLE = /^目\s*[录次]$/;
/** Dots, or a gap, and the page number behind them. */
const LEADER = /(?:[.．·…・。]{2,}|\s{2,}|\t)\s*[-—]?\s*(?:\d{1,4}|[ivx]{1,5})\s*[-—]?$/;
/** The number of a page on which the list stands. */
const PAGE = /^[^\p{Script=Han}\p{L}]*\d{1,3}[^\p{Script=Han}\p{L}]*$/u;
/** 1　总则: an entry whose number only its neighbours tell from a quantity. */
const BARE = /^\d{1,2}\s+\p{Script=Han}/u;
const DOTS = /[.．·…・]{3,}\s*\d{1,4}$/;

/**
 * Takes out a contents list: from 目录 to where its first entry comes again, or lines that end in
 * dots and a page number.
 */
export function takeContents(lines: readonly PageLine[]): {
  kept: PageLine[];
  removed: Removal[];
  contents: Contents | null;
} {
  const found = listIn(lines);
  if (!found) return { kept: [...lines], removed: [], contents: null };
  const [start, end] = found;
  const list = lines.slice(start, end);
  return {
    kept: [...lines.slice(0, start), ...lines.slice(end)],
    removed: list.map(({ raw: text }) => ({ text, reason: 'contents' })),
    contents: entriesOf(list),
  };
}

/** A heading as it can be compared: without blanks, leaders and page number, its brackets of one width. */
export function headingWords(value: string): string {
  return value
    .replace(LEADER, '')
    .replace(/[\s：:]+/g, '')
    .replace(/\(/g, '（')
    .replace(/\)/g, '）')
    .replace(/[.．·…・]+\d*$/, '');
}

/** The stretch of lines that is a contents list, its title included; null where there is none. */
export function listIn(lines: readonly PageLine[]): [number, number] | null {
  const title = lines.findIndex(({ text }) => TITLE.test(text.value));
  const start = title === -1 ? lines.findIndex((line) => DOTS.test(line.raw.value)) : title;
  const first = lines[title === -1 ? start : start + 1];
  if (!first) return null;
  const body = bodyBegin(lines, start, first);
  const end = body === -1 ? entriesEnd(lines, title === -1 ? start : start + 1) : body;
  return end > start + 2 ? [start, end] : null;
}

/** The line where the first entry comes again as a heading; -1 where prose stands before it. */
function bodyBegin(lines: readonly PageLine[], start: number, first: PageLine): number {
  const words = headingWords(first.raw.value).replace(/\d+$/, '');
  const mark = markOf(first.text.value);
  const at = lines.findIndex((line, i) => {
    if (i < start + 3 || line === first) return false;
    const own = mark && markOf(line.text.value);
    return own
      ? own.form === mark.form && own.number === mark.number
      : headingWords(line.raw.value).replace(/\d+$/, '') === words;
  });
  const isProse = ({ text }: PageLine) => /[。；，]/.test(text.value) && !DOTS.test(text.value);
  return lines.slice(start, Math.max(at, 0)).some(isProse) ? -1 : at;
}

function entriesEnd(lines: readonly PageLine[], start: number): number {
  const isEntry = ({ text, raw }: PageLine) =>
    LEADER.test(raw.value) ||
    PAGE.test(text.value) ||
    markOf(text.value) ||
    unnumberedHeading(text.value);
  const stop = lines.findIndex((line, i) => i >= start && !isEntry(line));
  let end = stop === -1 ? lines.length : stop;
  // 前言 without a page number is the heading of the text behind the list.
  while (end > start && opensText(lines[end - 1] as PageLine)) end--;
  return end;
}

function opensText({ text, raw }: PageLine): boolean {
  return unnumberedHeading(text.value) === 'opening' && !LEADER.test(raw.value);
}

/** The numbered entries; a line without a number goes on with the one before it. */
function entriesOf(list: readonly PageLine[]): Contents {
  const groups: { lines: PageLine[]; mark: Mark | null; closed: boolean }[] = [];
  for (const line of list) {
    if (TITLE.test(line.text.value)) continue;
    const mark = markOf(line.text.value);
    const open = groups.at(-1);
    const closed = LEADER.test(line.raw.value) || /\d$/.test(line.text.value);
    const isBare = BARE.test(line.raw.value);
    if (
      !mark &&
      !isBare &&
      open?.mark &&
      !open.closed &&
      !unnumberedHeading(headingWords(line.raw.value))
    ) {
      open.lines.push(line);
      open.closed = closed;
    } else groups.push({ lines: [line], mark, closed });
  }
  return groups.flatMap(({ lines, mark, closed }) => {
    if (!mark) return [];
    const words = headingWords(lines.map(({ raw }) => raw.value).join(''));
    return [
      { words: closed ? words.replace(/\d+$/, '') : words, mark, line: lines[0] as PageLine },
    ];
  });
}
