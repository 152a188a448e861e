/** A process that writes books for Word: see `make-books.ts`, which begins it. */
import { serveAsHelper } from '../../lib/helper.ts';
import { rasterizer } from '../../typesetting/raster.ts';
import type { Book } from '../tree/book.ts';
import { docxOf, type WordSetUp } from './docx.ts';

serveAsHelper<WordSetUp, Book, Uint8Array>(({ root, fonts, edition }) => {
  const raster = rasterizer(root, fonts);
  return async (book) => docxOf(book, edition, await raster);
});
