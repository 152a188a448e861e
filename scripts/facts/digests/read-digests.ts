import { join } from 'node:path';
import { z } from 'zod';
import { readCurated } from '../../read/curated-file.ts';
import { documentFolders } from '../../read/seed-folders.ts';
import type { Placed } from '../../read/yaml-file.ts';

/** Name of the file in the folder of a document. */
export const DIGESTS_FILE = 'digests.yaml';

/** An entry of `digests.yaml`. */
export const CuratedDigest = z.strictObject({
  /** Id of the passage. */
  block: z.string().min(1),
  /** One plain sentence about it, written for this site. */
  digest: z.string().regex(/^[^。！？]+。$/, 'one sentence that ends with 。'),
  /** Words that people type who look for the passage. */
  words: z
    .array(z.string().min(2).max(20))
    .min(1)
    .refine((words) => new Set(words).size === words.length, 'a word stands twice'),
});
export type CuratedDigest = z.infer<typeof CuratedDigest>;

/**
 * Reads `digests.yaml` of each document; one without that file has no digests.
 * @param root folder that paths in errors are relative to
 * @param seeds folder of all seeds
 * @returns entries by document
 * @throws EditionError `yaml` or `schema`
 */
export function readDigests(root: string, seeds: string): Map<string, Placed<CuratedDigest>[]> {
  return new Map(
    documentFolders(root, seeds).map((doc) => [
      doc,
      readCurated(root, join(seeds, doc, DIGESTS_FILE), CuratedDigest),
    ]),
  );
}
