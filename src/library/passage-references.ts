import type { BlockEntry, LibraryDocument } from '../model/data/documents.ts';
import { labelsOf } from '../model/passages/labels.ts';
import { passageName } from '../model/passages/passage-name.ts';
import { allDocuments } from './library.ts';
import { remembered } from './remembered.ts';

/** A passage to which a page refers, with its address and name. */
export interface PassageReference {
  document: LibraryDocument;
  block: BlockEntry;
  /** From the site's root: plan-13/c05.html#c05-s1-p3. */
  url: string;
  /** 第五章第一节第3段 */
  name: string;
}

/**
 * A function that finds passages by the ids of their document and block.
 * The function throws for an unknown document or block: no link may lead nowhere.
 */
export async function passageReferences(): Promise<PassageFinder> {
  return referencesOf(await allDocuments());
}

type PassageFinder = (doc: string, block: string) => PassageReference;

// Thousands of links ask for it.
const referencesOf = remembered(referencesIn);

/** The same for documents at hand. */
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
