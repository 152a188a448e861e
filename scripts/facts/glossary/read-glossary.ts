import { join } from 'node:path';
import { z } from 'zod';
import { EditionError, type Place } from '../../lib/edition-error.ts';
import { Remark } from '../../lib/remark.ts';
import { Form } from '../../names/forms.ts';
import { readCurated } from '../../read/curated-file.ts';
import type { Placed } from '../../read/yaml-file.ts';

const text = z.string().min(1);
const id = z
  .string()
  .regex(/^[a-z]+[a-z0-9]*(?:-[a-z0-9]+)*$/, 'lower-case pinyin, parts joined by hyphens');

/** An entry of `glossary.yaml`. */
export const CuratedTerm = z.strictObject({
  /** Anchor of the entry: it never changes. */
  id,
  term: text,
  /** Without any, the term itself. */
  forms: z.array(Form).min(1).optional(),
  /** Written for this site, in Chinese. */
  explanation: Remark,
  /** Words with which a text explains the term itself; they stand once in the document. */
  quote: z.strictObject({ document: text, passage: text }).optional(),
  /** A public document that settles what the term means, for readers. */
  source: Remark.optional(),
  seeAlso: z.array(id).min(1).optional(),
});
export type CuratedTerm = z.infer<typeof CuratedTerm>;

/**
 * Reads `seeds/glossary.yaml`; without that file the glossary is empty.
 * @param root folder that paths in errors are relative to
 * @param seeds folder of all seeds
 * @throws EditionError `yaml`, `schema`, `duplicate-id` or `unknown-id`
 */
export function readGlossary(root: string, seeds: string): Placed<CuratedTerm>[] {
  const entries = readCurated(root, join(seeds, 'glossary.yaml'), CuratedTerm);
  const ids = new Set<string>();
  for (const { data, place } of entries) {
    for (const key of [data.id, data.term]) {
      if (ids.has(key)) throw describedTwice(key, place);
      ids.add(key);
    }
  }
  for (const { data, place } of entries) {
    const unknown = data.seeAlso?.find((other) => !ids.has(other) || other === data.id);
    if (unknown) throw unknownTerm(unknown, place);
  }
  return entries;
}

function describedTwice(term: string, place: Place): EditionError {
  return new EditionError(
    'duplicate-id',
    place,
    `the term ${term} is described twice`,
    'give the second one an id of its own, or join the two',
  );
}

function unknownTerm(term: string, place: Place): EditionError {
  return new EditionError(
    'unknown-id',
    place,
    `no other term has the id ${term}`,
    'correct the id, or describe the term',
  );
}
