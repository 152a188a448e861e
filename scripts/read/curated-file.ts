import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { z } from 'zod';
import { EditionError } from '../lib/edition-error.ts';
import { each } from '../lib/faults.ts';
import { decodeUtf8, startOf } from './utf8.ts';
import { type Placed, readEntries } from './yaml-file.ts';

/**
 * The path of a file as errors show it, with slashes.
 * @param root folder that it is relative to
 */
export function shownPath(root: string, path: string): string {
  return relative(root, path).replaceAll('\\', '/');
}

/**
 * Reads a YAML list that a person supplied.
 * @param root folder that paths in errors are relative to
 * @returns its entries; none where there is no such file
 * @throws EditionError `unreadable-file`, `empty-file`, `yaml`, `schema`, or those of decodeUtf8
 */
export function readCurated<T>(root: string, path: string, schema: z.ZodType<T>): Placed<T>[] {
  const bytes = readBytes(root, path);
  return bytes === null
    ? []
    : readEntries(shownPath(root, path), curatedText(root, path, bytes), schema);
}

/**
 * Reads a file that may be missing.
 * @param root folder that paths in errors are relative to
 * @returns null where there is none
 * @throws EditionError `unreadable-file`
 */
export function readBytes(root: string, path: string): Uint8Array | null {
  try {
    return readFileSync(path);
  } catch (cause) {
    const { code = '', message } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT') return null;
    throw new EditionError(
      'unreadable-file',
      startOf(shownPath(root, path)),
      `it cannot be read: ${message}`,
      'put a file there that may be read',
    );
  }
}

/**
 * The text of a file with curated data.
 * @param root folder that paths in errors are relative to
 * @throws EditionError `empty-file` where nothing but comments stands in it, or those of decodeUtf8
 */
export function curatedText(root: string, path: string, bytes: Uint8Array): string {
  const file = shownPath(root, path);
  const fix = 'put the file back as it was (git checkout)';
  const text = decodeUtf8(file, bytes, { name: 'the file', fix });
  if (/\S/.test(text.replace(/^#.*$/gm, ''))) return text;
  throw new EditionError(
    'empty-file',
    startOf(file),
    'the file holds nothing',
    'put it back (git checkout), or write [] where no entry is meant',
  );
}

/**
 * Refuses a second entry about the same: it, or the one before it, would be without effect.
 * @param keyOf what an entry is about, as errors tell it
 * @throws EditionError `duplicate-id`, or EditionFaults, for each that is about the same as another
 */
export function refuseTwice<T>(entries: readonly Placed<T>[], keyOf: (data: T) => string): void {
  const seen = new Set<string>();
  each(entries, ({ data, place }) => {
    const key = keyOf(data);
    if (seen.size < seen.add(key).size) return;
    throw new EditionError(
      'duplicate-id',
      place,
      `${key} is listed twice`,
      'remove one of the two entries',
    );
  });
}
