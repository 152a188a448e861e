import type { BlockEntry, LibraryDocument } from '../model/data/documents.ts';
import { labelsOf } from '../model/passages/labels.ts';
import { passageName } from '../model/passages/passage-name.ts';

/** A passage to which a page refers, with its address and name. */
export interface PassageReference {
  document: LibraryDocument;
  block: BlockEntry;
  /** From the site's root: plan-13/c05.html#c05-s1-p3. */
  url: string;
  /** 第五章第一节第3段 */
  name: string;
}

/** Finds a passage by the ids of its document and block. */
export type PassageFinder = (doc: string, block: string) => PassageReference;

/**
 * A function that finds passages of the documents given.
 * The function throws for an unknown document or block: no link may lead nowhere.
 */
export function referencesIn(documents: readonly LibraryDocument[]): PassageFinder {
  const books = new Map(documents.map((document) => [document.id, bookOf(document)]));
  return (doc, id) => {
    const book = books.get(doc);
    const block = book?.blocks.get(id);
    if (!book || !block) throw new Error(`There is no passage ${doc}/${id}`);
    return { document: book.document, block, url: block.url, name: passageName(id, book.labels) };
  };
}

function bookOf(document: LibraryDocument) {
  const blocks = new Map(document.blocks.map((block) => [block.id, block]));
  return { document, blocks, labels: labelsOf(document) };
}
