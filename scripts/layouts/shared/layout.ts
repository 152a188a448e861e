import type { Division, Removal } from '../../lib/tree.ts';
import type { Seed } from '../../read/read-seed.ts';

/** The divisions of a document, and the characters of its seed that stand in none of them. */
export interface Parsed {
  children: Division[];
  removed: Removal[];
}

/**
 * The two steps in which one kind of source is read. `repair` mends what the extraction did to the
 * characters, one named transform for each defect, and keeps their seed offsets; `parse` finds the
 * structure of the mended text.
 */
export interface Layout<Repaired> {
  repair(seed: Seed): Repaired;
  parse(repaired: Repaired, seed: Seed): Parsed;
}
