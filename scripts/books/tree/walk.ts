/** The way through a book that all forms share: a form says how each piece is written, and nothing of the order. */
import type { BlockKind } from '../../../src/model/block-kinds.ts';
import type {
  BookBlock,
  BookBox,
  BookChapter,
  BookDivision,
  BookFigure,
  BookNode,
  BookStretch,
  BookTable,
} from './book.ts';

/**
 * A form of books. `Inline` is what characters become, `Piece` what blocks become: strings in most
 * forms. The kinds of blocks are a record, so that the compiler holds each form to all of them.
 */
export interface Writer<Inline, Piece> {
  text(value: string): Inline[];
  restored(stretch: Extract<BookStretch, { type: 'restored' }>): Inline[];
  doubted(stretch: Extract<BookStretch, { type: 'doubted' }>): Inline[];
  lead(inner: Inline[]): Inline[];
  label(inner: Inline[]): Inline[];
  /** @param to address of its page from the site's root */
  name(inner: Inline[], to: string): Inline[];
  reference(stretch: Extract<BookStretch, { type: 'reference' }>): Inline[];
  /** The space between the number of a heading and its words. */
  gap: Inline[];
  /** @param number of the page that begins here in the source's print */
  page(number: string): Inline[];
  block: Record<Exclude<BlockKind, 'table'>, (block: BookBlock, inner: Inline[]) => Piece[]>;
  table(block: BookBlock, table: BookTable, cells: WrittenCells<Inline>): Piece[];
  /** The edition's words on a block, behind it: its remarks, and the roles of agencies. */
  beside(block: BookBlock): Piece[];
  box(box: BookBox, inner: Piece[]): Piece[];
  figure(figure: BookFigure, caption: Piece[]): Piece[];
  division(division: BookDivision, inner: Piece[]): Piece[];
}

/** The cells of a table, in their rows. */
export interface WrittenCells<Inline> {
  header: Inline[][][];
  rows: Inline[][][];
}

/** Writes divisions in a form. */
export function write<Inline, Piece>(
  nodes: readonly BookNode[],
  writer: Writer<Inline, Piece>,
): Piece[] {
  return nodes.flatMap((node) => writeNode(node, writer));
}

function writeNode<Inline, Piece>(node: BookNode, writer: Writer<Inline, Piece>): Piece[] {
  switch (node.type) {
    case 'block':
      return [...writeBlock(node, writer), ...writer.beside(node)];
    case 'box':
      return writer.box(node, write(node.children, writer));
    case 'figure':
      return writer.figure(node, writeBlock(node.caption, writer));
    case 'division':
      return writer.division(node, write(node.children, writer));
  }
}

function writeBlock<Inline, Piece>(block: BookBlock, writer: Writer<Inline, Piece>): Piece[] {
  const { kind, table } = block;
  if (kind !== 'table') return writer.block[kind](block, writeInline(block.content, writer));
  if (!table) throw new Error(`${block.id} is a table without cells`);
  const written = (rows: BookTable['rows']) =>
    rows.map((row) => row.map(({ content }) => writeInline(content, writer)));
  return writer.table(block, table, { header: written(table.header), rows: written(table.rows) });
}

/** Writes the content of a block in a form. */
export function writeInline<Inline, Piece>(
  content: readonly BookStretch[],
  writer: Writer<Inline, Piece>,
): Inline[] {
  const written = (stretch: BookStretch): Inline[] => {
    switch (stretch.type) {
      case 'text':
        return writer.text(stretch.value);
      case 'restored':
        return writer.restored(stretch);
      case 'doubted':
        return writer.doubted(stretch);
      case 'reference':
        return writer.reference(stretch);
      case 'gap':
        return writer.gap;
      case 'page':
        return writer.page(stretch.number);
      case 'name':
        return writer.name(writeInline(stretch.children, writer), stretch.to);
      case 'lead':
      case 'label':
        return writer[stretch.type](writeInline(stretch.children, writer));
    }
  };
  return content.flatMap(written);
}

/** The characters of stretches: as the edition reads them. */
export function textOf(content: readonly BookStretch[]): string {
  return content
    .map((stretch) => {
      if ('children' in stretch) return textOf(stretch.children);
      return 'value' in stretch ? stretch.value : '';
    })
    .join('');
}

/** All blocks of chapters in reading order. */
export function* blocksOfBook(chapters: readonly BookChapter[]): Generator<BookBlock> {
  for (const { divisions } of chapters) yield* blocksIn(divisions);
}

function* blocksIn(nodes: readonly BookNode[]): Generator<BookBlock> {
  for (const node of nodes) {
    if (node.type === 'block') yield node;
    else if (node.type === 'figure') yield node.caption;
    else yield* blocksIn(node.children);
  }
}

/** All figures of chapters in reading order. */
export function* figuresOfBook(chapters: readonly BookChapter[]): Generator<BookFigure> {
  for (const { divisions } of chapters) yield* figuresIn(divisions);
}

function* figuresIn(nodes: readonly BookNode[]): Generator<BookFigure> {
  for (const node of nodes) {
    if (node.type === 'figure') yield node;
    else if (node.type === 'division') yield* figuresIn(node.children);
  }
}
