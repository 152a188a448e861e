import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
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
 * @throws EditionError `folder-name`, `unknown-file` or `missing-file`, and for a faulty source or
 *   faulty curated data
 */
export function readSeed(root: string, folder: string): Seed {
  const shown = (name: string) => relative(root, join(folder, name)).replaceAll('\\', '/');
  const metaFile = shown('document.yaml');
  const content = read(folder, 'document.yaml', metaFile);
  const { data: meta, place: metaPlace } = readMapping(metaFile, content, DocumentMeta);
  refuseStrangers(folder, meta, metaPlace);
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

const FILES = [
  'document.yaml',
  'restorations.yaml',
  'tables.yaml',
  'paragraphs.yaml',
  'pages.yaml',
];

/** A misspelled file name would go unread, a folder of another name would hide its document. */
function refuseStrangers(folder: string, meta: DocumentMeta, place: Place): void {
  if (basename(folder) !== meta.id) {
    throw new EditionError(
      'folder-name',
      place,
      `the folder is called ${basename(folder)}, its document ${meta.id}`,
      'give the folder the id of its document',
    );
  }
  const stranger = readdirSync(folder).find((name) => ![...FILES, meta.source].includes(name));
  if (stranger === undefined) return;
  throw new EditionError(
    'unknown-file',
    place,
    `the folder holds ${stranger}, which nothing reads`,
    `remove it, or correct its name: ${FILES.join(', ')} or ${meta.source}`,
  );
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
