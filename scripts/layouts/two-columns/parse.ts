import { captionId, referenceId, tableId } from '../../../src/model/ids.ts';
import type { Text } from '../../lib/text.ts';
import { type Block, block, type Division, type Mark, type Node } from '../../lib/tree.ts';
import type { Seed } from '../../read/read-seed.ts';
import { decodeTable } from '../shared/decode-table.ts';
import type { Layout } from '../shared/layout.ts';
import { OutlineBuilder } from '../shared/outline.ts';
import { Sequence } from '../shared/sequence.ts';
import type { FrontPart } from './front-matter.ts';
import type { LiftedTable } from './lift-tables.ts';
import { type Article, repairColumns } from './repair.ts';

/**
 * An article of a journal: abstracts, key words and footnote, an untitled introduction, parts 一、
 * with sections （一）, numbered references [1] without a list of them, tables.
 */
export const twoColumns: Layout<Article> = {
  repair: repairColumns,
  parse({ parts, removed }, seed) {
    const outline = new OutlineBuilder(seed);
    const tables = new Sequence(seed, 'table-number', 'table');
    for (const part of parts) {
      if (part.is === 'front') outline.add(front(part.front));
      else if (part.is === 'paragraph') outline.paragraph(part.text);
      else if (part.is === 'table')
        for (const made of table(part.table, tables, seed)) outline.add(made);
      else if (part.heading.rank === 1) outline.chapter(part.heading);
      else outline.section(part.heading);
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
  order: Sequence,
  seed: Seed,
): Block[] {
  const id = tableId(order.next(number, caption));
  return [block(captionId(id), 'caption', caption), decodeTable(id, region, entry, seed.meta.id)];
}

/** The divisions with the references of all paragraphs marked, which are numbered through. */
function withReferences(children: readonly Division[], seed: Seed): Division[] {
  const order = new Sequence(seed, 'reference-order', 'reference');
  const visit = (node: Node): Node => {
    if (node.type === 'division') return { ...node, children: node.children.map(visit) };
    if (node.type !== 'block' || node.kind !== 'paragraph') return node;
    return { ...node, marks: [...node.marks, ...referencesIn(node.text, order)] };
  };
  return children.map((division) => visit(division) as Division);
}

/**
 * The references [1], [2] … in a paragraph, each as a mark with an anchor.
 * @throws EditionError `reference-order` where a number doesn't follow the one before
 */
function referencesIn(text: Text, order: Sequence): Mark[] {
  return [...text.value.matchAll(/\[(\d+)\]/g)].map((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const place = { value: match[0], at: text.at.slice(start, end) };
    return { kind: 'reference', start, end, id: referenceId(order.next(Number(match[1]), place)) };
  });
}
