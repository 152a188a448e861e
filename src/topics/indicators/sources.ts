import type { LibraryDocument } from '../../model/data/documents.ts';
import { labelsOf } from '../../model/passages/labels.ts';
import { passageName } from '../../model/passages/passage-name.ts';

/** The passage of a value, for links. */
export interface Source {
  /** 专栏1第3行 */
  name: string;
  /** “十二五”规划 专栏1第3行 */
  fullName: string;
  /** From the site's root: plan-12/c01.html#box-01-i3. */
  url: string;
}

/** A place in the text: a block, or a row of its table. */
export interface PlaceInText {
  doc: string;
  block: string;
  row: string | null;
}

/** A function that finds the places of values; it throws where there is no such passage. */
export function sourcesIn(documents: readonly LibraryDocument[]): (place: PlaceInText) => Source {
  const books = new Map(
    documents.map((document) => [document.id, { document, labels: labelsOf(document) }]),
  );
  return ({ doc, block, row }) => {
    const book = books.get(doc);
    const url = book?.document.blocks.find(({ id }) => id === block)?.url;
    if (!book || !url) throw new Error(`There is no passage ${doc}/${block}`);
    const name = passageName(row ?? block, book.labels);
    return {
      name,
      fullName: `${book.document.shortTitle} ${name}`,
      url: row ? `${url.slice(0, url.indexOf('#'))}#${row}` : url,
    };
  };
}
