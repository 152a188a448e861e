import { readData, readDataOf } from '../../library/data-file.ts';
import { readDocuments } from '../../library/document-files.ts';
import type { EditionData } from '../../model/data/edition-data.ts';
import type { JsonFile } from '../../model/data/json-file.ts';
import { fullId } from '../../model/ids.ts';

/** Let go when memory runs short: a large library has no room for all data beside the pages that are made next. */
let edition: WeakRef<EditionData> | undefined;

/** The data of the edition in the folder of the project, read once for files that are made one after the other. */
export function editionData(): EditionData {
  const known = edition?.deref() ?? readEditionData(process.cwd());
  edition = new WeakRef(known);
  return known;
}

function readEditionData(root: string): EditionData {
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
    read: readOnce(root),
    readOf: (folder, doc) => readDataOf(folder, doc, root),
    urlOf: (doc, block) => blockOf(doc, block).url,
    readingOf: (doc, block) => blockOf(doc, block).reading,
    docOf: (block) => found(owners.get(block), block),
  };
}

/** Reads each file once: dozens of tables are made of the same few. */
function readOnce(root: string): EditionData['read'] {
  const known = new Map<string, unknown>();
  return <T>(file: JsonFile<T>): T => {
    if (!known.has(file.path)) known.set(file.path, readData(file, root));
    return known.get(file.path) as T;
  };
}

function found<T>(value: T | undefined, passage: string): T {
  if (value !== undefined) return value;
  throw new Error(`There is no passage ${passage}`);
}
