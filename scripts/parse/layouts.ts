import type { Seed } from '../read/read-seed.ts';
import type { Layout, Parsed } from '../repair/layout.ts';
import { runTogether } from './run-together.ts';
import { wrappedPages } from './wrapped-pages.ts';

/** Repairs and parses a seed in the way of its layout. */
export function parseSeed(seed: Seed): Parsed {
  switch (seed.meta.layout) {
    case 'wrapped-pages':
      return through(wrappedPages, seed);
    case 'run-together':
      return through(runTogether, seed);
    default:
      throw new Error(seed.meta.layout);
  }
}

function through<Repaired>(layout: Layout<Repaired>, seed: Seed): Parsed {
  return layout.parse(layout.repair(seed), seed);
}
