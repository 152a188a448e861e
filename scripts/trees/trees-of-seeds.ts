/**
 * The trees of documents as their seeds give them. Apart from the conversion, which reads all curated
 * files beside: who needs the trees alone loads none of that.
 */
import { join, relative } from 'node:path';
import { parseSeed } from '../layouts/layouts.ts';
import { EditionError } from '../lib/edition-error.ts';
import { each, together } from '../lib/faults.ts';
import type { Tree } from '../lib/tree.ts';
import { keepIds } from '../permalinks/keep-ids.ts';
import type { PermalinkLedger } from '../permalinks/ledger.ts';
import { proveCuratedUsed } from '../prove/curated-used.ts';
import { proveUniqueIds } from '../prove/unique-ids.ts';
import { readSeed, type Seed } from '../read/read-seed.ts';
import { refuseDuplicates } from '../read/refuse-duplicates.ts';
import { documentFolders } from '../read/seed-folders.ts';
import { restore } from '../restore/restore.ts';

/**
 * The trees of all documents in their order.
 * @param published ids that passages keep
 * @throws EditionError or EditionFaults for faults of seeds or of curated data
 */
export function treesOf(
  { root, seeds }: { root: string; seeds: string },
  published: PermalinkLedger,
): Tree[] {
  return inOrder(each(readSeeds(root, seeds), treeOf), published);
}

/** Trees in the order of their documents, with the ids that were published. */
export function inOrder(trees: readonly Tree[], published: PermalinkLedger): Tree[] {
  return trees.map((tree) => keepIds(tree, published)).sort((a, b) => a.meta.order - b.meta.order);
}

/** The tree of one document, repaired, parsed and restored; its ids count from the beginning. */
export function treeOf(seed: Seed): Tree {
  const { children, removed } = parseSeed(seed);
  const { restored } = together({
    used: () => proveCuratedUsed(seed, children, removed),
    unique: () => proveUniqueIds({ seed: seed.text, children }, seed.file),
    restored: () => restore(children, seed),
  });
  return { meta: seed.meta, seed: seed.text, children: restored, removed };
}

/**
 * Reads every document's folder.
 * @throws EditionError `no-documents`, or for the first fault of a document
 */
export function readSeeds(root: string, folder: string): Seed[] {
  const seeds = each(documentFolders(root, folder), (name) => readSeed(root, join(folder, name)));
  if (seeds.length === 0) throw noDocuments(root, folder);
  refuseDuplicates(seeds);
  return seeds;
}

function noDocuments(root: string, folder: string): EditionError {
  const file = relative(root, folder).replaceAll('\\', '/');
  return new EditionError(
    'no-documents',
    { file, line: 1, column: 1, source: '' },
    'it holds no document',
    'run the command in the project’s folder, or name the folder that holds seeds/',
  );
}
