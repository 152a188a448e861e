import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatDate } from '../../../src/model/wording.ts';
import { helperOf } from '../../lib/helper.ts';
import { fingerprint, type Kept, NOTHING_KEPT } from '../../lib/kept.ts';
import type { Book, BookChapter, BookEdition } from '../tree/book.ts';
import { type TypstBook, typstBook } from './typst-book.ts';

/** A set book. */
export interface SetBook {
  pdf: Uint8Array;
  count: number;
  /** Pages by the first block that begins on each. */
  pages: Map<string, number>;
}

/** Fonts and day of all books of a process. */
export interface PressSetUp {
  fonts: Uint8Array[];
  /** Of the files, in seconds. */
  timestamp: number;
}

/** A book as Typst sets it. */
export interface Pressed {
  pdf: Uint8Array;
  count: number;
  /** Blocks in their order, each with its page. */
  places: [string, number][];
}

/** Options that all books of a build share. */
export interface PressOptions {
  fonts: Buffer[];
  edition: BookEdition;
  /** Books that earlier builds set. */
  kept?: Kept;
}

/**
 * Makes Typst sparing: threads would wait for each other and each have memory of its own, and what it
 * takes in small pages the system has to clear one by one.
 */
const SPARING = {
  RAYON_NUM_THREADS: '1',
  GLIBC_TUNABLES: 'glibc.malloc.arena_max=1:glibc.malloc.hugetlb=1',
};

/** Sets a document or a chapter of it, or all documents as one book. */
export interface Press {
  set: (
    book: Book | readonly Book[],
    how?: { isLarge?: boolean; chapter?: BookChapter },
  ) => Promise<SetBook>;
  /** Gives back the memory of what was set. */
  end: () => void;
}

/**
 * A press that sets books with some fonts, in a process of its own: Typst keeps the memory that a
 * book once took.
 * @returns its `set` rejects where Typst can't set a book, which is a fault of this program
 */
export function pressOf({ fonts, edition, kept = NOTHING_KEPT }: PressOptions): Press {
  const letterforms = fingerprint(fonts);
  const timestamp = Date.parse(`${edition.date}T12:00:00Z`) / 1000;
  const typst = helperOf<PressSetUp, TypstBook, Pressed>(
    join(import.meta.dirname, 'press-process.ts'),
    { fonts, timestamp },
    { env: SPARING },
  );
  const { site } = edition;
  return {
    set: async (book, { isLarge = false, chapter } = {}) => {
      const { source, inputs } = typstBook(Array.isArray(book) ? book : [book as Book], {
        isLarge,
        colophon: colophonOf(edition),
        ...(chapter && { chapter }),
        addressOf: (url) => (site === undefined ? null : site + url),
      });
      const place = kept('book', [letterforms, `${timestamp}`, source, JSON.stringify(inputs)]);
      const old = place.read();
      if (old) return unpacked(old);
      const { pdf, count, places } = await typst.ask({ source, inputs });
      const set = { pdf, count, pages: firstsOf(places) };
      place.write(packed(set));
      return set;
    },
    end: typst.end,
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
