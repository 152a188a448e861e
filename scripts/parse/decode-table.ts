import { EditionError, type Place } from '../lib/edition-error.ts';
import { concat, EMPTY, slice, solid, type Text } from '../lib/text.ts';
import type { TableCell, TableEntry } from '../read/curated-schemas.ts';
import type { Placed } from '../read/yaml-file.ts';
import { applyBraces, restoration } from '../restore/apply.ts';
import { type Braced, readBraces } from '../restore/braces.ts';
import { type Block, block, type Cell, type Confidence } from '../tree.ts';

/** A curated cell, and the seed characters that fall into it. */
interface Slot {
  braced: Braced;
  open: boolean;
  rowspan: number;
  colspan: number;
  value: number | undefined;
  evidence: string | undefined;
  confidence: Confidence;
  text: Text;
  /** Its digits touch another cell's digits in the seed. */
  cut: boolean;
}

const BLANK: Text = { value: ' ', at: [-1] };
const NEWLINE: Text = { value: '\n', at: [-1] };
const OPEN = '…';

/**
 * Cuts the smashed characters of a table into the cells that its curated entry names, and proves
 * that these cells, without what the entry adds, are exactly the seed's characters in its order.
 * @param id the table block's id
 * @param region the seed's characters of the table, and nothing else
 * @returns a table block in reading order (row by row) with its restorations
 * @throws EditionError `stale-entry` where cells and seed differ, `table-grid` where rows differ in
 *   width
 */
export function decodeTable(
  id: string,
  region: Text,
  entry: Placed<TableEntry>,
  document: string,
): Block {
  const { data, place } = entry;
  const slots = (row: readonly TableCell[], own: { evidence?: string; confidence?: Confidence }) =>
    row.map((cell) => slotOf(cell, own.evidence ?? data.evidence, own.confidence ?? data.confidence));
  const header = data.header.map((row) => slots(row, {}));
  const bands = data.bands.map((band) => band.rows.map((row) => slots(row.cells, row)));
  checkWidths([header, bands.flat()], place);
  fillSlots([...header.flat(), ...bandOrders(bands, data.order)], region, place);
  return assemble(id, header, bands.flat(), document);
}

function slotOf(
  cell: TableCell,
  evidence: string | undefined,
  confidence: Confidence | undefined,
): Slot {
  const { t, rowspan = 1, colspan = 1, value } = typeof cell === 'string' ? { t: cell } : { ...cell };
  const open = t === OPEN;
  return {
    braced: readBraces(open ? '' : t),
    open,
    rowspan,
    colspan,
    value,
    evidence,
    confidence: confidence ?? 'sure',
    text: EMPTY,
    cut: false,
  };
}

/** Column in which each slot of a band starts, and the width of the band. */
function columnsOf(rows: readonly (readonly Slot[])[]): { columns: number[][]; widths: number[] } {
  const taken: Set<number>[] = rows.map(() => new Set());
  const columns = rows.map((row, r) => {
    let column = 0;
    return row.map((slot) => {
      while (taken[r]?.has(column)) column++;
      for (let dr = 0; dr < slot.rowspan; dr++) {
        for (let dc = 0; dc < slot.colspan; dc++) taken[r + dr]?.add(column + dc);
      }
      return column;
    });
  });
  return { columns, widths: taken.map((set) => set.size) };
}

function checkWidths(groups: readonly (readonly Slot[][])[], place: Place): void {
  const widths = groups.flatMap((rows) => columnsOf(rows).widths);
  const odd = widths.findIndex((width) => width !== widths[0]);
  if (odd === -1) return;
  throw new EditionError(
    'table-grid',
    place,
    `row ${odd + 1} (header rows included) is ${widths[odd]} columns wide, the first ${widths[0]}`,
    'correct the cells, rowspan or colspan of this row',
  );
}

/**
 * The slots in the order in which the seed runs through them, band after band. All bands lie on
 * one grid, because a group cell may reach into the next band.
 */
function bandOrders(bands: readonly Slot[][][], order: TableEntry['order']): Slot[] {
  if (order === 'rows') return bands.flat(2);
  const { columns } = columnsOf(bands.flat());
  let first = 0;
  return bands.flatMap((rows) => {
    const own = columns.slice(first, first + rows.length);
    first += rows.length;
    return inColumns(rows, own);
  });
}

function inColumns(rows: readonly Slot[][], columns: readonly number[][]): Slot[] {
  const leader = leaders(rows, columns);
  return rows
    .flatMap((row, r) => row.map((slot, i) => ({ slot, r, column: columns[r]?.[i] ?? 0 })))
    .sort((a, b) => leader(a.column) - leader(b.column) || a.r - b.r || a.column - b.column)
    .map(({ slot }) => slot);
}

