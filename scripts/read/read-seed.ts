import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { z } from 'zod';
import { DocumentMeta } from '../lib/document-meta.ts';
import { EditionError, type Place } from '../lib/edition-error.ts';
import { together } from '../lib/faults.ts';
import { curatedText, readBytes, readCurated, shownPath } from './curated-file.ts';
import {
  ConfirmedEntry,
  CuratedRestoration,
  CuratedTable,
  PageEntry,
  ParagraphsEntry,
} from './curated-schemas.ts';
import { checkOriginal, readSourceText } from './source-text.ts';
import { startOf } from './utf8.ts';
import { type Placed, readMapping } from './yaml-file.ts';

/** The files that a person supplied for one document. */
export interface Seed {
  meta: DocumentMeta;
  /** Place of the document's description, for errors. */
  metaPlace: Place;
  /** Path of the source, for errors. */
  file: string;
  /** The source, character for character. */
  text: string;
  restorations: Placed<CuratedRestoration>[];
  tables: Placed<CuratedTable>[];
  paragraphs: Placed<ParagraphsEntry>[];
  pages: Placed<PageEntry>[];
  confirmed: Placed<ConfirmedEntry>[];
}

/**
 * Reads the folder of one document.
 * @param root folder that paths in errors are relative to
 * @param folder path of the document's folder
 * @throws EditionError `folder-name`, `unknown-file` or `missing-file`, and for a faulty source or
 *   faulty curated data
 */
export function readSeed(root: string, folder: string): Seed {
  const metaPath = join(folder, 'document.yaml');
  const metaFile = shownPath(root, metaPath);
  const content = curatedText(root, metaPath, bytesOf(root, metaPath, startOf(metaFile)));
  const entries = <T>(name: string, schema: z.ZodType<T>): Placed<T>[] =>
    readCurated(root, join(folder, name), schema);
  const { described, ...curated } = together({
    described: () => readDescribed(root, folder, readMapping(metaFile, content, DocumentMeta)),
    restorations: () => entries('restorations.yaml', CuratedRestoration),
    tables: () => entries('tables.yaml', CuratedTable),
    paragraphs: () => entries('paragraphs.yaml', ParagraphsEntry),
    pages: () => entries('pages.yaml', PageEntry),
    confirmed: () => entries('confirmed.yaml', ConfirmedEntry),
  });
  return { ...described, ...curated };
}

/** The description of a document, and its source. */
function readDescribed(
  root: string,
  folder: string,
  { data: meta, place: metaPlace }: Placed<DocumentMeta>,
): Pick<Seed, 'meta' | 'metaPlace' | 'file' | 'text'> {
  refuseUnknownFiles(folder, meta, metaPlace);
  const source = join(folder, meta.source);
  const file = shownPath(root, source);
  if (meta.original) {
    const original = join(folder, meta.original.file);
    checkOriginal(shownPath(root, original), bytesOf(root, original, metaPlace), meta.original);
  }
  const bytes = bytesOf(root, source, startOf(metaPlace.file));
  return { meta, metaPlace, file, text: readSourceText(file, bytes, meta) };
}

const FILES = [
  'document.yaml',
  'restorations.yaml',
  'tables.yaml',
  'paragraphs.yaml',
  'pages.yaml',
  'confirmed.yaml',
  'corrections.yaml',
  'digests.yaml',
  'editor-notes.yaml',
];

/** Refuses a misspelled file name, which would go unread, and a folder with a name of its own. */
function refuseUnknownFiles(folder: string, meta: DocumentMeta, place: Place): void {
  if (basename(folder) !== meta.id) {
    throw new EditionError(
      'folder-name',
      place,
      `the folder is called ${basename(folder)}, its document ${meta.id}`,
      'give the folder the id of its document',
    );
  }
  const unknown = readdirSync(folder).find(
    (name) => ![...FILES, meta.source, meta.original?.file].includes(name),
  );
  if (unknown === undefined) return;
  throw new EditionError(
    'unknown-file',
    place,
    `the folder holds ${unknown}, which nothing reads`,
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
