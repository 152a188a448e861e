import { join } from 'node:path';
import { type ProjectSources, sourcesOf } from '../facts/projects/extract.ts';
import { readProjects } from '../facts/projects/read-projects.ts';
import type { Tree } from '../lib/tree.ts';
import { namesIn } from '../names/find-names.ts';
import { readGazetteer } from '../names/read-gazetteer.ts';
import { readingsOf } from '../names/readings.ts';
import { readLedger } from '../permalinks/ledger.ts';
import { treesOf } from '../trees/trees-of-seeds.ts';

/**
 * Reads the whole edition for a command or a test.
 * @param root folder that holds `seeds/` and `content/`
 * @returns the documents in their order, and what extraction works with
 */
export function loadEdition(root: string): { trees: Tree[]; sources: ProjectSources } {
  const seeds = join(root, 'seeds');
  const trees = treesOf({ root, seeds }, readLedger(root, join(root, 'content')));
  const readings = readingsOf(trees);
  const { names, gazetteer } = namesIn(readings, readGazetteer(root, seeds));
  const sources = sourcesOf(readings, names, gazetteer, readProjects(root, seeds));
  return { trees, sources };
}
