import { DIGEST_LENGTH, type Digest, hasDigest } from '../../../src/model/data/plain-words.ts';
import { EditionError, type Place } from '../../lib/edition-error.ts';
import type { Reading } from '../../names/readings.ts';
import type { Placed } from '../../read/yaml-file.ts';
import type { CuratedDigest } from './read-digests.ts';

/** Numbers as digests and texts write them, in digits or in Chinese. */
const NUMBER = /\d[\d.,]*%?|[〇一二三四五六七八九十百千两]+/g;

/**
 * The digests of all documents that have some, in reading order.
 * @param readings all blocks of all documents
 * @param curated entries by document
 * @param namesIn the names of places, agencies and works that stand in a sentence
 * @throws EditionError `stale-entry` for a passage that isn't there or has no digest,
 *   `duplicate-id`, `no-digest` for a passage that was left out, and `untrue-digest` for a
 *   digest that is too long, says a number or a name that its passage doesn't, leaves out the
 *   quotation marks of a name, or has a word that stands in the passage
 */
export function digestsOf(
  readings: readonly Reading[],
  curated: ReadonlyMap<string, readonly Placed<CuratedDigest>[]>,
  namesIn: (sentence: string) => readonly string[],
): Digest[] {
  const docs = [...new Set(readings.map(({ doc }) => doc))];
  return docs.flatMap((doc) => {
    const entries = curated.get(doc) ?? [];
    if (entries.length === 0) return [];
    const passages = passagesOf(readings.filter((reading) => reading.doc === doc));
    const written = new Map<string, Digest>();
    for (const { data, place } of entries) {
      const passage = passages.get(data.block);
      if (passage === undefined) throw stale(doc, data.block, place);
      if (written.has(data.block)) throw duplicate(data.block, place);
      refuseUntrue(data, passage, namesIn, place);
      written.set(data.block, { doc, ...data });
    }
    const last = entries.at(-1)?.place as Place;
    return [...passages.keys()].map((block) => {
      const digest = written.get(block);
      if (!digest) throw missing(block, last);
      return digest;
    });
  });
}

/** The words of each passage of a document, with the notes that follow it, by its id. */
function passagesOf(readings: readonly Reading[]): Map<string, string> {
  const passages = new Map<string, string>();
  let current = '';
  for (const { block, kind, text } of readings) {
    if (hasDigest(kind)) {
      current = block;
      passages.set(block, text);
    } else if (kind === 'responsibility') {
      passages.set(current, `${passages.get(current)}${text}`);
    }
  }
  return passages;
}

function refuseUntrue(
  { block, digest, words }: CuratedDigest,
  passage: string,
  namesIn: (sentence: string) => readonly string[],
  place: Place,
): void {
  const fail = (what: string, fix: string): never => {
    throw new EditionError('untrue-digest', place, `the digest of ${block} ${what}`, fix);
  };
  if (digest.length > DIGEST_LENGTH)
    fail(`has ${digest.length} characters`, `say it in at most ${DIGEST_LENGTH}`);
  const known = new Set(passage.match(NUMBER));
  const added =
    digest.match(NUMBER)?.find((number) => !known.has(number)) ??
    namesIn(digest).find((name) => !passage.includes(name));
  if (added !== undefined)
    fail(`says ${added}, which its passage doesn’t`, 'say no more than the passage, in its words');
  const bare = namesInMarks(passage).find((name) => isBareIn(digest, name));
  if (bare !== undefined)
    fail(`has ${bare} without the quotation marks of its passage`, `write “${bare}”`);
  const present = words.find((word) => passage.includes(word));
  if (present !== undefined)
    fail(
      `has the word ${present}, which stands in the passage`,
      'remove it, as it is found anyway',
    );
}

/** Words that a passage has only in quotation marks: “一带一路”; a single character may be a part of anything. */
function namesInMarks(passage: string): string[] {
  const names = [...passage.matchAll(/“([^“”]{2,})”/g)].map(([, name = '']) => name);
  return names.filter((name) => !isBareIn(passage, name));
}

/** Tells whether a name stands in a text outside of quotation marks too. */
function isBareIn(text: string, name: string): boolean {
  return text.replace(/“[^“”]*”/g, '“”').includes(name);
}

function stale(doc: string, block: string, place: Place): EditionError {
  return new EditionError(
    'stale-entry',
    place,
    `${doc} has no passage ${block} that has a digest`,
    'correct the id, or remove the entry',
  );
}

function duplicate(block: string, place: Place): EditionError {
  return new EditionError('duplicate-id', place, `${block} has two digests`, 'keep one of them');
}

function missing(block: string, place: Place): EditionError {
  return new EditionError(
    'no-digest',
    place,
    `${block} has no digest, though others of its document have one`,
    'write one, or remove the file',
  );
}
