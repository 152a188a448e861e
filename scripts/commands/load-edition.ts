import { join } from 'node:path';
import { type Sources, sourcesOf } from '../facts/projects/extract.ts';
import { readProjects } from '../facts/projects/read-projects.ts';
import type { Tree } from '../lib/tree.ts';
import { readGazetteer } from '../names/read-gazetteer.ts';
import { readLedger } from '../permalinks/ledger.ts';
import { treesOf } from './convert.ts';

/**
 * Reads the whole edition for a command or a test.
 * @param root folder that holds `seeds/` and `content/`
 * @returns the documents in their order, and what extraction works with
 */
export function loadEdition(root: string): { trees: Tree[]; sources: Sources } {
  const seeds = join(root, 'seeds');
  const trees = treesOf({ root, seeds }, readLedger(root, join(root, 'content')));
  const sources = sourcesOf(trees, readGazetteer(root, seeds), readProjects(root, seeds));
  return { trees, sources };
}
