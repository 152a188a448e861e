import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { z } from 'zod';
import { DocumentMeta } from '../lib/document-meta.ts';
import { EditionError, type Place } from '../lib/edition-error.ts';
import { readBytes, readCurated, shownPath, textOf } from './curated-file.ts';
import { CuratedRestoration, CuratedTable, PageEntry, ParagraphsEntry } from './curated-schemas.ts';
import { readSourceText } from './source-text.ts';
import { startOf } from './utf8.ts';
import { type Placed, readMapping } from './yaml-file.ts';

/** Everything that a person supplied for one document. */
export interface Seed {
  meta: DocumentMeta;
  /** Where the document is described, for errors. */
  metaPlace: Place;
  /** Path of the source, for errors. */
  file: string;
  /** The source as it is. */
  text: string;
  restorations: Placed<CuratedRestoration>[];
  tables: Placed<CuratedTable>[];
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
  const metaPath = join(folder, 'document.yaml');
  const metaFile = shownPath(root, metaPath);
  const content = textOf(root, metaPath, bytesOf(root, metaPath, startOf(metaFile)));
  const { data: meta, place: metaPlace } = readMapping(metaFile, content, DocumentMeta);
  refuseStrangers(folder, meta, metaPlace);
  const entries = <T>(name: string, schema: z.ZodType<T>): Placed<T>[] =>
    readCurated(root, join(folder, name), schema);
  const source = join(folder, meta.source);
  const file = shownPath(root, source);
  return {
    meta,
    metaPlace,
    file,
    text: readSourceText(file, bytesOf(root, source, startOf(metaFile)), meta),
    restorations: entries('restorations.yaml', CuratedRestoration),
    tables: entries('tables.yaml', CuratedTable),
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

/** @throws EditionError `missing-file` or `unreadable-file` */
function bytesOf(root: string, path: string, place: Place): Uint8Array {
  const bytes = readBytes(root, path);
  if (bytes !== null) return bytes;
  throw new EditionError(
    'missing-file',
    place,
    `there is no file ${basename(path)} in this folder`,
    'add it, or correct the name in document.yaml',
  );
}
