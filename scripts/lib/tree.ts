import type { BlockKind } from '../../src/model/block-kinds.ts';
import type { Confidence } from '../../src/model/confidence.ts';
import type { BoxKind, DivisionKind } from '../../src/model/data/documents.ts';
import type { RemovalReason } from '../../src/model/data/ledger.ts';
import type { RestorationKind } from '../../src/model/data/restorations.ts';
import type { DocumentMeta } from './document-meta.ts';
import type { Text } from './text.ts';

/** One place where the edition adds what the extraction lost, or doubts what it left. */
export interface Restoration {
  /** Document and seed offset: `plan-12-3021`. It stays the same as long as the seed does. */
  id: string;
  kind: RestorationKind;
  /** Index in the block's text where `raw` begins. */
  index: number;
  raw: string;
  restored: string;
  /** For readers, in Chinese. */
  evidence: string;
  confidence: Confidence;
  /** Seed range of `raw`; empty where nothing of it is left. */
  offset: number;
  end: number;
}

/** Characters that the edition adds: before index `at` of the block's text. */
export interface Insertion {
  at: number;
  text: string;
  restoration: string;
}

/** A table cell: a stretch of its block's text. */
export interface Cell {
  start: number;
  end: number;
  rowspan?: number;
  colspan?: number;
  /** The number that the cell holds, where it is one. */
  value?: number;
}

/** The cells of a table's rows, as in HTML: one that spans rows stands in the first of them. */
export interface Table {
  header: Cell[][];
  rows: Cell[][];
}

/** A mark on a stretch of a block's text. */
export interface Mark {
  /**
   * lead: the first sentence that names the task, or an item's label; label: a heading's number or
   * a label inside an item; reference: [5] of an article.
   */
  kind: 'lead' | 'label' | 'reference';
  start: number;
  end: number;
  /** Anchor for a reference. */
  id?: string;
}

/** A sub-list inside an item: 发展重点：a、b、c. Entries are stretches of the block's text. */
export interface Part {
  label?: { start: number; end: number };
  entries: { start: number; end: number }[];
}

/** The smallest piece of a document that has an id. */
export interface Block {
  type: 'block';
  id: string;
  kind: BlockKind;
  text: Text;
  marks: Mark[];
  /** Heading level on the page, 1 for a chapter. */
  level?: number;
  table?: Table;
  parts?: Part[];
  restorations: Restoration[];
  insertions: Insertion[];
  /** Language where it isn't Chinese. */
  lang?: string;
}

/** 专栏: title, then items, tables, labels and notes. */
export interface Box {
  type: 'box';
  id: string;
  number: number;
  title: string;
  kind: BoxKind;
  children: Block[];
}

/** A figure of which the source keeps the caption only. */
export interface Figure {
  type: 'figure';
  id: string;
  number: number;
  caption: Block;
}

/** A part of a document with an address of its own; its heading is its first child. */
export interface Division {
  type: 'division';
  id: string;
  kind: DivisionKind;
  /** 第五章, empty for front and back matter. */
  label: string;
  title: string;
  children: Node[];
}

/** A node of a document's tree. */
export type Node = Block | Box | Figure | Division;

/** Characters of the seed that the edition leaves out. */
export interface Removal {
  text: Text;
  reason: RemovalReason;
}

/** A converted document. */
export interface Tree {
  meta: DocumentMeta;
  seed: string;
  children: Division[];
  removed: Removal[];
}

/** Makes a block without marks or restorations. */
export function block(
  id: string,
  kind: BlockKind,
  text: Text,
  extra: Partial<Omit<Block, 'type' | 'id' | 'kind' | 'text'>> = {},
): Block {
  return { type: 'block', id, kind, text, marks: [], restorations: [], insertions: [], ...extra };
}
