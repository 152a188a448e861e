import { boxId, boxNoteId, boxTableId, itemId, labelId } from '../../../src/model/ids.ts';
import type { Text } from '../../lib/text.ts';
import { type Block, type Box, block, type Mark } from '../../lib/tree.ts';
import type { Seed } from '../../read/read-seed.ts';
import { isNameList, labelledParts, nameList } from './box-parts.ts';
import { decodeTable } from './decode-table.ts';
import { itemLabelOf } from './lead.ts';

/** The texts of a box, as the parser of its layout cut them. */
export interface BoxPieces {
  number: number;
  title: Text;
  /** The title without 专栏 and its number. */
  name: string;
  /** The characters of its table, which the extraction ran together; none where it has no table. */
  table?: Text;
  /** Items and labels in reading order. */
  entries: { kind: 'item' | 'label'; text: Text; label?: number }[];
  notes: Text[];
}

/**
 * Makes a box with the ids of its blocks: the title is box-08 itself, items box-08-i1, labels
 * box-08-l1, its table box-01-t1, notes box-01-n1.
 */
export function makeBox(seed: Seed, pieces: BoxPieces): Box {
  const id = boxId(pieces.number);
  const title = block(id, 'box-title', pieces.title, { level: 3 });
  const table = pieces.table ? [tableOf(seed, id, pieces.table)] : [];
  const notes = pieces.notes.map((text, i) => block(boxNoteId(id, i + 1), 'note', text));
  return {
    type: 'box',
    id,
    number: pieces.number,
    title: pieces.name,
    kind: pieces.table ? 'table' : pieces.entries.length > 0 ? 'list' : 'omitted',
    children: [title, ...table, ...entriesOf(id, pieces.entries), ...notes],
  };
}

function tableOf(seed: Seed, id: string, region: Text): Block {
  const entry = seed.tables.find(({ data }) => data.table === id);
  if (!entry) throw new Error(`${id} is no table`);
  return decodeTable(boxTableId(id), region, entry, seed.meta.id);
}

function entriesOf(id: string, entries: BoxPieces['entries']): Block[] {
  let items = 0;
  let labels = 0;
  const blocks = entries.map(({ kind, text, label }) =>
    kind === 'label'
      ? block(labelId(id, ++labels), 'label', text)
      : itemOf(itemId(id, ++items), text, label),
  );
  return withNameLists(blocks);
}

function itemOf(id: string, text: Text, label?: number): Block {
  const marks = label ? [{ kind: 'lead' as const, start: 0, end: label }] : itemLabelOf(text);
  const parts = labelledParts(text, bodyStart(marks));
  const labels = parts.flatMap(({ label }): Mark[] =>
    label ? [{ kind: 'label', start: label.start, end: label.end + 1 }] : [],
  );
  return block(id, 'item', text, {
    marks: [...marks, ...labels],
    ...(parts.length > 0 && { parts }),
  });
}

/** Reads all items as lists of names, or none: a single one among prose is prose. */
function withNameLists(blocks: Block[]): Block[] {
  const items = blocks.filter(({ kind }) => kind === 'item');
  const areLists = items.every(({ text, marks }) => isNameList(text, bodyStart(marks)));
  if (!areLists) return blocks;
  return blocks.map((made) =>
    made.kind === 'item' ? { ...made, parts: [nameList(made.text, bodyStart(made.marks))] } : made,
  );
}

function bodyStart(marks: Block['marks']): number {
  return marks[0]?.end ?? 0;
}
