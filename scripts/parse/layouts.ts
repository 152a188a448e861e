import type { Seed } from '../read/read-seed.ts';
import type { Layout, Parsed } from '../repair/layout.ts';
import { headingsAfter } from './headings-after.ts';
import { runTogether } from './run-together.ts';
import { taskList } from './task-list.ts';
import { twoColumns } from './two-columns.ts';
import { wrappedPages } from './wrapped-pages.ts';

/**
 * Repairs and parses a seed in the way of its layout.
 * @throws EditionError where the source isn't what its layout leads to expect
 */
export function parseSeed(seed: Seed): Parsed {
  switch (seed.meta.layout) {
    case 'wrapped-pages':
      return through(wrappedPages, seed);
    case 'run-together':
      return through(runTogether, seed);
    case 'two-columns':
      return through(twoColumns, seed);
    case 'headings-after':
      return through(headingsAfter, seed);
    case 'task-list':
      return through(taskList, seed);
  }
}

function through<Repaired>(layout: Layout<Repaired>, seed: Seed): Parsed {
  return layout.parse(layout.repair(seed), seed);
}
