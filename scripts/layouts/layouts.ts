import type { Seed } from '../read/read-seed.ts';
import { headingsAfter } from './headings-after/parse.ts';
import { runTogether } from './run-together/parse.ts';
import type { Layout, Parsed } from './shared/layout.ts';
import { taskList } from './task-list/parse.ts';
import { twoColumns } from './two-columns/parse.ts';
import { wrappedPages } from './wrapped-pages/parse.ts';

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
