import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Division } from '../../src/model/documents.ts';

/** What the search reads of `documents/<doc>.json`. */
export interface SearchDocument {
  id: string;
  order: number;
  shortTitle: string;
  divisions: SearchDivision[];
  boxes: { id: string; number: number }[];
  blocks: SearchBlock[];
}

export interface SearchDivision {
  id: string;
  kind: Division['kind'];
  label: string;
  title: string;
  url: string;
  divisions?: SearchDivision[];
}

export interface SearchBlock {
  id: string;
  kind: string;
  division: string;
  box: string | null;
  url: string;
  reading: string;
}

/**
 * Reads all documents, in the order of the site's lists.
 * @param folder `content/data/documents`
 */
export function readLibrary(folder: string): SearchDocument[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  const documents = files.map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')));
  return (documents as SearchDocument[]).sort((a, b) => a.order - b.order);
}
