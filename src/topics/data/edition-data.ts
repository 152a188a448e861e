import { readData, readDataOf } from '../../library/data-file.ts';
import { readDocuments } from '../../library/document-files.ts';
import type { EditionData } from '../../model/data/edition-data.ts';
import { fullId } from '../../model/ids.ts';

/**
 * Reads the data of the edition.
 * @param root folder of the project
 */
export function readEditionData(root = process.cwd()): EditionData {
  const documents = readDocuments(root);
  const blocks = new Map(
    documents.flatMap(({ id: doc, blocks }) =>
      blocks.map((block) => [fullId(doc, block.id) as string, { doc, ...block }] as const),
    ),
  );
  const owners = new Map([...blocks.values()].map(({ id, doc }) => [id, doc]));
  const blockOf = (doc: string, block: string) =>
    found(blocks.get(fullId(doc, block)), fullId(doc, block));
  return {
    documents,
    read: (file) => readData(file, root),
    readOf: (folder, doc) => readDataOf(folder, doc, root),
    urlOf: (doc, block) => blockOf(doc, block).url,
    readingOf: (doc, block) => blockOf(doc, block).reading,
    docOf: (block) => found(owners.get(block), block),
  };
}

function found<T>(value: T | undefined, passage: string): T {
  if (value !== undefined) return value;
  throw new Error(`There is no passage ${passage}`);
}
