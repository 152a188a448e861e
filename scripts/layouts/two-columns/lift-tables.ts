import { tableId } from '../../../src/model/ids.ts';
import { concat, EMPTY, slice, solid, type Text } from '../../lib/text.ts';
import type { CuratedTable } from '../../read/curated-schemas.ts';
import type { Seed } from '../../read/read-seed.ts';
import { seedFault } from '../../read/seed-fault.ts';
import type { Placed } from '../../read/yaml-file.ts';
import { readBraces } from '../../restore/braces.ts';
import { joinLines, withoutStrayBlanks } from './blanks.ts';
import type { ColumnLine } from './columns.ts';

/** A table that was printed in the middle of a column. */
export interface LiftedTable {
  number: number;
  caption: Text;
  /** The table's lines, joined. */
  region: Text;
  entry: Placed<CuratedTable>;
}

const CAPTION = /^表\s*(\d+)\s+[^\s，。）]/;

/**
 * Takes tables out of the lines, so that the paragraph around each one is whole again. A table has
 * no mark where it ends: it has as many characters as its curated cells.
 * @throws EditionError `missing-table` where a caption has no entry in tables.yaml
 */
export function liftTables(
  lines: readonly ColumnLine[],
  seed: Seed,
): { lines: ColumnLine[]; tables: LiftedTable[] } {
  const kept: ColumnLine[] = [];
  const tables: LiftedTable[] = [];
  for (let i = 0; i < lines.length; i++) {
    const { text } = lines[i] as ColumnLine;
    const number = CAPTION.exec(text.value)?.[1];
    if (number === undefined) {
      kept.push(lines[i] as ColumnLine);
      continue;
    }
    const entry = entryFor(tableId(Number(number)), text, seed);
    const count = linesFilledBy(charactersOf(entry.data), lines.slice(i + 1));
    const body = lines.slice(i + 1, i + 1 + count).map((line) => line.text);
    const region = body.length > 0 ? joinLines(body) : EMPTY;
    tables.push({ number: Number(number), caption: mendCaption(text), region, entry });
    i += count;
  }
  return { lines: kept, tables };
}

function entryFor(id: string, caption: Text, seed: Seed): Placed<CuratedTable> {
  const entry = seed.tables.find(({ data }) => data.table === id);
  if (entry) return entry;
  throw seedFault(
    seed,
    'missing-table',
    caption,
    `tables.yaml has no entry for ${id}`,
    'add an entry that says how the table’s characters fall into cells',
  );
}

/** Drops stray blanks; the blank behind the number is the caption's own. */
function mendCaption(text: Text): Text {
  const blank = text.value.search(/(?<=^表\s*\d+)\s/);
  const mend = (start: number, end?: number) => withoutStrayBlanks(slice(text, start, end));
  return concat(mend(0, blank), slice(text, blank, blank + 1), mend(blank + 1));
}

/** The number of characters of the seed that a curated table holds. */
function charactersOf({ header, bands }: CuratedTable): number {
  const cells = [...header.flat(), ...bands.flatMap((band) => band.rows.flatMap((r) => r.cells))];
  return cells
    .map((cell) => readBraces(typeof cell === 'string' ? cell : cell.t).plain.length)
    .reduce((sum, length) => sum + length, 0);
}

/** The number of lines that so many characters fill. */
function linesFilledBy(characters: number, lines: readonly ColumnLine[]): number {
  let left = characters;
  const end = lines.findIndex(({ text }) => {
    left -= solid(text).value.length;
    return left <= 0;
  });
  return end === -1 ? lines.length : end + 1;
}
