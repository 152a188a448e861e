import type { RemovalReason } from '../../src/model/data/ledger.ts';
import { lineStarts } from '../lib/edition-error.ts';
import { isWhite } from '../lib/text.ts';
import type { Division, Removal } from '../lib/tree.ts';
import { divisions, type Located, located } from '../lib/walk.ts';
import type { Seed } from '../read/read-seed.ts';
import { readingOf } from '../restore/apply.ts';

/** A line of a source that isn't blank, with what the layout made of it. */
export interface SourceLine {
  /** Offset in the source of its first and behind its last character that isn't white. */
  start: number;
  end: number;
  /** Without white space at its ends. */
  text: string;
  /** Without any white space. */
  solid: string;
  /** In widths of a Han character; ASCII counts half. */
  width: number;
  /** Of the source; the first is 1. */
  number: number;
  /** The block that holds its first character; null where it was taken out, or nothing was parsed. */
  owner: BlockView | null;
  /** The reason why its first character was taken out; null where it wasn't. */
  reason: RemovalReason | null;
}

/** A block with its lines in the source. */
export interface BlockView extends Located {
  /** Those that begin in it, in the source's order. */
  lines: SourceLine[];
  /** Its text without white space, and the offset in the source of each character. */
  solid: string;
  at: readonly number[];
  /** As the edition reads it, without white space. */
  reading: string;
}

/** A source beside what its layout read in it: what all questions are asked of. */
export interface View {
  seed: Seed;
  lines: readonly SourceLine[];
  blocks: readonly BlockView[];
  divisions: readonly Division[];
  removed: readonly Removal[];
  /** Whether the layout could read the source at all. */
  isParsed: boolean;
  /** Width of a full line where lines were wrapped by print; null where each is a paragraph. */
  full: number | null;
}

/** The divisions and removals that a layout makes of a source. */
export interface Read {
  children: readonly Division[];
  removed: readonly Removal[];
}

/**
 * Puts a source beside what was read in it.
 * @param read null where the layout refused the source; then its lines alone are looked at
 */
export function viewOf(seed: Seed, read: Read | null): View {
  const blocks = read ? [...located(read.children)].map(blockView) : [];
  const lines = linesOf(seed, blocks, read);
  for (const line of lines) line.owner?.lines.push(line);
  return {
    seed,
    lines,
    blocks,
    divisions: read ? [...divisions(read.children)] : [],
    removed: read?.removed ?? [],
    isParsed: read !== null,
    full: fullWidth(lines),
  };
}

function blockView(found: Located): BlockView {
  const { value, at } = found.block.text;
  const kept = [...at.keys()].filter((i) => !isWhite(value[i] as string));
  return {
    ...found,
    lines: [],
    solid: kept.map((i) => value[i]).join(''),
    at: kept.map((i) => at[i] as number),
    reading: readingOf(found.block).replace(/\s+/g, ''),
  };
}

function linesOf({ text }: Seed, blocks: readonly BlockView[], read: Read | null): SourceLine[] {
  const owners = new Int32Array(text.length).fill(-1);
  for (const [i, { at }] of blocks.entries()) for (const offset of at) owners[offset] = i;
  const reasons = new Map<number, RemovalReason>();
  for (const { text: gone, reason } of read?.removed ?? [])
    for (const offset of gone.at) reasons.set(offset, reason);
  return lineStarts(text).flatMap((from, i, starts) => {
    const raw = text.slice(from, starts[i + 1] ?? text.length);
    const value = raw.trim();
    if (value === '') return [];
    const start = from + raw.indexOf(value[0] as string);
    const owner = blocks[owners[start] as number] ?? null;
    return [
      {
        start,
        end: start + value.length,
        text: value,
        solid: value.replace(/\s+/g, ''),
        width: widthOf(value),
        number: i + 1,
        owner,
        reason: reasons.get(start) ?? null,
      },
    ];
  });
}

/** The width of a text in Han characters; blanks have none. */
export function widthOf(text: string): number {
  let width = 0;
  for (const unit of text) width += isWhite(unit) ? 0 : /[!-~]/.test(unit) ? 0.5 : 1;
  return width;
}

/** A page has lines of 15 characters at least, and of 50 at most. */
const NARROWEST = 15;
const WIDEST = 50;

/**
 * The width of a full line of print: that which most lines have. Where a quarter of all lines have
 * it, and few are much longer, line ends are those of the print.
 */
function fullWidth(lines: readonly SourceLine[]): number | null {
  const counts = new Map<number, number>();
  for (const { width } of lines)
    if (width >= NARROWEST && width <= WIDEST)
      counts.set(Math.round(width), (counts.get(Math.round(width)) ?? 0) + 1);
  const [full = 0] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  const near = lines.filter(({ width }) => Math.abs(width - full) <= 1).length;
  const long = lines.filter(({ width }) => width > full * 2).length;
  return lines.length >= 8 && near * 4 >= lines.length && long * 20 < lines.length ? full : null;
}
