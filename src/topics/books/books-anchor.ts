/** The place on offline.html that offers the books of a document. */
export function booksAnchor(doc: string): string {
  return `books-${doc}`;
}
