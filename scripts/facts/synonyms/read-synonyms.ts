import { join } from 'node:path';
import { z } from 'zod';
import { readCurated } from '../../read/curated-file.ts';
import type { Placed } from '../../read/yaml-file.ts';

const word = z.string().min(2).max(20);

/** An entry of `synonyms.yaml`. */
export const CuratedSynonym = z.strictObject({
  /** Words that people type. */
  typed: z.array(word).min(1),
  /** Words of the texts for it, the nearest first. */
  words: z.array(z.string().min(1)).min(1),
  /** The reason why the two belong together, for editors. */
  reason: z.string().min(1),
  /** Tells that what people type may mean other things too, so that it only counts in the order of answers. */
  broad: z.literal(true).optional(),
});
export type CuratedSynonym = z.infer<typeof CuratedSynonym>;

/**
 * Reads `synonyms.yaml`; without that file there are none.
 * @param root folder that paths in errors are relative to
 * @param seeds folder of all seeds
 * @throws EditionError `yaml` or `schema`
 */
export function readSynonyms(root: string, seeds: string): Placed<CuratedSynonym>[] {
  return readCurated(root, join(seeds, 'synonyms.yaml'), CuratedSynonym);
}
