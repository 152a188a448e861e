/** A process that writes books for Word: see `make-books.ts`, which begins it. */
import { serveAsHelper } from '../../lib/helper.ts';
import { rasterizer } from '../../typesetting/raster.ts';
import type { Book } from '../tree/book.ts';
import { docxOf, type WordSetUp } from './docx.ts';

serveAsHelper<WordSetUp, Book, Uint8Array>(({ root, fonts, edition }) => {
  stopClock(`${edition.date}T12:00:00Z`);
  const raster = rasterizer(root, fonts);
  return async (book) => docxOf(book, edition, await raster);
});

/**
 * Lets it be one moment in this process for good. The library for Word dates what it writes by the
 * clock, and the same edition gives the same bytes; to date a file afterwards is to pack it twice.
 */
function stopClock(moment: string): void {
  const now = Date.parse(moment);
  globalThis.Date = class extends Date {
    constructor(...given: unknown[]) {
      super(...((given.length === 0 ? [now] : given) as [number]));
    }
    static override now = () => now;
  } as DateConstructor;
}
