import { concat, slice, type Text } from '../../lib/text.ts';
import type { CuratedTable } from '../../read/curated-schemas.ts';
import { readBraces } from '../../restore/braces.ts';

/** For each seed offset of a bold character, the number of the bold piece that it belongs to. */
export type Bold = ReadonlyMap<number, number>;

/** A text that has its bold characters once. */
export interface BoldText {
  text: Text;
  bold: Bold;
  /** The second to fourth time of each piece, in order. */
  repetitions: Text[];
}

/** A piece that stands four times in a row: index and length of the first time. */
interface RepeatedPiece {
  start: number;
  length: number;
}

const TIMES = 4;
/** The longest piece that is looked for, in characters. */
const LONGEST = 60;
const DIGITS = /^\d+$/;
const DASHES = /^[–—-]+$/;

/**
 * Repairs bold text, which the extraction repeats four times in pieces of any length
 * (专栏专栏专栏专栏1111：…): the first time stays. The cells of a table may repeat by themselves
 * (约束性约束性约束性约束性): words that a curated table has in four cells or more stay as they are.
 * @param tables curated tables of the document
 */
export function dropBoldRepetition(text: Text, tables: readonly CuratedTable[]): BoldText {
  const words = tables.flatMap(repeatedCells);
  const pieces = repeatedPieces(
    text,
    words.flatMap((word) => occurrences(text.value, word)),
  );
  const bold = new Map<number, number>();
  const kept: Text[] = [];
  const repetitions: Text[] = [];
  let from = 0;
  pieces.forEach(({ start, length }, number) => {
    const once = slice(text, start, start + length);
    for (const at of once.at) bold.set(at, number);
    kept.push(slice(text, from, start), once);
    repetitions.push(slice(text, start + length, start + TIMES * length));
    from = start + TIMES * length;
  });
  return { text: concat(...kept, slice(text, from)), bold, repetitions };
}

function repeatedPieces({ value }: Text, left: readonly [number, number][]): RepeatedPiece[] {
  const found: RepeatedPiece[] = [];
  const ends = endsOf(left);
  for (let i = 0; i < value.length; ) {
    const end = ends.get(i);
    const piece = end === undefined ? pieceAt(value, i) : undefined;
    if (piece) found.push(piece);
    i = end ?? (piece ? i + TIMES * piece.length : i + 1);
  }
  return found.filter((piece, i) => !DIGITS.test(textOf(value, piece)) || touches(found, i));
}

/** The end of the range that each index lies in; of ranges that overlap the first counts. */
function endsOf(ranges: readonly [number, number][]): Map<number, number> {
  const ends = new Map<number, number>();
  for (const [start, end] of ranges) {
    for (let i = start; i < end; i++) if (!ends.has(i)) ends.set(i, end);
  }
  return ends;
}

/** The shortest piece that stands four times in a row from an index on; dashes mark a list. */
function pieceAt(value: string, start: number): RepeatedPiece | undefined {
  const longest = Math.min(LONGEST, Math.floor((value.length - start) / TIMES));
  for (let length = 1; length <= longest; length++) {
    if (isRepeated(value, start, length) && !DASHES.test(value.slice(start, start + length))) {
      return { start, length };
    }
  }
  return undefined;
}

/** Tells whether a piece stands four times in a row: each character comes again a piece later. */
function isRepeated(value: string, start: number, length: number): boolean {
  const end = start + (TIMES - 1) * length;
  for (let i = start; i < end; i++) {
    if (value.charCodeAt(i) !== value.charCodeAt(i + length)) return false;
  }
  return true;
}

/** Tells bold digits, which stand next to other bold text, from those that repeat by chance. */
function touches(pieces: readonly RepeatedPiece[], i: number): boolean {
  const piece = pieces[i] as RepeatedPiece;
  const before = pieces[i - 1];
  const after = pieces[i + 1];
  return (
    (before !== undefined && before.start + TIMES * before.length === piece.start) ||
    (after !== undefined && piece.start + TIMES * piece.length === after.start)
  );
}

function textOf(value: string, { start, length }: RepeatedPiece): string {
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

/** The ranges of a text at which a word stands. */
function occurrences(value: string, word: string): [number, number][] {
  const out: [number, number][] = [];
  for (let at = value.indexOf(word); at !== -1; at = value.indexOf(word, at + word.length)) {
    out.push([at, at + word.length]);
  }
  return out;
}
