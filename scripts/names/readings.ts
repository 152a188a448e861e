import type { BlockKind } from '../../src/model/block-kinds.ts';
import { fullId } from '../../src/model/ids.ts';
import type { Tree } from '../lib/tree.ts';
import { type Located, located } from '../lib/walk.ts';
import { readingOf } from '../restore/apply.ts';

/** The words of a block as the edition reads them, in which names are looked for. */
export interface PlainReading {
  doc: string;
  /** Id of the block. */
  block: string;
  text: string;
}

/** A block as it is read, with where it stands. */
export interface Reading extends PlainReading {
  kind: BlockKind;
  /** Ids of the innermost division and, where it stands in one, of the box. */
  division: string;
  box: string | null;
}

/** A reading with its document and block. */
export interface LocatedReading extends Reading {
  tree: Tree;
  located: Located;
}

/** All blocks of the documents in reading order, tables and English included. */
export function readingsOf(trees: readonly Tree[]): LocatedReading[] {
  return trees.flatMap((tree) =>
    [...located(tree.children)].map((found) => ({
      doc: tree.meta.id,
      block: found.block.id,
      kind: found.block.kind,
      division: found.division.id,
      box: found.box?.id ?? null,
      text: readingOf(found.block),
      tree,
      located: found,
    })),
  );
}

/** The full id of a block that is read: plan-13/c05-s1-p2. */
export function fullIdOf({ doc, block }: Pick<PlainReading, 'doc' | 'block'>): string {
  return fullId(doc, block);
}
