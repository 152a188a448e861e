import { EditionError, type Place } from '../../lib/edition-error.ts';
import { concat, EMPTY, slice, solid, type Text } from '../../lib/text.ts';
import { type Block, block, type Cell } from '../../lib/tree.ts';
import type { CuratedTable } from '../../read/curated-schemas.ts';
import type { Placed } from '../../read/yaml-file.ts';
import { applyBraces, restoration } from '../../restore/apply.ts';
import { fillBraces } from '../../restore/braces.ts';
import { checkSpans, checkWidths, type Slot, seedOrder, slotsOf } from './table-grid.ts';

const BLANK: Text = { value: ' ', at: [-1] };
const NEWLINE: Text = { value: '\n', at: [-1] };
const DIGIT = /[0-9]/;
/** A cell with only a number, in brackets, compared, or with a per cent sign. */
const NUMBER = /^\[?[<>＜＞]?(-?\d+(?:\.\d+)?)%?\]?$/;

/**
 * Cuts the characters of a table, which the extraction ran together, into the cells that its curated
 * entry names, and proves that these cells, without what the entry adds, are exactly the seed's
 * characters in its order.
 * @param id the table block's id
 * @param region the seed's characters of the table, and nothing else
 * @returns a table block in reading order (row by row) with its restorations
 * @throws EditionError `stale-entry` where cells and seed differ, `table-grid` where rows differ in
 *   width or a cell reaches out of them, `missing-evidence` where a cell adds characters without
 *   saying why
 */
export function decodeTable(
  id: string,
  region: Text,
  { data, place }: Placed<CuratedTable>,
  document: string,
): Block {
  const header = data.header.map((row) => slotsOf(row, data));
  const bands = data.bands.map(({ rows }) =>
    rows.map((row) =>
      slotsOf(row.cells, {
        evidence: row.evidence ?? data.evidence,
        confidence: row.confidence ?? data.confidence,
      }),
    ),
  );
  checkWidths([header, bands.flat()], place);
  checkEvidence([...header.flat(), ...bands.flat(2)], place);
  fillSlots([...header.flat(), ...seedOrder(bands, data.order)], region, place);
  for (const rows of [header, bands.flat()]) checkSpans(rows, place);
  return assemble(id, header, bands.flat(), document);
}

/** Makes sure that each addition to a cell has evidence. */
function checkEvidence(slots: readonly Slot[], place: Place): void {
  const lacking = slots.find(({ braced, evidence }) => braced.additions.length > 0 && !evidence);
  if (!lacking) return;
  throw new EditionError(
    'missing-evidence',
    place,
    `the cell “${fillBraces(lacking.braced)}” adds characters without evidence`,
    'give the row or the table an evidence',
  );
}

/** Gives each slot its characters of the seed, and notes which of them were cut out of digits. */
function fillSlots(slots: readonly Slot[], region: Text, place: Place): void {
  const seed = solid(region);
  let at = 0;
  slots.forEach((slot, i) => {
    const { plain } = slot.braced;
    const end = slot.open ? openEnd(seed.value, at, slots.slice(i + 1)) : at + plain.length;
    slot.text = slice(seed, at, end);
    if (!slot.open && slot.text.value !== plain) throw mismatch(place, plain, seed.value, at);
    // An empty cell has no digits that could have been cut.
    slot.cut = at < end && (partsDigits(seed.value, at) || partsDigits(seed.value, end));
    at = end;
  });
  if (at < seed.value.length) throw mismatch(place, 'the end of the table', seed.value, at);
}

/** The end of an open cell: it reaches to the next given cell, or to the end of the table. */
function openEnd(seed: string, at: number, rest: readonly Slot[]): number {
  const next = rest.find((slot) => slot.braced.plain !== '');
  const end = next ? seed.indexOf(next.braced.plain, at) : seed.length;
  return end === -1 ? seed.length : end;
}

/** Tells whether a cut at this offset would part two digits. */
function partsDigits(seed: string, at: number): boolean {
  return DIGIT.test(seed[at - 1] ?? '') && DIGIT.test(seed[at] ?? '');
}

function mismatch(place: Place, expected: string, seed: string, at: number): EditionError {
  const found = at < seed.length ? `goes on with “${seed.slice(at, at + 20)}”` : 'has no more';
  return new EditionError(
    'stale-entry',
    place,
    `the seed ${found} where the entry has “${expected}”`,
    'correct the cell; the cells without braces must be the seed’s own characters in its order',
  );
}

/** The table's block: cells joined by blanks, rows by line feeds, additions as restorations. */
function assemble(id: string, header: Slot[][], rows: Slot[][], document: string): Block {
  let text = EMPTY;
  const placed: { slot: Slot; cell: Cell }[] = [];
  const build = (line: Slot[]): Cell[] => {
    if (placed.length > 0) text = concat(text, NEWLINE);
    return line.map((slot, i) => {
      if (i > 0) text = concat(text, BLANK);
      const start = text.value.length;
      text = concat(text, slot.text);
      const cell = cellOf(slot, start, text.value.length);
      placed.push({ slot, cell });
      return cell;
    });
  };
  const table = { header: header.map(build), rows: rows.map(build) };
  const made = block(id, 'table', text, { table });
  for (const { slot, cell } of placed) restoreCell(made, slot, cell, document);
  return made;
}

function cellOf(slot: Slot, start: number, end: number): Cell {
  const reading = slot.open ? slot.text.value : fillBraces(slot.braced);
  const value = slot.value ?? Number(NUMBER.exec(reading)?.[1] ?? Number.NaN);
  return {
    start,
    end,
    ...(slot.rowspan > 1 && { rowspan: slot.rowspan }),
    ...(slot.colspan > 1 && { colspan: slot.colspan }),
    ...(!Number.isNaN(value) && { value }),
  };
}

/** Records the additions of a cell, or that it was cut from a longer run of digits. */
function restoreCell(made: Block, slot: Slot, { start }: Cell, document: string): void {
  if (slot.evidence === undefined) return;
  const grounds = { document, evidence: slot.evidence, confidence: slot.confidence };
  if (slot.braced.additions.length > 0) {
    const indices = Array.from({ length: slot.braced.plain.length + 1 }, (_, i) => start + i);
    const { restorations, insertions } = applyBraces(made, slot.braced, indices, grounds);
    made.restorations.push(...restorations);
    made.insertions.push(...insertions);
  } else if (slot.cut) {
    const raw = slot.text.value;
    made.restorations.push(restoration(made, start, raw, raw, { ...grounds, kind: 'digit-run' }));
  }
}
