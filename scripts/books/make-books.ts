import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isLegal } from '../../src/model/books/book-files.ts';
import type { Alignment } from '../../src/model/data/alignments.ts';
import { fingerprint, keptIn } from '../lib/kept.ts';
import { fontsWith, openFamilies } from '../typesetting/fonts.ts';
import { rasterizer } from '../typesetting/raster.ts';
import { epubOf, libraryEpub } from './epub/epub.ts';
import { markdown } from './forms/markdown.ts';
import { plainText } from './forms/plain-text.ts';
import { charactersOf, pressOf } from './pdf/pdf.ts';
import type { Book, BookEdition } from './tree/book.ts';
import { docxOf } from './word/docx.ts';
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

/** Makes all files of books, one after the other, so that one at a time is in memory. */
export async function makeBooks({ root, books, alignments, edition, put }: BooksOptions) {
  const css = readFileSync(join(import.meta.dirname, 'epub/book.css'), 'utf8');
  const kept = keptIn(root);
  const fonts = await fontsWith(await openFamilies(root), charactersOf(books), kept);
  let raster: Awaited<ReturnType<typeof rasterizer>> | undefined;
  const makeWord = async (book: Book) => {
    raster ??= await rasterizer(root, fonts);
    return docxOf(book, edition, raster);
  };
  const letterforms = fingerprint(fonts);
  const press = pressOf({ fonts, edition, kept });
  for (const book of books) {
    const { id, layout } = book.meta;
    const set = press(book);
    put(`${id}.pdf`, set.pdf);
    put(`${id}-large.pdf`, press(book, { isLarge: true }).pdf);
    put(`${id}.epub`, epubOf(book, { edition, css, pages: set.pages }));
    const word = kept('word', [letterforms, JSON.stringify(edition), JSON.stringify(book)]);
    put(`${id}.docx`, word.read() ?? word.write(await makeWord(book)));
    put(`${id}.txt`, plainText(book));
    put(`${id}.md`, markdown(book));
    put(`${id}.xml`, teiOf(book, { edition, alignments }));
    if (isLegal(layout)) put(`${id}.akn.xml`, akomaNtosoOf(book, edition));
    for (const chapter of book.chapters) {
      put(`${id}-${chapter.id}.txt`, plainText(book, chapter));
      put(`${id}-${chapter.id}.pdf`, press(book, { chapter }).pdf);
    }
  }
  if (books.length === 0) return;
  put('library.pdf', press(books).pdf);
  put('library.epub', libraryEpub(books, { edition, css }));
}
