import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isLegal } from '../../src/model/books/book-files.ts';
import type { Alignment } from '../../src/model/data/alignments.ts';
import { type Helper, helperOf } from '../lib/helper.ts';
import { fingerprint, keptIn } from '../lib/kept.ts';
import { fontsWith, openFamilies } from '../typesetting/fonts.ts';
import { epubOf, libraryEpub } from './epub/epub.ts';
import { markdown } from './forms/markdown.ts';
import { plainText } from './forms/plain-text.ts';
import { charactersOf, type Press, pressOf } from './pdf/pdf.ts';
import type { Book, BookEdition } from './tree/book.ts';
import type { WordSetUp } from './word/docx.ts';
import { akomaNtosoOf } from './xml/akoma-ntoso.ts';
import { teiOf } from './xml/tei.ts';

export interface BooksOptions {
  /** Folder that holds `node_modules/`. */
  root: string;
  books: readonly Book[];
  alignments: readonly Alignment[];
  edition: BookEdition;
  /** Takes each file when it is made. */
  put: (name: string, file: Uint8Array | string) => void;
}

/**
 * Makes all files of books, one after the other, so that one at a time is in memory.
 * @throws {Error} where a book can't be made, which is a fault of this program
 */
export async function makeBooks(options: BooksOptions): Promise<void> {
  const { root, books, edition } = options;
  const kept = keptIn(root);
  const fonts = await fontsWith(await openFamilies(root), charactersOf(books), kept);
  const press = pressOf({ fonts, edition, kept });
  const word = helperOf<WordSetUp, Book, Uint8Array>(
    join(import.meta.dirname, 'word/word-process.ts'),
    { root, fonts, edition },
    {
      // A few drawings are done before a better translation of the program that draws would pay.
      options: ['--liftoff-only'],
      // A zip holds the hour of its place.
      env: { TZ: 'UTC' },
    },
  );
  try {
    const letterforms = fingerprint(fonts);
    const wordOf = async (book: Book) => {
      const place = kept('word', [letterforms, JSON.stringify(edition), JSON.stringify(book)]);
      return place.read() ?? place.write(await word.ask(book));
    };
    await putBooks(options, press, { ...word, ask: wordOf });
  } finally {
    press.end();
    word.end();
  }
}

async function putBooks(
  { books, alignments, edition, put }: BooksOptions,
  press: Press,
  word: Helper<Book, Uint8Array>,
): Promise<void> {
  const css = readFileSync(join(import.meta.dirname, 'epub/book.css'), 'utf8');
  for (const book of books) put(`${book.meta.id}.docx`, await word.ask(book));
  word.end();
  if (books.length > 0) {
    // It takes the most memory, in which the others then find room.
    put('library.pdf', (await press.set(books)).pdf);
    put('library.epub', libraryEpub(books, { edition, css }));
  }
  for (const book of books) {
    const { id, layout } = book.meta;
    const { pdf, pages } = await press.set(book);
    put(`${id}.pdf`, pdf);
    put(`${id}-large.pdf`, (await press.set(book, { isLarge: true })).pdf);
    put(`${id}.epub`, epubOf(book, { edition, css, pages }));
    put(`${id}.txt`, plainText(book));
    put(`${id}.md`, markdown(book));
    put(`${id}.xml`, teiOf(book, { edition, alignments }));
    if (isLegal(layout)) put(`${id}.akn.xml`, akomaNtosoOf(book, edition));
    for (const chapter of book.chapters) {
      put(`${id}-${chapter.id}.txt`, plainText(book, chapter));
      put(`${id}-${chapter.id}.pdf`, (await press.set(book, { chapter })).pdf);
    }
  }
}
