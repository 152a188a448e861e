import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LibraryDocument } from '../../src/model/data/documents.ts';

/**
 * Reads all documents, in the order of the site's lists.
 * @param folder `content/data/documents`
 */
export function readLibrary(folder: string): LibraryDocument[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  const documents = files.map(
    (file): LibraryDocument => JSON.parse(readFileSync(join(folder, file), 'utf8')),
  );
  return documents.sort((a, b) => a.order - b.order);
}
