import { BLOCK_ROLES } from '../../../src/model/block-kinds.ts';
import { rowId } from '../../../src/model/ids.ts';
import { spanInReading, toReading } from '../../../src/model/reading.ts';
import type { Block, Box, Tree } from '../../lib/tree.ts';
import { located } from '../../lib/walk.ts';
import { readingOf } from '../../restore/apply.ts';
import type { Passage } from './model.ts';

/** A passage of a box, with the label inside its item that it stands under: 主要基地. */
export interface BoxPassage extends Passage {
  part: string | null;
}

/** A label inside an item: 主要基地：…。 */
const SUBLABEL = /(?<=^|。)([^。：，；、]{2,8})：/g;
const NUMBER = /^\d+[.．、]/;

/**
 * The passages of a document's boxes: each item behind its label, each part of an item that has
 * labels inside, each row of a table.
 */
export function boxPassages(tree: Tree): BoxPassage[] {
  return [...located(tree.children)].flatMap(({ block, box }) => {
    if (!box || !['item', 'table'].includes(block.kind)) return [];
    return block.table ? rowsOf(tree, block, box) : partsOf(itemOf(tree, block, box));
  });
}

/** Every other block that readers read, whole; notes on who is responsible name agencies only. */
export function runningPassages(tree: Tree): Passage[] {
  return [...located(tree.children)]
    .filter(({ block, box }) => {
      const role = BLOCK_ROLES[block.kind];
      return !box && (role === 'text' || role === 'abstract') && !block.lang;
    })
    .map(({ block }) => {
      const text = readingOf(block);
      const body = { start: 0, end: text.length };
      const doc = tree.meta.id;
      return {
        doc,
        block: block.id,
        row: null,
        box: null,
        boxTitle: null,
        group: null,
        text,
        body,
      };
    });
}

function itemOf(tree: Tree, block: Block, box: Box): BoxPassage {
  const text = readingOf(block);
  const lead = block.marks.find(({ kind }) => kind === 'lead');
  const number = NUMBER.exec(text)?.[0].length ?? 0;
  const start = lead ? toReading(block.insertions, lead.end) : number;
  const label = lead ? readingOf(block, lead.start, lead.end).replace(/[：。]$/, '') : null;
  return {
    ...base(tree, block, box, text),
    group: label,
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

function rowsOf(tree: Tree, block: Block, box: Box): BoxPassage[] {
  const text = readingOf(block);
  return (block.table?.rows ?? []).flatMap((row, i) =>
    row.map((cell, column) => {
      const body = spanInReading(block.insertions, cell);
      const part = headerOf(block, column);
      const row = rowId(block.id, i + 1);
      return { ...base(tree, block, box, text), row, part, body };
    }),
  );
}

/** What stands over a column, in a table whose header has one row without spans. */
function headerOf(block: Block, column: number): string | null {
  const cell = block.table?.header[0]?.[column];
  return cell ? readingOf(block, cell.start, cell.end) : null;
}

function base(tree: Tree, block: Block, box: Box, text: string): BoxPassage {
  return {
    doc: tree.meta.id,
    block: block.id,
    row: null,
    box: box.id,
    boxTitle: box.title,
    group: null,
    part: null,
    text,
    body: { start: 0, end: text.length },
  };
}
