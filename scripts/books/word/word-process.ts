/** A process that writes books for Word: see `make-books.ts`, which begins it. */
import { serveAsHelper } from '../../lib/helper.ts';
import { rasterizer } from '../../typesetting/raster.ts';
import type { Book } from '../tree/book.ts';
import { docxOf } from './docx.ts';

/** What all books of a process are written with. */
export interface WordSetUp {
  /** Folder that holds `node_modules/`. */
  root: string;
  fonts: Uint8Array[];
  edition: { version: string; date: string };
}

serveAsHelper<WordSetUp, Book, Uint8Array>(({ root, fonts, edition }) => {
  const raster = rasterizer(root, fonts);
  return async (book) => docxOf(book, edition, await raster);
});
