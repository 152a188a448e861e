import { join } from 'node:path';
import { z } from 'zod';
import { Remark } from '../../lib/remark.ts';
import { readCurated } from '../../read/curated-file.ts';
import { documentFolders } from '../../read/seed-folders.ts';
import type { Placed } from '../../read/yaml-file.ts';

const text = z.string().regex(/\S/, 'it is empty');
const sentence = Remark.regex(/[。）]$/, 'it ends with 。');

/** An entry of `editor-notes.yaml`. */
export const CuratedEditorNote = z.strictObject({
  /** Id of the passage. */
  passage: text,
  /** The words that it is about, once in the passage. */
  words: text,
  /** For readers, in Chinese. */
  note: sentence,
  evidence: sentence,
  /** A doubt about the words themselves belongs into `restorations.yaml`. */
  confidence: z.enum(['sure', 'probable']),
  /** For editors: why it is needed. */
  reason: text,
});
export type CuratedEditorNote = z.infer<typeof CuratedEditorNote>;

/** The curated notes by document. */
export type CuratedEditorNotes = ReadonlyMap<string, readonly Placed<CuratedEditorNote>[]>;

/**
 * Reads `editor-notes.yaml` of each document; one without that file has no notes.
 * @param root folder that paths in errors are relative to
 * @param seeds folder of all seeds
 * @throws EditionError `yaml` or `schema`
 */
export function readEditorNotes(root: string, seeds: string): CuratedEditorNotes {
  return new Map(
    documentFolders(root, seeds).map((doc) => [
      doc,
      readCurated(root, join(seeds, doc, 'editor-notes.yaml'), CuratedEditorNote),
    ]),
  );
}
