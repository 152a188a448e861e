import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { LibraryDocument } from '../model/data/documents.ts';
import { DOCUMENTS } from '../model/data/texts.ts';
import { readDataOf } from './data-file.ts';

/**
 * Reads the documents from the files that the conversion wrote, for code that runs outside Astro.
 * @param root folder of the project
 * @returns the documents in the order of the site's lists
 */
export function readDocuments(root = process.cwd()): LibraryDocument[] {
  return readdirSync(join(root, 'content/data', DOCUMENTS.folder))
    .map((file) => readDataOf(DOCUMENTS, basename(file, '.json'), root))
    .sort((a, b) => a.order - b.order);
}
