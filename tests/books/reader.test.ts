/** The EPUBs in the engine of a reader, in Chromium: what it shows of each. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import type { LibraryDocument } from '../../src/model/data/documents.ts';
import { launchBrowser, newReader } from '../support/browser.ts';
import { DIST } from '../support/server.ts';
import { triedOf } from '../support/tried-pages.ts';

const DOCUMENTS = ['plan-12', 'plan-13', 'opinion-62', 'liaoning-tasks', 'reform-40'];
const READER = 'http://reader.test/';
const PAGE =
  '<!doctype html><meta charset="utf-8"><div id="view" style="width:720px;height:900px"></div>';

/** The engine's data on a book. */
interface Shown {
  title: string;
  /** Entries of the contents, inner ones too. */
  contents: string[];
  landmarks: string[];
  pages: number;
  /** The text of each part, in the order of reading. */
  texts: string[];
  notes: { marks: number; lost: number };
  pictures: { width: number; alt: string }[];
}

let browser: Browser;
let page: Page;
const faults: string[] = [];

before(async () => {
  const { outputFiles } = await build({
    stdin: {
      contents: "import ePub from '@likecoin/epub-ts'; globalThis.openBook = ePub;",
      resolveDir: import.meta.dirname,
    },
    bundle: true,
    format: 'iife',
    write: false,
    logLevel: 'silent',
  });
  browser = await launchBrowser();
  page = await newReader(browser);
  page.on('pageerror', ({ message }) => faults.push(message));
  await page.route(`${READER}**`, (route) =>
    route.fulfill({ contentType: 'text/html', body: PAGE }),
  );
  await page.goto(READER);
  await page.addScriptTag({ content: outputFiles[0]?.text ?? '' });
});
after(() => browser?.close());

function shown(id: string): Promise<Shown> {
  const file = readFileSync(join(DIST, 'books', `${id}.epub`)).toString('base64');
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    // biome-ignore lint/suspicious/noExplicitAny: the engine comes as a script
    const book = (globalThis as any).openBook(bytes.buffer);
    await book.ready;
    const view = document.querySelector('#view') as HTMLElement;
    view.replaceChildren();
    const rendition = book.renderTo(view, { flow: 'scrolled-doc', width: 720, height: 900 });
    const out = {
      title: book.packaging.metadata.title,
      contents: [] as string[],
      landmarks: book.navigation.landmarks.map(({ type }: { type: string }) => type),
      pages: book.pageList?.pageList?.length ?? 0,
      texts: [] as string[],
      notes: { marks: 0, lost: 0 },
      pictures: [] as { width: number; alt: string }[],
    };
    const list = (entries: { label: string; subitems?: never[] }[]) => {
      for (const { label, subitems = [] } of entries) {
        out.contents.push(label.trim());
        list(subitems);
      }
    };
    list(book.navigation.toc);
    for (const { href } of book.spine.spineItems) {
      await rendition.display(href);
      const [contents] = rendition.getContents();
      const shownPage = contents.document as Document;
      // biome-ignore lint/performance/useDomNodeTextContent: what is shown counts
      out.texts.push(shownPage.body.innerText);
      for (const mark of shownPage.querySelectorAll('a[role=doc-noteref]')) {
        out.notes.marks += 1;
        const target = mark.getAttribute('href')?.slice(1) ?? '';
        if (!shownPage.getElementById(target)) out.notes.lost += 1;
      }
      for (const picture of shownPage.querySelectorAll('img')) {
        await picture.decode().catch(() => {});
        out.pictures.push({ width: picture.naturalWidth, alt: picture.alt });
      }
    }
    rendition.destroy();
    book.destroy();
    return out;
  }, file);
}

for (const id of DOCUMENTS) {
  describe(`${id}.epub in a reader`, () => {
    const document: LibraryDocument = JSON.parse(
      readFileSync(join(DIST, 'data/documents', `${id}.json`), 'utf8'),
    );

    test('shows every passage, its contents, notes and pictures', async () => {
      const book = await shown(id);
      assert.equal(book.title, document.title);
      assert.deepEqual(faults, []);
      const text = book.texts.join('').replace(/\s/g, '');
      for (const { id: block, reading, table } of document.blocks) {
        if (!table) assert.ok(text.includes(reading.replace(/\s/g, '')), block);
      }
      for (const { kind, label, title } of document.divisions)
        if (kind === 'chapter')
          assert.ok(
            book.contents.some((entry) => entry.includes(label) && entry.includes(title)),
            `${label} ${title}`,
          );
      assert.deepEqual(book.landmarks, ['cover', 'toc', 'bodymatter']);
      assert.ok(book.pages > 3, `${book.pages} printed pages`);
      assert.equal(book.notes.lost, 0);
      const drawn = document.figures.filter(({ drawing }) => drawing);
      // The cover is a picture too.
      assert.equal(book.pictures.length, drawn.length + 1);
      for (const { width, alt } of book.pictures) assert.ok(width > 0 && alt !== '', alt);
    });
  });
}

/** A row of a table as it is set on pages of a size: how far it reaches below its page or beside it. */
interface SetRow {
  words: string;
  /** Numbers of it that take several lines. */
  broken: string[];
  below: number;
  beside: number;
}

/** Opens a book in pages and measures the rows of its tables. */
async function rowsOf(id: string, size: { width: number; height: number }): Promise<SetRow[]> {
  const file = readFileSync(join(DIST, 'books', `${id}.epub`)).toString('base64');
  return page.evaluate(
    async ({ file: base64, width, height }) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      // biome-ignore lint/suspicious/noExplicitAny: the engine comes as a script
      const book = (globalThis as any).openBook(bytes.buffer);
      await book.ready;
      const view = document.querySelector('#view') as HTMLElement;
      view.replaceChildren();
      const rendition = book.renderTo(view, { flow: 'paginated', spread: 'none', width, height });
      const rows: SetRow[] = [];
      for (const { href } of book.spine.spineItems) {
        await rendition.display(href);
        const [contents] = rendition.getContents();
        const shownPage = contents.document as Document;
        // A row with a cell that spans others may go on on the next page, a piece on each.
        const takesLines = (cell: Element) => {
          const range = shownPage.createRange();
          range.selectNodeContents(cell);
          const lines = [...range.getClientRects()].map(({ bottom }) => Math.round(bottom / 4));
          return new Set(lines).size > 1;
        };
        for (const row of shownPage.querySelectorAll('tr')) {
          const numbers = [...row.querySelectorAll('.number')].filter(({ textContent }) =>
            /^[\d.]+$/.test(textContent),
          );
          const broken = numbers.filter(takesLines).map(({ textContent }) => textContent);
          for (const { left, right, bottom } of row.getClientRects())
            rows.push({
              words: row.textContent.slice(0, 20),
              broken,
              below: bottom - height,
              beside: right - (Math.floor(left / width) + 1) * width,
            });
        }
      }
      rendition.destroy();
      book.destroy();
      return rows;
    },
    { file, ...size },
  );
}

describe('no row of a table is cut off on the pages of a reader, and no number broken', () => {
  const SIZES = {
    'a phone': { width: 360, height: 640 },
    'a tablet': { width: 820, height: 1100 },
  };
  for (const [name, size] of triedOf(SIZES, 1))
    test(name, async () => {
      for (const id of DOCUMENTS)
        for (const { words, broken, below, beside } of await rowsOf(id, size)) {
          assert.ok(below <= 1 && beside <= 1, `${id}: ${words}: ${below} below, ${beside} beside`);
          assert.deepEqual(broken, [], `${id}: ${words}`);
        }
    });
});
