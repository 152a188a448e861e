import { captionId, tableId } from '../../../src/model/ids.ts';
import { type Block, block, type Division, type Node } from '../../lib/tree.ts';
import type { Seed } from '../../read/read-seed.ts';
import { decodeTable } from '../shared/decode-table.ts';
import { InOrder } from '../shared/in-order.ts';
import type { Layout } from '../shared/layout.ts';
import { Outline } from '../shared/outline.ts';
import type { FrontPart } from './front-matter.ts';
import type { LiftedTable } from './lift-tables.ts';
import { referencesIn } from './references.ts';
import { type Article, repairColumns } from './repair.ts';

/**
 * An article of a journal: abstracts, key words and footnote, an untitled introduction, parts 一、
 * with sections （一）, numbered references [1] without a list of them, tables.
 */
export const twoColumns: Layout<Article> = {
  repair: repairColumns,
  parse({ pieces, removed }, seed) {
    const outline = new Outline(seed);
    const tables = new InOrder(seed, 'table-number', 'table');
    for (const piece of pieces) {
      if (piece.is === 'front') outline.add(front(piece.part));
      else if (piece.is === 'paragraph') outline.paragraph(piece.text);
      else if (piece.is === 'table')
        for (const part of table(piece.table, tables, seed)) outline.add(part);
      else if (piece.heading.rank === 1) outline.chapter(piece.heading);
      else outline.section(piece.heading);
    }
    return { children: withReferences(outline.result(), seed), removed };
  },
};

function front({ kind, id, text, label, lang }: FrontPart): Block {
  return block(`c00-${id}`, kind, text, {
    marks: [{ kind: 'label', start: 0, end: label }],
    ...(lang && { lang }),
  });
}

function table(
  { number, caption, region, entry }: LiftedTable,
  order: InOrder,
  seed: Seed,
): Block[] {
  const id = tableId(order.next(number, caption));
  return [block(captionId(id), 'caption', caption), decodeTable(id, region, entry, seed.meta.id)];
}

function withReferences(children: readonly Division[], seed: Seed): Division[] {
  const order = new InOrder(seed, 'reference-order', 'reference');
  const visit = (node: Node): Node => {
    if (node.type === 'division') return { ...node, children: node.children.map(visit) };
    if (node.type !== 'block' || node.kind !== 'paragraph') return node;
    return { ...node, marks: [...node.marks, ...referencesIn(node.text, order)] };
  };
  return children.map((division) => visit(division) as Division);
}
