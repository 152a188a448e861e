import { allDocuments } from '../../library/library.ts';
import { remembered } from '../../library/remembered.ts';
import { pageOf } from '../../model/addresses.ts';
import type {
  BlockEntry,
  LibraryDocument,
  TableCell,
  TableEntry,
} from '../../model/data/documents.ts';
import { gridOf } from '../../model/grid.ts';
import { splitId } from '../../model/ids.ts';
import { labelsOf } from '../../model/passages/labels.ts';
import { passageName } from '../../model/passages/passage-name.ts';
import { readExhibitId } from '../handout/exhibit.ts';
import { exhibitAddress } from './lessons.ts';

/** A passage that a lesson shows: a block, all of a heading's section or a box, or a row of a table. */
export interface LessonPassage {
  document: LibraryDocument;
  /** 第五章第一节第3段 */
  name: string;
  /** From the site's root. */
  url: string;
  /** The block; of a row its table; of a box's title or a heading with what stands under it. */
  blocks: BlockEntry[];
  /** The cells of the row, where the passage is one. */
  row?: TableCell[];
}

/** A function that finds passages by their full ids; it throws where there is none. */
export async function lessonPassages(): Promise<(id: string) => LessonPassage> {
  return finderIn(await allDocuments());
}

/** A function that gives the address of a passage or an exhibit from the site's root. */
export async function addressOfEntry(): Promise<(id: string) => string> {
  const passage = await lessonPassages();
  return (id) => (readExhibitId(id) ? exhibitAddress(id) : passage(id).url);
}

const finderIn = remembered((documents: readonly LibraryDocument[]) => {
  const byId = new Map(documents.map((document) => [document.id, document]));
  return (fullId: string): LessonPassage => {
    const { doc, id } = splitId(fullId);
    const document = byId.get(doc);
    const name = document && passageName(id, labelsOf(document));
    const block = document?.blocks.find((candidate) => candidate.id === id);
    if (document && name && block) {
      return { document, name, url: block.url, blocks: [block, ...under(document, block)] };
    }
    const table = document?.blocks.find((candidate) => candidate.table?.rowIds.includes(id));
    const row = table?.table && cellsOfRow(table.table, id);
    if (!document || !name || !table || !row) throw new Error(`There is no passage ${fullId}`);
    return { document, name, url: `${pageOf(table.url)}#${id}`, blocks: [table], row };
  };
});

/** The blocks of a box behind its title, or of an item behind its heading. */
function under(document: LibraryDocument, { id, kind }: BlockEntry): BlockEntry[] {
  if (kind === 'box-title')
    return document.blocks.filter((block) => block.box === id && block.id !== id);
  if (kind !== 'heading') return [];
  return document.blocks.filter((block) => block.division === id && block.id !== id);
}

/**
 * The cells of one row of a table, those that span into it from rows above included.
 * @returns nothing if the table has no such row
 */
function cellsOfRow({ rows, rowIds }: TableEntry, id: string): TableCell[] | undefined {
  const wanted = rowIds.indexOf(id);
  if (wanted === -1) return undefined;
  const { columns } = gridOf(rows);
  const cells = rows.slice(0, wanted + 1).flatMap((row, r) =>
    row.flatMap((cell, c) => {
      const reaches = r + (cell.rowspan ?? 1) > wanted;
      return reaches ? [{ column: columns[r]?.[c] ?? 0, cell }] : [];
    }),
  );
  return cells.sort((a, b) => a.column - b.column).map(({ cell }) => cell);
}
