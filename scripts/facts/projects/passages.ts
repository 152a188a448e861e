import { BLOCK_ROLES } from '../../../src/model/block-kinds.ts';
import { rowId } from '../../../src/model/ids.ts';
import { stretchInReading, toReading } from '../../../src/model/reading.ts';
import type { Block, Box } from '../../lib/tree.ts';
import type { LocatedReading } from '../../names/readings.ts';
import { readingOf } from '../../restore/apply.ts';
import type { ProjectPassage } from './model.ts';

/** A passage of a box, with the label inside its item that it stands under: 主要基地. */
export interface BoxPassage extends ProjectPassage {
  part: string | null;
}

/** A label inside an item: 主要基地：…。 */
const SUBLABEL = /(?<=^|。)([^。：，；、]{2,8})：/g;
const NUMBER = /^\d+[.．、]/;

/**
 * The passages of the documents' boxes: each item behind its label, each part of an item that has
 * labels inside, each row of a table.
 */
export function boxPassages(readings: readonly LocatedReading[]): BoxPassage[] {
  return readings.flatMap((reading) => {
    const { block, box } = reading.located;
    if (!box || !['item', 'table'].includes(block.kind)) return [];
    return block.table ? rowsOf(reading, box) : partsOf(itemOf(reading, box));
  });
}

/** Every other block that readers read, whole; notes on who is responsible name agencies only. */
export function runningPassages(readings: readonly LocatedReading[]): ProjectPassage[] {
  return readings
    .filter(({ kind, located: { block, box } }) => {
      const role = BLOCK_ROLES[kind];
      return !box && (role === 'text' || role === 'abstract') && !block.lang;
    })
    .map((reading) => whole(reading, null));
}

function itemOf(reading: LocatedReading, box: Box): BoxPassage {
  const { text } = reading;
  const { block } = reading.located;
  const lead = block.marks.find(({ kind }) => kind === 'lead');
  const number = NUMBER.exec(text)?.[0].length ?? 0;
  const start = lead ? toReading(block.insertions, lead.end) : number;
  const label = lead ? readingOf(block, lead.start, lead.end).replace(/[：。]$/, '') : null;
  return {
    ...whole(reading, box),
    group: label,
    part: null,
    body: { start, end: text.length },
  };
}

function partsOf(item: BoxPassage): BoxPassage[] {
  const { start, end } = item.body;
  const labels = [...item.text.slice(start, end).matchAll(SUBLABEL)];
  if (labels.length === 0) return [item];
  return labels.map((label, i) => ({
    ...item,
    part: label[1] as string,
    body: {
      start: start + label.index + label[0].length,
      end: start + (labels[i + 1]?.index ?? end - start),
    },
  }));
}

function rowsOf(reading: LocatedReading, box: Box): BoxPassage[] {
  const { block } = reading.located;
  return (block.table?.rows ?? []).flatMap((row, i) =>
    row.map((cell, column) => ({
      ...whole(reading, box),
      row: rowId(block.id, i + 1),
      part: headerOf(block, column),
      body: stretchInReading(block.insertions, cell),
    })),
  );
}

/** Header of a column, in a table whose header has one row without spans. */
function headerOf(block: Block, column: number): string | null {
  const cell = block.table?.header[0]?.[column];
  return cell ? readingOf(block, cell.start, cell.end) : null;
}

function whole({ doc, block, text }: LocatedReading, box: Box | null): ProjectPassage {
  return {
    doc,
    block,
    row: null,
    box: box?.id ?? null,
    boxTitle: box?.title ?? null,
    group: null,
    text,
    body: { start: 0, end: text.length },
  };
}
