/** Documents as books: the one tree that every form is written from, and what it is made of. */
import type { BlockKind } from '../../../src/model/block-kinds.ts';
import type { BoxKind, DivisionKind } from '../../../src/model/data/documents.ts';
import type { EditorNote } from '../../../src/model/data/restorations.ts';
import type { PassageRoles } from '../../../src/model/passages/roles.ts';
import type { DocumentMeta } from '../../lib/document-meta.ts';
import type { Restoration } from '../../lib/tree.ts';

/** A stretch of a block's reading. The values of all stretches, in order, are the reading. */
export type BookStretch =
  | { type: 'text'; value: string }
  /** Characters that the edition adds. */
  | { type: 'restored'; value: string; restoration: Restoration }
  /** Characters of the source that the edition doubts and leaves. */
  | { type: 'doubted'; value: string; restoration: Restoration }
  /** The sentence that names a task, an item's label, a heading's number. */
  | { type: 'lead' | 'label'; children: BookStretch[] }
  /** A name that the site has a page about; `to` is its address from the site's root. */
  | { type: 'name'; to: string; children: BookStretch[] }
  /** [5] of an article. */
  | { type: 'reference'; id: string; value: string }
  /** The space between a heading's number and its words; it has no characters. */
  | { type: 'gap' }
  /** The beginning of a page of the source's own print; it has no characters. */
  | { type: 'page'; number: string };

export interface BookCell {
  content: BookStretch[];
  rowspan: number;
  colspan: number;
  /** Whether the source has a number there, which is set flush with those above it. */
  isNumber: boolean;
}

export interface BookTable {
  header: BookCell[][];
  rows: BookCell[][];
  /** Ids of the rows. */
  rowIds: string[];
  columns: number;
}

/** The smallest piece of a document that has an id. */
export interface BookBlock {
  type: 'block';
  id: string;
  kind: BlockKind;
  /** Depth of a heading below the document's title, from 1 for a chapter. */
  level: number;
  content: BookStretch[];
  table?: BookTable;
  /** Language where it isn't Chinese. */
  lang?: string;
  /** From the site's root. */
  url: string;
  /** The edition's remarks on it. */
  notes: readonly EditorNote[];
  /** The edition's reading of a note on who is responsible, at the note. */
  roles?: PassageRoles;
}

export interface BookBox {
  type: 'box';
  id: string;
  number: number;
  title: string;
  kind: BoxKind;
  url: string;
  children: BookBlock[];
}

export interface BookFigure {
  type: 'figure';
  id: string;
  caption: BookBlock;
  /** The map that stands in place of the lost figure. */
  picture?: Picture;
}

/** A drawing of the edition. */
export interface Picture {
  /** The text of an SVG file, whose letters are in the fonts of books. */
  svg: string;
  /** Its description, for those who don't see it. */
  alt: string;
  /** The edition's remark below it. */
  note: string;
}

/** Finds the drawing in place of a figure by the block of its caption. */
export type PictureOf = (caption: Pick<BookBlock, 'id' | 'url'>) => Picture;

export interface BookDivision {
  type: 'division';
  id: string;
  kind: DivisionKind;
  /** 第五章; empty for front and back matter. */
  label: string;
  title: string;
  url: string;
  children: BookNode[];
}

export type BookNode = BookBlock | BookBox | BookFigure | BookDivision;

/** A part of a book that is a page of the site and a file of its own in some forms. */
export interface BookChapter {
  id: string;
  /** 第五章 坚持协调发展…; 卷首 where it has no name. */
  name: string;
  url: string;
  divisions: BookDivision[];
}

/** A document, ready to be written in any form. */
export interface Book {
  meta: DocumentMeta;
  chapters: BookChapter[];
  /** In the order of the text. */
  restorations: readonly PlacedRestoration[];
  notes: readonly EditorNote[];
  /** The document by GB/T 7714, as its pages cite it. */
  citation?: string;
}

export interface PlacedRestoration extends Restoration {
  /** Its block. The whole one would be in the book once more with each of its restorations. */
  block: Pick<BookBlock, 'id' | 'url'>;
}

/** The edition that a book belongs to. */
export interface BookEdition {
  version: string;
  /** 2026-11-20 */
  date: string;
  /** Address of the site with a slash at its end, where it is known. */
  site: string | undefined;
}
