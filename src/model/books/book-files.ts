/** Files of books, as pages offer them and as scripts/books/ makes them. */
import { formatBytes } from '../bytes.ts';
import type { LayoutName } from '../data/documents.ts';

/** A form in which a document can be taken away. */
export interface BookForm {
  /** The part of the file's name behind the document's id. */
  ending: string;
  /** For readers. */
  name: string;
  /** Its uses, for readers. */
  use: string;
}

/** Forms of whole documents, in the order of lists. */
export const BOOK_FORMS: readonly BookForm[] = [
  { ending: '.pdf', name: 'PDF', use: '打印、按页引用' },
  { ending: '-large.pdf', name: 'PDF 大字版', use: '16磅大字' },
  { ending: '.epub', name: 'EPUB', use: '电子书阅读器' },
  { ending: '.docx', name: 'Word', use: '摘引、批注' },
  { ending: '.txt', name: '纯文本', use: '任何设备' },
  { ending: '.md', name: 'Markdown', use: '笔记软件' },
  { ending: '.xml', name: 'TEI P5', use: '语料库、数字人文研究' },
];

/** Forms of a chapter by itself. */
export const CHAPTER_FORMS: readonly BookForm[] = BOOK_FORMS.filter(({ ending }) =>
  ['.pdf', '.txt'].includes(ending),
);

/** The forms of a document. */
export function formsOf({ layout }: { layout: LayoutName }): readonly BookForm[] {
  return isLegal(layout) ? [...BOOK_FORMS, AKOMA_NTOSO] : BOOK_FORMS;
}

/** Forms of the book of all documents. */
export const LIBRARY_FORMS: readonly BookForm[] = BOOK_FORMS.filter(({ ending }) =>
  ['.pdf', '.epub'].includes(ending),
);

/** The form of legal texts. */
export const AKOMA_NTOSO: BookForm = {
  ending: '.akn.xml',
  name: 'Akoma Ntoso 3.0',
  use: '法律文本数据库',
};

/** Whether a document is of the kind that Akoma Ntoso is made for. */
export function isLegal(layout: LayoutName): boolean {
  return layout === 'headings-after' || layout === 'task-list';
}

/** Address of a book: `books/plan-13.pdf`, `books/plan-13-c05.txt`. */
export function bookAddress(doc: string, ending: string): string {
  return `books/${doc}${ending}`;
}

/** Stands in a page for the size of a book until that is made. */
export function sizePlaceholder(address: string): string {
  return `@size:${address}@`;
}

/** Puts sizes into a page, by the names of files in `books/`. */
export function fillSizes(html: string, sizes: ReadonlyMap<string, number>): string {
  return html.replace(/@size:books\/([\w.-]+)@/g, (_, name: string) => {
    const size = sizes.get(name);
    if (size === undefined) throw new Error(`a page offers books/${name}, which is not made`);
    return formatBytes(size);
  });
}

/** The place on offline.html that offers the books of a document. */
export function booksAnchor(doc: string): string {
  return `books-${doc}`;
}
