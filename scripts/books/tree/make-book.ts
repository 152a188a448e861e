import type { FigureEntry } from '../../../src/model/data/documents.ts';
import type { EditorNote } from '../../../src/model/data/restorations.ts';
import { rowId } from '../../../src/model/ids.ts';
import { FRONT, joinHeading } from '../../../src/model/passages/labels.ts';
import type { PassageRoles } from '../../../src/model/passages/roles.ts';
import type { LinksOf, NameLink } from '../../emit/name-links.ts';
import { type Addresses, addressesOf, pagesOf } from '../../lib/pages.ts';
import type { Block, Cell, Division, Mark, Node, Table, Tree } from '../../lib/tree.ts';
import type {
  Book,
  BookBlock,
  BookCell,
  BookDivision,
  BookNode,
  BookStretch,
  BookTable,
  PictureOf,
  PlacedRestoration,
} from './book.ts';

/** The edition's data beside the text of a document. */
export interface BookExtras {
  notes: readonly EditorNote[];
  roles: readonly PassageRoles[];
  figures: readonly FigureEntry[];
  pictureOf: PictureOf;
  /** Names that have a page. */
  linksOf: LinksOf;
}

/** The book of a document. */
export function bookOf(tree: Tree, extras: BookExtras): Book {
  const addresses = addressesOf(tree);
  const make = maker(tree, addresses, extras);
  const chapters = pagesOf(tree.children).map(({ id, label, title, divisions }) => ({
    id,
    name: joinHeading(label, title) || FRONT,
    url: addresses.division(id),
    divisions: divisions.map(make.division),
  }));
  return {
    meta: tree.meta,
    chapters,
    restorations: [...sources(tree.children)].flatMap(({ id, restorations }) =>
      restorations.map(
        (restoration): PlacedRestoration => ({
          ...restoration,
          block: { id, url: addresses.block(id) },
        }),
      ),
    ),
    notes: extras.notes,
  };
}

function* sources(nodes: readonly Node[]): Generator<Block> {
  for (const node of nodes) {
    if (node.type === 'block') yield node;
    else if (node.type === 'figure') yield node.caption;
    else yield* sources(node.children);
  }
}

function maker(
  tree: Tree,
  addresses: Addresses,
  { notes, roles, figures, pictureOf, linksOf }: BookExtras,
) {
  const printed = printedPages(tree);
  const block = (node: Block): BookBlock => {
    const inside = { names: linksOf(tree.meta.id, node), pages: pagesIn(node, printed) };
    return {
      type: 'block',
      id: node.id,
      kind: node.kind,
      level: node.level ?? 1,
      content: withGap(node, stretchesOf(node, inside)),
      ...(node.table && { table: tableOf(node, node.table, inside) }),
      ...(node.lang !== undefined && { lang: node.lang }),
      url: addresses.block(node.id),
      notes: notes.filter((note) => note.block === node.id),
      ...rolesOf(node.id, roles),
    };
  };
  const inner = (node: Node): BookNode => {
    switch (node.type) {
      case 'block':
        return block(node);
      case 'box':
        return { ...node, url: addresses.box(node.id), children: node.children.map(block) };
      case 'figure': {
        const isDrawn = figures.some(({ id, drawing }) => id === node.id && drawing);
        const caption = block(node.caption);
        return {
          type: 'figure',
          id: node.id,
          caption,
          ...(isDrawn && { picture: pictureOf(caption) }),
        };
      }
      case 'division':
        return division(node);
    }
  };
  const division = (node: Division): BookDivision => ({
    type: 'division',
    id: node.id,
    kind: node.kind,
    label: node.label,
    title: node.title,
    url: addresses.division(node.id),
    children: node.children.map(inner),
  });
  return { division };
}

/** A number that ends in a mark stands close to the words of its heading; a text may have its own space there. */
function withGap({ kind, text, marks }: Block, content: BookStretch[]): BookStretch[] {
  const [number, ...rest] = content;
  const [mark] = marks;
  const isClose = mark && /\p{P}$/u.test(text.value.slice(mark.start, mark.end));
  const isSpaced = mark && /\s/.test(text.value[mark.end] ?? '');
  if (kind !== 'heading' || number?.type !== 'label' || isClose || isSpaced) return content;
  return [number, { type: 'gap' }, ...rest];
}

/** Finds the beginnings of the source's printed pages, as far as it keeps their numbers. */
function printedPages({ removed }: Tree): { offset: number; number: string }[] {
  return removed
    .filter(({ reason }) => reason === 'page-number')
    .flatMap(({ text }) => {
      const offset = text.at.at(-1);
      return offset === undefined ? [] : [{ offset, number: text.value.trim() }];
    });
}

/** The pages that begin in a block: each before the first of its characters that follows the number. */
function pagesIn({ text }: Block, printed: ReturnType<typeof printedPages>): Inside['pages'] {
  const known = text.at.filter((offset) => offset >= 0);
  const [first = 0, last = 0] = [known[0], known.at(-1)];
  return printed
    .filter(({ offset }) => offset > first && offset < last)
    .map(({ offset, number }) => ({
      at: text.at.findIndex((one) => one > offset),
      number,
    }));
}