/** Columns that a cell of the band spans were one column in print, read line by line. */
function leaders(rows: readonly Slot[][], columns: readonly number[][]): (column: number) => number {
  const joined = new Map<number, number>();
  rows.forEach((row, r) => {
    row.forEach(({ colspan }, i) => {
      const start = columns[r]?.[i] ?? 0;
      for (let c = start + 1; c < start + colspan; c++) joined.set(c, start);
    });
  });
  const leader = (column: number): number => {
    const before = joined.get(column);
    return before === undefined ? column : leader(before);
  };
  return leader;
}

function fillSlots(slots: readonly Slot[], region: Text, place: Place): void {
  const seed = solid(region);
  let at = 0;
  slots.forEach((slot, i) => {
    const end = slot.open
      ? openEnd(seed.value, at, slots.slice(i + 1))
      : at + slot.braced.plain.length;
    if (!slot.open && seed.value.slice(at, end) !== slot.braced.plain) {
      throw mismatch(place, slot.braced.plain, seed.value.slice(at, at + 20));
    }
    slot.text = slice(seed, at, end);
    slot.cut =
      touches(seed.value, at) || (end < seed.value.length && touches(seed.value, end));
    at = end;
  });
  if (at < seed.value.length) throw mismatch(place, 'the end of the table', seed.value.slice(at, at + 20));
}

/** An open cell reaches to the next given cell, or to the end. */
function openEnd(seed: string, at: number, rest: readonly Slot[]): number {
  const next = rest.find((slot) => slot.braced.plain !== '');
  const end = next ? seed.indexOf(next.braced.plain, at) : seed.length;
  return end === -1 ? seed.length : end;
}

const DIGIT = /[0-9]/;

function touches(seed: string, at: number): boolean {
  return at > 0 && DIGIT.test(seed[at - 1] ?? '') && DIGIT.test(seed[at] ?? '');
}

function mismatch(place: Place, expected: string, found: string): EditionError {
  return new EditionError(
    'stale-entry',
    place,
    `the seed goes on with “${found}” where the entry has “${expected}”`,
    'correct the cell; the cells without braces must be the seed’s own characters in its order',
  );
}

function assemble(id: string, header: Slot[][], rows: Slot[][], document: string): Block {
  let text = EMPTY;
  const placed: { slot: Slot; cell: Cell }[] = [];
  const build = (line: Slot[], first: boolean): Cell[] => {
    if (!first) text = concat(text, NEWLINE);
    return line.map((slot, i) => {
      if (i > 0) text = concat(text, BLANK);
      const start = text.value.length;
      text = concat(text, slot.text);
      const cell = cellOf(slot, start, text.value.length);
      placed.push({ slot, cell });
      return cell;
    });
  };
  const headerCells = header.map((line, i) => build(line, i === 0));
  const rowCells = rows.map((line, i) => build(line, i === 0 && header.length === 0));
  const made = block(id, 'table', text, { table: { header: headerCells, rows: rowCells } });
  for (const { slot, cell } of placed) restoreCell(made, slot, cell, document);
  return made;
}

function cellOf(slot: Slot, start: number, end: number): Cell {
  return {
    start,
    end,
    ...(slot.rowspan > 1 && { rowspan: slot.rowspan }),
    ...(slot.colspan > 1 && { colspan: slot.colspan }),
    ...numberIn(slot),
  };
}

/** A cell holds a number when nothing else stands in it but brackets, a comparison or a %. */
function numberIn(slot: Slot): { value?: number } {
  if (slot.value !== undefined) return { value: slot.value };
  const reading = slot.open ? slot.text.value : fillAll(slot.braced);
  const match = /^\[?[<>＜＞]?(-?\d+(?:\.\d+)?)%?\]?$/.exec(reading);
  return match ? { value: Number(match[1]) } : {};
}

function fillAll({ plain, additions }: Braced): string {
  let out = '';
  let from = 0;
  for (const { index, text } of additions) {
    out += plain.slice(from, index) + text;
    from = index;
  }
  return out + plain.slice(from);
}

function restoreCell(made: Block, slot: Slot, cell: Cell, document: string): void {
  if (slot.evidence === undefined) return;
  const grounds = { document, evidence: slot.evidence, confidence: slot.confidence };
  if (slot.braced.additions.length > 0) {
    const indices = Array.from(
      { length: slot.braced.plain.length + 1 },
      (_, i) => cell.start + i,
    );
    const { restorations, insertions } = applyBraces(made, slot.braced, indices, grounds);
    made.restorations.push(...restorations);
    made.insertions.push(...insertions);
  } else if (slot.cut) {
    const raw = slot.text.value;
    made.restorations.push(
      restoration(made, cell.start, raw, raw, { ...grounds, kind: 'digit-run' }),
    );
  }
}
