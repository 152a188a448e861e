import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readDataFile } from '../../library/data-file.ts';
import { LibraryDocument } from '../../model/documents.ts';

/** What the conversion wrote, as data sets read it. */
export interface EditionData {
  /** In the order of the site's lists. */
  documents: readonly LibraryDocument[];
  /**
   * A file of content/data.
   * @param path such as places.json
   * @throws {Error} where there is no such file
   */
  read: <T>(path: string) => T;
  /**
   * The address of a passage from the site's root.
   * @throws {Error} where there is no such passage
   */
  urlOf: (doc: string, block: string) => string;
  /** The id of the document that has this passage, for data that don't name it. */
  docOf: (block: string) => string;
}

/**
 * Reads the data of the edition.
 * @param root folder of the project
 */
export function readEditionData(root = process.cwd()): EditionData {
  const read = <T>(path: string): T => readDataFile(path, root);
  const documents = readdirSync(join(root, 'content/data/documents'))
    .map((file) => LibraryDocument.parse(read(`documents/${file}`)))
    .sort((a, b) => a.order - b.order);
  return { documents, read, urlOf: addressesIn(documents), docOf: ownersIn(documents) };
}

function addressesIn(documents: readonly LibraryDocument[]): EditionData['urlOf'] {
  const blocks = documents.flatMap(({ id, blocks }) =>
    blocks.map((block): [string, string] => [`${id}/${block.id}`, block.url]),
  );
  const addresses = new Map(blocks);
  return (doc, block) => found(addresses.get(`${doc}/${block}`), `${doc}/${block}`);
}

function ownersIn(documents: readonly LibraryDocument[]): EditionData['docOf'] {
  return (block) =>
    found(documents.find(({ blocks }) => blocks.some(({ id }) => id === block))?.id, block);
}

function found(value: string | undefined, passage: string): string {
  if (value !== undefined) return value;
  throw new Error(`There is no passage ${passage}`);
}