function rolesOf(note: string, all: readonly PassageRoles[]): { roles?: PassageRoles } {
  const roles = all.find((one) => one.note === note);
  return roles ? { roles } : {};
}

function tableOf(block: Block, { header, rows }: Table, inside: Inside): BookTable {
  const cell = ({ start, end, rowspan = 1, colspan = 1, value }: Cell): BookCell => ({
    content: stretchesOf(block, inside, start, end),
    rowspan,
    colspan,
    isNumber: value !== undefined,
  });
  const first = (header[0] ?? rows[0] ?? []) as Cell[];
  return {
    header: header.map((row) => row.map(cell)),
    rows: rows.map((row) => row.map(cell)),
    rowIds: rows.map((_, index) => rowId(block.id, index + 1)),
    columns: first.reduce((sum, { colspan = 1 }) => sum + colspan, 0),
  };
}

/** Places inside a block's text: names that are links, and pages of the print that begin there. */
export interface Inside {
  names: readonly NameLink[];
  pages: readonly { at: number; number: string }[];
}

/** A part of a block's text with everything that the edition knows of its characters. */
export function stretchesOf(
  block: Block,
  inside: Inside,
  start = 0,
  end = block.text.value.length,
): BookStretch[] {
  const outer = [
    ...block.marks.map((mark) => ({ ...mark, to: '' })),
    ...inside.names.map((name) => ({ ...name, kind: 'name' as const, id: '' })),
  ];
  return [...nested(block, inside, outer, start, end), ...addedAt(block, end)];
}

type Span = (Mark & { to: string }) | (NameLink & { kind: 'name'; id: string });

/** Marks and names, of which none crosses another, with those inside them. */
function nested(
  block: Block,
  inside: Inside,
  spans: readonly Span[],
  start: number,
  end: number,
): BookStretch[] {
  const out: BookStretch[] = [];
  let from = start;
  const here = spans
    .filter((span) => span.start >= start && span.end <= end && span.start < span.end)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  for (const span of here) {
    if (span.start < from) continue;
    const within = here.filter((other) => other !== span);
    out.push(...restoredIn(block, inside, from, span.start));
    // What is restored right before a name stands outside of it.
    if (span.kind === 'name') out.push(...addedAt(block, span.start));
    if (span.kind === 'reference') {
      const value = block.text.value.slice(span.start, span.end);
      out.push({ type: 'reference', id: span.id ?? '', value });
    } else if (span.kind === 'name') {
      const children = pagedIn(block, inside, span.start, span.end);
      out.push({ type: 'name', to: span.to, children });
    } else
      out.push({ type: span.kind, children: nested(block, inside, within, span.start, span.end) });
    from = span.end;
  }
  return [...out, ...restoredIn(block, inside, from, end)];
}

/** Text with what is restored in it or right before it. */
function restoredIn(block: Block, inside: Inside, start: number, end: number): BookStretch[] {
  const places = new Set(block.insertions.map(({ at }) => at));
  const out: BookStretch[] = [];
  let from = start;
  for (const place of [...places].sort((a, b) => a - b)) {
    if (place < start || place >= end) continue;
    out.push(...pagedIn(block, inside, from, place), ...addedAt(block, place));
    from = place;
  }
  return [...out, ...pagedIn(block, inside, from, end)];
}

function addedAt(block: Block, place: number): BookStretch[] {
  return block.insertions
    .filter(({ at }) => at === place)
    .map(({ text, restoration: id }) => {
      const restoration = block.restorations.find((one) => one.id === id);
      if (!restoration) throw new Error(`${block.id} adds ${text} without a restoration`);
      return { type: 'restored', value: text, restoration };
    });
}

/** Text with the pages that begin in it. */
function pagedIn(block: Block, { pages }: Inside, start: number, end: number): BookStretch[] {
  const out: BookStretch[] = [];
  let from = start;
  for (const { at, number } of pages) {
    if (at < from || at >= end) continue;
    out.push(...doubtedIn(block, from, at), { type: 'page', number });
    from = at;
  }
  return [...out, ...doubtedIn(block, from, end)];
}

function doubtedIn(block: Block, start: number, end: number): BookStretch[] {
  const out: BookStretch[] = [];
  let from = start;
  const put = (to: number) => {
    if (to > from) out.push({ type: 'text', value: block.text.value.slice(from, to) });
    from = to;
  };
  for (const restoration of block.restorations) {
    const { index, raw, restored, confidence } = restoration;
    const stop = index + raw.length;
    if (raw !== restored || confidence !== 'unknown' || index < from || stop > end) continue;
    put(index);
    out.push({ type: 'doubted', value: raw, restoration });
    from = stop;
  }
  put(end);
  return out;
}
