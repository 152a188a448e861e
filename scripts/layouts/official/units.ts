import { EditionError } from '../../lib/edition-error.ts';
import { concat, type Text } from '../../lib/text.ts';
import type { Seed } from '../../read/read-seed.ts';
import { headingWords } from './contents.ts';
import { boxTitle, figureNumbers, isNamed, type Mark, markOf, unnumberedHeading } from './marks.ts';
import { isRow, type PageLine } from './page-line.ts';
import {
  fullWidth,
  INDENT,
  isShort,
  LIST_MARK,
  type Print,
  paragraphEnd,
  settingOf,
} from './paragraphs.ts';
import type { PageLines } from './repair.ts';
import { endsSentence } from './sentence-end.ts';

/** Lines that stand together: a paragraph, a heading, a whole box, a caption, the rows of a table. */
export interface Unit {
  is: 'words' | 'box' | 'figure' | 'table';
  lines: readonly PageLine[];
  text: Text;
  /** The number that it begins with, where a heading could stand. */
  mark: Mark | null;
  /** Tells whether `paragraphs.yaml` calls it a heading without a number. */
  isSmall: boolean;
}

/**
 * Joins printed lines to what stands together.
 * @throws EditionError `stale-entry` for an opening that no line has
 */
export function unitsOf(pages: PageLines, seed: Pick<Seed, 'paragraphs'>): Unit[] {
  const { lines } = pages;
  const full = fullWidth(lines);
  const print: Print = {
    lines,
    full,
    setting: settingOf(lines),
    openings: namedLines(lines, seed, 'openings'),
    headings: namedLines(lines, seed, 'headings'),
    noHeadings: namedLines(lines, seed, 'noHeadings'),
    isMarker: (line, i) => isRow(line) || startsAt(print, i),
  };
  const units: Unit[] = [];
  for (let i = 0; i < lines.length; ) {
    const rows = tableEnd(lines, i);
    if (rows - i > 1) {
      const own = lines.slice(i, rows);
      const text = concat(...own.map((line) => line.text));
      units.push({ is: 'table', lines: own, text, mark: null, isSmall: false });
      i = rows;
      continue;
    }
    const end = endOf(print, pages, i);
    units.push(unitOf(print, i, end));
    i = end;
  }
  return units.map((unit, i) => ({
    ...unit,
    mark: unit.mark ?? countedMark(units, i) ?? bareMark(units, i),
  }));
}

/** 1　总则: a number and a title behind a blank. */
const BARE = /^(\d{1,2})\s+(?=\p{Script=Han}[^。；：，]{0,30}$)/u;

/** The bare number of a heading above what begins with it: 1 above 1.1. */
function bareMark(units: readonly Unit[], i: number): Mark | null {
  const { is, lines } = units[i] as Unit;
  const [, digits] = BARE.exec(is === 'words' ? (lines[0]?.raw.value ?? '') : '') ?? [];
  if (digits === undefined) return null;
  const isAbove = ({ text }: Unit) => new RegExp(`^${digits}[.．]1(?!\\d)`).test(text.value);
  // Words may stand between a heading and the first below it, and no other heading.
  const below = units.slice(i + 1).find((unit) => unit.mark !== null || isAbove(unit));
  if (!below || !isAbove(below)) return null;
  return { form: 'number', number: Number(digits), label: digits, end: digits.length, gap: true };
}

/** 7.121人才项目: a number before digits, which alone would be a decimal. */
const BEFORE_DIGITS = /^(\d{1,3})[.．](?=\d)/;

/** The number of a unit that begins as a decimal, and counts on between its neighbours. */
function countedMark(units: readonly Unit[], i: number): Mark | null {
  const unit = units[i] as Unit;
  const [label, digits] = BEFORE_DIGITS.exec(unit.is === 'words' ? unit.text.value : '') ?? [];
  if (label === undefined) return null;
  const number = Number(digits);
  const numberIn = (other: Unit | undefined) =>
    other?.mark?.form === 'digit' ? other.mark.number : null;
  const before = units.slice(0, i).findLast((other) => numberIn(other) !== null);
  const after = units.slice(i + 1).find((other) => numberIn(other) !== null);
  if (numberIn(before) !== number - 1 || numberIn(after) !== number + 1) return null;
  return { form: 'digit', number, label, end: label.length, gap: false };
}

/** The index behind the rows of a table that begin at line `i`. */
function tableEnd(lines: readonly PageLine[], i: number): number {
  let end = i;
  while (end < lines.length && isRow(lines[end] as PageLine)) end++;
  return end;
}

function unitOf(print: Print, start: number, end: number): Unit {
  const lines = print.lines.slice(start, end);
  const text = concat(...lines.map((line) => line.text));
  const is = kindAt(print, start);
  const mark = is === 'words' && startsAt(print, start) ? markOf(text.value) : null;
  const isSmall = print.headings.has(lines[0] as PageLine);
  return { is, lines, text, mark, isSmall };
}

function kindAt(print: Print, i: number): Exclude<Unit['is'], 'table'> {
  const { value } = (print.lines[i] as PageLine).text;
  const box = boxTitle(value);
  if (box && (box.gap || hasEnded(print, i))) return 'box';
  return figureNumbers(value).length === 0 ? 'words' : 'figure';
}

/** Tells whether a heading, a box or a figure begins at a line. */
function startsAt(print: Print, i: number): boolean {
  const line = print.lines[i] as PageLine;
  if (print.headings.has(line)) return true;
  if (kindAt(print, i) !== 'words') return true;
  if (print.noHeadings.has(line)) return false;
  const { value } = line.text;
  const mark = markOf(value);
  if (!mark) return unnumberedHeading(value) !== null && hasEnded(print, i);
  return (isNamed(mark.form) && mark.gap) || hasEnded(print, i);
}

