import type {
  BlockEntry,
  BoxEntry,
  Division as DivisionEntry,
  FigureEntry,
  LibraryDocument,
  TableCell,
  TableEntry,
} from '../../src/model/data/documents.ts';
import { fullId, rowId } from '../../src/model/ids.ts';
import type { Drawing } from '../facts/maps/drawings.ts';
import { type Addresses, addressesOf } from '../lib/pages.ts';
import { rangesOf } from '../lib/text.ts';
import type { Block, Box, Cell, Division, Figure, Node, Table, Tree } from '../lib/tree.ts';
import { type Located, located } from '../lib/walk.ts';
import { readingOf } from '../restore/apply.ts';

/**
 * The published JSON of a document (`documents/<doc>.json`): its description, its divisions, boxes
 * and figures, and its blocks in reading order with their seed ranges.
 * @param drawings those in place of lost figures, by the figure's full id (`plan-12/fig-1`)
 */
export function documentJson(tree: Tree, drawings: ReadonlyMap<string, Drawing>): LibraryDocument {
  const addresses = addressesOf(tree);
  const { meta } = tree;
  const blocks = [...located(tree.children)];
  return {
    id: meta.id,
    title: meta.title,
    shortTitle: meta.shortTitle,
    issuer: meta.issuer,
    number: meta.number,
    date: meta.date,
    ...(meta.dateNote && { dateNote: meta.dateNote }),
    order: meta.order,
    layout: meta.layout,
    summary: meta.summary,
    condition: meta.condition,
    rights: meta.rights,
    citation: meta.citation,
    source: { file: meta.source, sha256: meta.sha256, characters: tree.seed.length },
    divisions: tree.children.map((division) => divisionJson(division, addresses)),
    boxes: boxesJson(tree.children, addresses),
    figures: figuresJson(tree, drawings),
    blocks: blocks.map((found) => blockJson(tree, found, addresses)),
  };
}

function divisionJson(division: Division, addresses: Addresses): DivisionEntry {
  const { id, kind, label, title } = division;
  const inner = division.children.filter((node) => node.type === 'division');
  return {
    id,
    kind,
    label,
    title,
    url: addresses.division(id),
    divisions: inner.length > 0 ? inner.map((child) => divisionJson(child, addresses)) : undefined,
  };
}

/** Every box, figure and block with its division and the block before it, in reading order. */
function* placed(children: readonly Division[]): Generator<[Node, Division, Block | undefined]> {
  let before: Block | undefined;
  function* visit(division: Division): Generator<[Node, Division, Block | undefined]> {
    for (const node of division.children) {
      if (node.type === 'division') yield* visit(node);
      else {
        yield [node, division, before];
        before = node.type === 'block' ? node : before;
      }
    }
  }
  for (const division of children) yield* visit(division);
}

function boxesJson(children: readonly Division[], addresses: Addresses): BoxEntry[] {
  return [...placed(children)]
    .filter((found): found is [Box, Division, Block | undefined] => found[0].type === 'box')
    .map(([box, division, before]) => ({
      id: box.id,
      number: box.number,
      title: box.title,
      kind: box.kind,
      division: division.id,
      after: before?.id ?? null,
      url: addresses.box(box.id),
    }));
}

function figuresJson(
  { meta, children }: Tree,
  drawings: ReadonlyMap<string, Drawing>,
): FigureEntry[] {
  return [...placed(children)]
    .filter((found): found is [Figure, Division, Block | undefined] => found[0].type === 'figure')
    .map(([figure, division]) => {
      const drawing = drawings.get(fullId(meta.id, figure.id));
      return {
        id: figure.id,
        number: figure.number,
        caption: figure.caption.text.value,
        division: division.id,
        drawing,
      };
    });
}

function blockJson(
  { seed }: Tree,
  { block, division, box }: Located,
  addresses: Addresses,
): BlockEntry {
  const lead = block.marks.find(({ kind }) => kind === 'lead');
  return {
    id: block.id,
    kind: block.kind,
    division: division.id,
    box: box?.id ?? null,
    url: addresses.block(block.id),
    lang: block.lang,
    lead: lead && readingOf(block, lead.start, lead.end),
    text: block.text.value,
    reading: readingOf(block),
    source: rangesOf(block.text, seed),
    parts: block.parts?.map((part) => partJson(block, part)),
    table: block.table && tableJson(block, block.table),
  };
}

function partJson(block: Block, part: NonNullable<Block['parts']>[number]) {
  const read = ({ start, end }: { start: number; end: number }) => readingOf(block, start, end);
  return {
    label: part.label && read(part.label),
    entries: part.entries.map(read),
  };
}

function tableJson(block: Block, { header, rows }: Table): TableEntry {
  const cell = ({ start, end, rowspan, colspan, value }: Cell): TableCell => ({
    text: block.text.value.slice(start, end),
    reading: readingOf(block, start, end),
    rowspan,
    colspan,
    value,
  });
  return {
    header: header.map((row) => row.map(cell)),
    rows: rows.map((row) => row.map(cell)),
    rowIds: rows.map((_, i) => rowId(block.id, i + 1)),
  };
}
