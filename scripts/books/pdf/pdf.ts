import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { formatDate } from '../../../src/model/wording.ts';
import { fingerprint, type Kept, NOTHING_KEPT } from '../../lib/kept.ts';
import type { Book, BookChapter, BookEdition } from '../tree/book.ts';
import { typstBook } from './typst-book.ts';

/** A set book. */
export interface SetBook {
  pdf: Uint8Array;
  count: number;
  /** Pages by the first block that begins on each. */
  pages: Map<string, number>;
}

/** Options that all books of a build share. */
export interface PressOptions {
  fonts: Buffer[];
  edition: BookEdition;
  /** Books that earlier builds set. */
  kept?: Kept;
}

/** Sets a document or a chapter of it, or all documents as one book. */
export type Press = (
  book: Book | readonly Book[],
  how?: { isLarge?: boolean; chapter?: BookChapter },
) => SetBook;

/**
 * A press that sets books with some fonts.
 * @returns a function that throws an error where Typst can't set a book, which is a fault of this program
 */
export function pressOf({ fonts, edition, kept = NOTHING_KEPT }: PressOptions): Press {
  let opened: NodeCompiler | undefined;
  const open = () => {
    opened ??= NodeCompiler.create({
      workspace: import.meta.dirname,
      fontArgs: [{ fontBlobs: fonts }],
    });
    return opened;
  };
  const letterforms = fingerprint(fonts);
  const creationTimestamp = Date.parse(`${edition.date}T12:00:00Z`) / 1000;
  const { site } = edition;
  return (book, { isLarge = false, chapter } = {}) => {
    const { source, inputs } = typstBook(Array.isArray(book) ? book : [book as Book], {
      isLarge,
      colophon: colophonOf(edition),
      ...(chapter && { chapter }),
      addressOf: (url) => (site === undefined ? null : site + url),
    });
    const place = kept('book', [
      letterforms,
      `${creationTimestamp}`,
      source,
      JSON.stringify(inputs),
    ]);
    const old = place.read();
    if (old) return unpacked(old);
    const compiler = open();
    const compiled = compiler.compile({ mainFileContent: source, inputs });
    const document = compiled.result;
    if (!document) {
      compiled.printDiagnostics();
      throw new Error('Typst can’t set a book, for the reasons above');
    }
    const pdf = compiler.pdf(document, { pdfStandard: 'ua-1', creationTimestamp });
    const known = compiler.query(document, { selector: '<pages>', field: 'value' });
    // What was set before is of no use for the next book.
    compiler.evictCache(0);
    const set = { pdf, count: document.numOfPages, pages: firstsOf(known[0] ?? []) };
    place.write(packed(set));
    return set;
  };
}

/** A set book as it is kept: what is known of its pages as a line of JSON, and the file. */
function packed({ pdf, count, pages }: SetBook): Uint8Array {
  return Buffer.concat([Buffer.from(`${JSON.stringify({ count, pages: [...pages] })}\n`), pdf]);
}

function unpacked(bytes: Uint8Array): SetBook {
  const end = bytes.indexOf(0x0a);
  const { count, pages } = JSON.parse(Buffer.from(bytes.subarray(0, end)).toString());
  return { pdf: bytes.subarray(end + 1), count, pages: new Map(pages) };
}

function colophonOf({ version, date, site }: BookEdition): string[] {
  return [`${version}版，${formatDate(date)}`, ...(site ? [site] : [])];
}

/** All characters that can stand in books, each once. */
export function charactersOf(books: readonly Book[]): Set<string> {
  const texts = books.map((book) => typstBook([book], ANY).source);
  const looks = readFileSync(join(import.meta.dirname, 'book.typ'), 'utf8');
  const all = `${texts.join('')}${looks}${colophonOf({ version: '0123456789.', date: '2026-01-01', site: undefined }).join('')}`;
  return new Set([...all].filter((character) => character >= ' '));
}

const ANY = { isLarge: false, colophon: [], addressOf: () => null };

/** Of the blocks on each page, the first one that begins there. */
function firstsOf(places: readonly [string, number][]): Map<string, number> {
  const firsts = new Map<number, string>();
  for (const [block, page] of places) if (!firsts.has(page)) firsts.set(page, block);
  return new Map([...firsts].map(([page, block]) => [block, page]));
}