/** Tells whether what stands before a line has come to an end. */
function hasEnded(print: Print, i: number): boolean {
  const [before, line] = [print.lines[i - 1], print.lines[i] as PageLine];
  if (!before || print.setting === 'lines') return true;
  if (print.setting === 'indented' && line.indented) return true;
  if (endsSentence(before.text.value) || isShort(print, before)) return true;
  // A task ends with those in charge: （省科技厅牵头，各市政府负责）.
  if (/[）)]$/.test(before.text.value) && markOf(line.text.value)) return true;
  return isTitleLine(print, before) && startsAt(print, i - 1);
}

/** Tells whether a line has a number and is no first line of a paragraph, which would fill the line. */
function isTitleLine({ full }: Print, { text, width }: PageLine): boolean {
  const isFull = Math.abs(width - full) <= INDENT;
  return markOf(text.value) !== null && (!isFull || text.value.length < 30);
}

/** The index behind what begins at line `i`. */
function endOf(print: Print, pages: PageLines, i: number): number {
  const line = print.lines[i] as PageLine;
  const { value } = line.text;
  const kind = kindAt(print, i);
  if (kind === 'box') return boxEnd(print, i);
  if (kind === 'figure') return i + 1;
  if (!startsAt(print, i)) return paragraphEnd(print, i);
  const mark = markOf(value);
  if (!mark) return i + 1;
  const isOwn = isNamed(mark.form) || (isShort(print, line) && !endsSentence(value));
  return isOwn ? headingEnd(print, pages, mark, i) : paragraphEnd(print, i);
}

/** The index behind a heading that may go on in the next lines. */
function headingEnd(print: Print, { contents }: PageLines, mark: Mark, i: number): number {
  const { lines } = print;
  const same = (contents ?? []).filter(
    (entry) => entry.mark.form === mark.form && entry.mark.number === mark.number,
  );
  let end = i + 1;
  while (end < lines.length && !startsAt(print, end) && !isRow(lines[end] as PageLine)) {
    const words = headingWords(
      lines
        .slice(i, end)
        .map(({ text }) => text.value)
        .join(''),
    );
    const next = lines[end] as PageLine;
    const known = same.find((entry) => entry.words.startsWith(words));
    if (known ? !isNextIn(known.words, words, next) : !continues(print, i, end)) break;
    end++;
  }
  return end;
}

function isNextIn(title: string, words: string, next: PageLine): boolean {
  return title !== words && title.startsWith(words + headingWords(next.text.value));
}

/** Tells whether a line can be the next one of a heading that the contents list doesn't tell. */
function continues(print: Print, first: number, i: number): boolean {
  const before = print.lines[i - 1] as PageLine;
  const line = print.lines[i] as PageLine;
  const { value } = line.text;
  if (i === first + 1 && headingWords(before.text.value) === markOf(before.text.value)?.label)
    return true;
  if (/[。；：]/.test(value) || LIST_MARK.test(value) || print.openings.has(line)) return false;
  if (print.setting === 'lines') return before.width >= 18 && line.width <= before.width;
  return isShort(print, line) && before.width >= print.full / 2;
}

/**
 * The index behind a box, which reaches to the next heading, figure, box or curated opening. Where
 * each paragraph has a line of its own, it ends too behind its note, or where its items had labels and a line has none.
 */
function boxEnd(print: Print, i: number): number {
  const { lines, openings } = print;
  let labelled = 0;
  for (let j = i + 1; j < lines.length; j++) {
    const line = lines[j] as PageLine;
    if (openings.has(line) || endsBox(print, j)) return j;
    if (print.setting !== 'lines') continue;
    const before = lines[j - 1] as PageLine;
    if (NOTE.test(line.text.value)) continue;
    if (ITEM.test(line.text.value)) labelled++;
    else if (NOTE.test(before.text.value)) return j;
    else if (labelled > 1 && /。$/.test(line.text.value)) return j;
  }
  return lines.length;
}

const NOTE = /^注[：:]/;
/** An item of a box: it begins with a number, a bullet or a label. */
const ITEM =
  /^(?:\d{1,2}[.．、]|[（(]\d{1,2}[）)]|[①-⑳●•▪■◆◇▲★※]|——|[^。，；：]{1,25}：|[^。，；：、]{1,20}。)/;

/** Tells whether a line can't belong to a box: items of a list are numbered 1. or （1） there. */
function endsBox(print: Print, i: number): boolean {
  const mark = markOf((print.lines[i] as PageLine).text.value);
  return startsAt(print, i) && mark?.form !== 'digit' && mark?.form !== 'digits';
}

/** The lines that curated entries name by their first words. */
function namedLines(
  lines: readonly PageLine[],
  seed: Pick<Seed, 'paragraphs'>,
  field: 'openings' | 'headings' | 'noHeadings',
): Set<PageLine> {
  const named = seed.paragraphs.flatMap(({ data, place }) =>
    (data[field] ?? []).map((opening) => ({ opening, place })),
  );
  return new Set(
    named.map(({ opening, place }) => {
      const line = lines.find(({ text }) => text.value.startsWith(opening));
      if (line) return line;
      throw new EditionError(
        'stale-entry',
        place,
        `no line begins with “${opening}”`,
        'correct the opening, or delete it',
      );
    }),
  );
}
