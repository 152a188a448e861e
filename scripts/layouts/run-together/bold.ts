import { concat, slice, type Text } from '../../lib/text.ts';
import type { CuratedTable } from '../../read/curated-schemas.ts';
import { readBraces } from '../../restore/braces.ts';

/** For each seed offset of a bold character, the number of the bold piece that it belongs to. */
export type Bold = ReadonlyMap<number, number>;

/** A text whose bold runs were printed four times, reduced to the first of the four. */
export interface Reduced {
  text: Text;
  bold: Bold;
  repetitions: Text[];
}

interface Unit {
  start: number;
  length: number;
}

const TIMES = 4;
const LONGEST = 60;
const DIGITS = /^\d+$/;
const DASHES = /^[–—-]+$/;

/**
 * Repairs bold text, which the extraction repeats four times in pieces of any length
 * (专栏专栏专栏专栏1111：…). The cells of a table may repeat by themselves (约束性约束性约束性约束性):
 * what a curated table names as cells is left alone.
 * @param tables curated tables of the document
 */
export function reduceBold(text: Text, tables: readonly CuratedTable[]): Reduced {
  const words = tables.flatMap(repeatedCells);
  const units = boldUnits(
    text,
    words.flatMap((word) => occurrences(text.value, word)),
  );
  const bold = new Map<number, number>();
  const kept: Text[] = [];
  const repetitions: Text[] = [];
  let from = 0;
  units.forEach(({ start, length }, piece) => {
    const once = slice(text, start, start + length);
    for (const at of once.at) bold.set(at, piece);
    kept.push(slice(text, from, start), once);
    repetitions.push(slice(text, start + length, start + TIMES * length));
    from = start + TIMES * length;
  });
  return { text: concat(...kept, slice(text, from)), bold, repetitions };
}

function boldUnits({ value }: Text, left: readonly [number, number][]): Unit[] {
  const found: Unit[] = [];
  const ends = endsOf(left);
  for (let i = 0; i < value.length; ) {
    const end = ends.get(i);
    const unit = end === undefined ? unitAt(value, i) : undefined;
    if (unit) found.push(unit);
    i = end ?? (unit ? i + TIMES * unit.length : i + 1);
  }
  return found.filter((unit, i) => !DIGITS.test(textOf(value, unit)) || touches(found, i));
}

/** For each index inside a range, where the range ends; the first of the ranges counts. */
function endsOf(ranges: readonly [number, number][]): Map<number, number> {
  const ends = new Map<number, number>();
  for (const [start, end] of ranges) {
    for (let i = start; i < end; i++) if (!ends.has(i)) ends.set(i, end);
  }
  return ends;
}

/** The shortest string that stands four times in a row from an index on. A dash is a list mark. */
function unitAt(value: string, start: number): Unit | undefined {
  const longest = Math.min(LONGEST, Math.floor((value.length - start) / TIMES));
  for (let length = 1; length <= longest; length++) {
    if (isRepeated(value, start, length) && !DASHES.test(value.slice(start, start + length))) {
      return { start, length };
    }
  }
  return undefined;
}

/** Whether a piece stands four times in a row: then each character comes again a piece later. */
function isRepeated(value: string, start: number, length: number): boolean {
  const end = start + (TIMES - 1) * length;
  for (let i = start; i < end; i++) {
    if (value.charCodeAt(i) !== value.charCodeAt(i + length)) return false;
  }
  return true;
}

/** Digits alone may repeat by chance; bold digits stand next to other bold text. */
function touches(units: readonly Unit[], i: number): boolean {
  const unit = units[i] as Unit;
  const before = units[i - 1];
  const after = units[i + 1];
  return (
    (before !== undefined && before.start + TIMES * before.length === unit.start) ||
    (after !== undefined && unit.start + TIMES * unit.length === after.start)
  );
}

function textOf(value: string, { start, length }: Unit): string {
  return value.slice(start, start + length);
}

/** The words that a table has in four cells or more. */
function repeatedCells({ bands }: CuratedTable): string[] {
  const counts = new Map<string, number>();
  for (const cell of bands.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))) {
    const { plain } = readBraces(typeof cell === 'string' ? cell : cell.t);
    if (plain !== '') counts.set(plain, (counts.get(plain) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count >= TIMES).map(([word]) => word);
}

/** Where a word stands in a text. */
function occurrences(value: string, word: string): [number, number][] {
  const out: [number, number][] = [];
  for (let at = value.indexOf(word); at !== -1; at = value.indexOf(word, at + word.length)) {
    out.push([at, at + word.length]);
  }
  return out;
}
