import { join } from 'node:path';
import { z } from 'zod';
import type { CorrectionEntry, VersionEntry } from '../../../src/model/data/history.ts';
import { rowId } from '../../../src/model/ids.ts';
import { EditionError, type Place } from '../../lib/edition-error.ts';
import { IsoDate } from '../../lib/iso-date.ts';
import type { LocatedReading } from '../../names/readings.ts';
import { readCurated } from '../../read/curated-file.ts';
import { documentFolders } from '../../read/seed-folders.ts';
import type { Placed } from '../../read/yaml-file.ts';

const text = z.string().regex(/\S/, 'it is empty');
const day = IsoDate.regex(/^\d{4}-\d{2}-\d{2}$/, 'a day like 2026-11-20');
const version = z.string().regex(/^\d+\.\d+\.\d+$/, 'a version like 0.1.0');

/** An entry of `versions.yaml`; the first may be that of the next version, without number and day. */
export const CuratedVersion = z
  .strictObject({
    version: version.optional(),
    date: day.optional(),
    changes: z.array(text).min(1),
  })
  .refine((entry) => (entry.version === undefined) === (entry.date === undefined), {
    message: 'version and date, or neither of them',
  });

/** An entry of a document's `corrections.yaml`; the last one of a passage is how it reads now. */
export const CuratedCorrection = z
  .strictObject({
    passage: text,
    /** Without one, it comes with the next version. */
    version: version.optional(),
    date: day,
    before: text,
    after: text,
    reason: text,
  })
  .refine(({ before, after }) => before !== after, { message: 'before and after are the same' });

/** The history of the edition, as people wrote it down. */
export interface CuratedHistory {
  versions: Placed<z.infer<typeof CuratedVersion>>[];
  /** By document. */
  corrections: ReadonlyMap<string, readonly Placed<z.infer<typeof CuratedCorrection>>[]>;
}

/**
 * Reads `versions.yaml`, and `corrections.yaml` of each document.
 * @param root folder that paths in errors are relative to
 * @param seeds folder of all seeds
 * @throws EditionError `yaml`, `schema`, or `version-order` where versions aren't the newest first
 */
export function readHistory(root: string, seeds: string): CuratedHistory {
  const versions = readCurated(root, join(seeds, 'versions.yaml'), CuratedVersion);
  for (const [i, { data, place }] of versions.entries()) {
    const newer = versions[i - 1]?.data.date;
    if (i > 0 && (data.date === undefined || (newer && newer < data.date))) throw wrongOrder(place);
  }
  const corrections = documentFolders(root, seeds).map(
    (doc) =>
      [doc, readCurated(root, join(seeds, doc, 'corrections.yaml'), CuratedCorrection)] as const,
  );
  return { versions, corrections: new Map(corrections) };
}

/** The versions as they are published. */
export function versionsOf({ versions }: CuratedHistory): VersionEntry[] {
  return versions.map(({ data: { version: number = null, date = null, changes } }) => ({
    version: number,
    date,
    changes,
  }));
}

/**
 * The corrections as they are published, by document.
 * @param readings of all documents
 * @throws EditionError `stale-entry` for a passage that isn't there or doesn't read as corrected,
 *   `unknown-id` for a version that `versions.yaml` doesn't have
 */
export function correctionsOf(
  { versions, corrections }: CuratedHistory,
  readings: readonly LocatedReading[],
): CorrectionEntry[] {
  const known = new Set(versions.map(({ data }) => data.version));
  return [...corrections].flatMap(([doc, entries]) => {
    const own = new Map(readings.filter((it) => it.doc === doc).flatMap(textsById));
    const last = new Map(entries.map((entry) => [entry.data.passage, entry]));
    for (const entry of entries) {
      const { data, place } = entry;
      if (data.version && !known.has(data.version)) throw unknownVersion(data.version, place);
      const reading = own.get(data.passage);
      if (reading === undefined) throw stale(place, `${doc} has no passage ${data.passage}`);
      if (last.get(data.passage) === entry && !reading.includes(data.after))
        throw stale(place, `${data.passage} doesn’t read “${data.after}”`);
    }
    return entries.map(({ data: { passage, version: number = null, ...rest } }) => ({
      doc,
      block: passage,
      version: number,
      ...rest,
    }));
  });
}

/** The reading of a block under its id, and under those of the rows that it has. */
function textsById({ block, text: reading, located }: LocatedReading): [string, string][] {
  const rows = located.block.table?.rows ?? [];
  return [block, ...rows.map((_, i) => rowId(block, i + 1))].map((id) => [id, reading]);
}

function wrongOrder(place: Place): EditionError {
  return new EditionError(
    'version-order',
    place,
    'the version before it in this file is older, or this one has no day',
    'put the newest version first; only the first may lack version and date',
  );
}

function unknownVersion(number: string, place: Place): EditionError {
  return new EditionError(
    'unknown-id',
    place,
    `there is no version ${number}`,
    'add it to versions.yaml, or leave version out for a correction that isn’t released yet',
  );
}

function stale(place: Place, what: string): EditionError {
  return new EditionError(
    'stale-entry',
    place,
    what,
    'correct the entry: its last one says how a passage reads now',
  );
}
