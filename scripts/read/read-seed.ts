import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { z } from 'zod';
import { EditionError, type Place } from '../lib/edition-error.ts';
import { PageEntry, ParagraphsEntry, RestorationEntry, TableEntry } from './curated-schemas.ts';
import { DocumentMeta } from './document-meta.ts';
import { readSourceText } from './source-text.ts';
import { type Placed, readEntries, readMapping } from './yaml-file.ts';

/** Everything that a person supplied for one document. */
export interface Seed {
  meta: DocumentMeta;
  /** Where the document is described, for errors. */
  metaPlace: Place;
  /** Path of the source, for errors. */
  file: string;
  /** The source as it is. */
  text: string;
  restorations: Placed<RestorationEntry>[];
  tables: Placed<TableEntry>[];
  paragraphs: Placed<ParagraphsEntry>[];
  pages: Placed<PageEntry>[];
}

/**
 * Reads one document's folder.
 * @param root folder that paths in errors are relative to
 * @param folder the document's folder
 * @throws EditionError for a faulty source or faulty curated data
 */
export function readSeed(root: string, folder: string): Seed {
  const shown = (name: string) => relative(root, join(folder, name)).replaceAll('\\', '/');
  const metaFile = shown('document.yaml');
  const content = read(folder, 'document.yaml', metaFile);
  const { data: meta, place: metaPlace } = readMapping(metaFile, content, DocumentMeta);
  const entries = <T>(name: string, schema: z.ZodType<T>): Placed<T>[] => {
    const list = readOptional(join(folder, name));
    return list === null ? [] : readEntries(shown(name), list, schema);
  };
  const file = shown(meta.source);
  return {
    meta,
    metaPlace,
    file,
    text: readSourceText(file, readBytes(folder, meta.source, metaFile), meta),
    restorations: entries('restorations.yaml', RestorationEntry),
    tables: entries('tables.yaml', TableEntry),
    paragraphs: entries('paragraphs.yaml', ParagraphsEntry),
    pages: entries('pages.yaml', PageEntry),
  };
}

function read(folder: string, name: string, shown: string): string {
  return new TextDecoder().decode(readBytes(folder, name, shown));
}

function readBytes(folder: string, name: string, namedIn: string): Uint8Array {
  try {
    return readFileSync(join(folder, name));
  } catch (cause) {
    if (!isMissing(cause)) throw cause;
    throw new EditionError(
      'missing-file',
      { file: namedIn, line: 1, column: 1, source: '' },
      `there is no file ${name} in this folder`,
      'add it, or correct the name in document.yaml',
    );
  }
}

function readOptional(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    if (isMissing(cause)) return null;
    throw cause;
  }
}

function isMissing(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
}
