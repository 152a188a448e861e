import { join } from 'node:path';
import { EditionError } from '../../lib/edition-error.ts';
import type { Block, Tree } from '../../lib/tree.ts';
import { located } from '../../lib/walk.ts';
import { readSeed, type Seed } from '../../read/read-seed.ts';
import { restore } from '../../restore/restore.ts';
import type { Layout } from './layout.ts';

const ROOT = join(import.meta.dirname, '../../..');

/** The real seed of a document. */
export function realSeed(document: string): Seed {
  return readSeed(ROOT, join(ROOT, 'seeds', document));
}

/** A seed with another text, for a case that no real one has. */
export function seedLike(real: Seed, text: string): Seed {
  return { ...real, file: 'seeds/example/source.txt', text, restorations: [], tables: [] };
}

/** A seed, repaired, parsed and restored. */
export function treeFrom<Repaired>(seed: Seed, layout: Layout<Repaired>): Tree {
  const { children, removed } = layout.parse(layout.repair(seed), seed);
  return { meta: seed.meta, seed: seed.text, children: restore(children, seed), removed };
}

/** Every block of a document by its id. */
export function blocksById(tree: Tree): Map<string, Block> {
  return new Map([...located(tree.children)].map(({ block }) => [block.id, block]));
}

/** The words of one block; fails where there is none with that id. */
export function textOfBlock(tree: Tree, id: string): string {
  const found = blocksById(tree).get(id);
  if (!found) throw new Error(`no block ${id}`);
  return found.text.value;
}

/** The message of the EditionError that a call throws. */
export function faultOf(call: () => unknown): string {
  try {
    call();
  } catch (fault) {
    if (fault instanceof EditionError) return fault.message;
    throw fault;
  }
  throw new Error('no EditionError was thrown');
}
