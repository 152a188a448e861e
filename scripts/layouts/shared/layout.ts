import type { Division, Removal } from '../../lib/tree.ts';
import type { Seed } from '../../read/read-seed.ts';

/** What parsing gives: the document's divisions, and what of the seed is left out of them. */
export interface Parsed {
  children: Division[];
  removed: Removal[];
}

/**
 * How one kind of source is read. `repair` mends what the extraction did to the characters and
 * keeps their seed offsets; `parse` finds the structure in the mended text.
 */
export interface Layout<Repaired> {
  repair(seed: Seed): Repaired;
  parse(repaired: Repaired, seed: Seed): Parsed;
}
