/** The archive that readers download. Browsers open it in engines.test.ts. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { createContext, runInContext } from 'node:vm';
import { unzipSync } from 'fflate';
import { assertPortable } from '../../scripts/offline/archive.ts';
import { readEdition } from '../../src/library/edition.ts';
import { filesIn, isExternal, readPage } from '../support/built-site.ts';
import { ProjectCopy } from '../support/project-copy.ts';
import { DIST } from '../support/server.ts';
import { ONLY_IN_FULL } from '../support/tried-pages.ts';

const ARCHIVE = 'offline/dongbei-library.zip';
/** The archive itself, what only a host can use, and what other sites and systems ask for. */
const ONLINE_ONLY =
  /^(404\.html|addresses\.js|sw\.js|manifest\.webmanifest|(icons|pictures|books)\/.*|offline\/[^/]+|search\/((index|pinyin)\/.*|answers\/[a-z]+-\d+\.js))$/;
/** Links to a book, which the archive has not. */
const BOOK = /(?:href|content)="[^"]*books\/[^"]*"/;
const BOOK_FILES = /href="[^"]*books\/[^"]*" download(?:="")?/g;
const BOOK_FORMS = /<link rel="?alternate"?[^>]*books\/[^>]*>/g;
const PLACE_OF_BOOKS = /href="[^"]*offline\.html#books-[a-z0-9-]+"/g;
/** A day and an hour on which the next edition might be built. */
const LATER = `const Now = Date; globalThis.Date = class extends Now {
  constructor(...when) { super(...(when.length ? when : [Date.now()])); }
  static now() { return Now.now() + 400 * 86400e3 + 45e6; }
};`;

const documents = filesIn(DIST)
  .filter((path) => /^data\/documents\/[^/]+\.json$/.test(path))
  .map((path) => JSON.parse(readFileSync(join(DIST, path), 'utf8')));

describe('the archive', () => {
  let zip: Buffer;
  let files: Record<string, Uint8Array>;
  before(() => {
    zip = readFileSync(join(DIST, ARCHIVE));
    files = unzipSync(zip);
  });

  test('has one folder, and names that every system takes', () => {
    const paths = Object.keys(files);
    assertPortable(paths);
    assert.deepEqual(
      paths.filter((path) => !path.startsWith('dongbei-library/')),
      [],
    );
  });

  test('holds every file of the site, byte for byte, but what has a use on a host only', () => {
    const online = filesIn(DIST);
    const inArchive = (path: string) => files[`dongbei-library/${path}`];
    const left = online.filter((path) => !inArchive(path));
    assert.deepEqual(
      left.filter((path) => !ONLINE_ONLY.test(path)),
      [],
    );
    const other = online.filter((path) => {
      const bytes = inArchive(path);
      return bytes && !readFileSync(join(DIST, path)).equals(bytes);
    });
    const changed = other.filter((path) => path !== 'offline.html');
    for (const path of changed) {
      const here = readFileSync(join(DIST, path), 'utf8');
      const there = Buffer.from(inArchive(path) ?? []).toString('utf8');
      assert.match(here, BOOK, path);
      assert.doesNotMatch(there, BOOK, path);
      const expected = here.replace(BOOK_FORMS, '').replace(BOOK_FILES, 'book');
      // Whole pages are no message.
      assert.ok(
        there.replace(PLACE_OF_BOOKS, 'book') === expected.replace(PLACE_OF_BOOKS, 'book'),
        path,
      );
    }
    assert.ok(changed.includes('plan-13/index.html') && changed.includes('plan-13/c05.html'));
    const own = Object.keys(files).length - (online.length - left.length);
    assert.equal(own, 1, 'the read-me');
  });

  test('has every part of the index of answers, in fewer files', () => {
    const partsIn = (paths: readonly string[], read: (path: string) => Uint8Array) => {
      const globals: { searchParts?: Record<string, unknown> } = {};
      const context = createContext(globals);
      for (const path of paths) runInContext(Buffer.from(read(path)).toString('utf8'), context);
      // As JSON: objects of another context are never equal to those of this one.
      return JSON.parse(JSON.stringify(globals.searchParts ?? {}));
    };
    const online = filesIn(DIST).filter((path) => path.startsWith('search/answers/'));
    const copied = Object.keys(files).filter((path) =>
      /^dongbei-library\/search\/(answers\/|disk\/[a-z]+-\d)/.test(path),
    );
    const parts = partsIn(online, (path) => readFileSync(join(DIST, path)));
    assert.ok(Object.keys(parts).length > 1000);
    assert.ok(copied.length < 60, `${copied.length} files`);
    assert.deepEqual(
      partsIn(copied, (path) => files[path] ?? new Uint8Array()),
      parts,
    );
  });

  test('has at its root the pages that stand there online, the notices, and a text on how to begin', () => {
    const atRoot = Object.keys(files).filter((path) => path.split('/').length === 2);
    const others = atRoot.filter((path) => !path.endsWith('.html'));
    assert.deepEqual(others, ['dongbei-library/notices.txt', 'dongbei-library/请先看我.txt']);
  });

  test('says in that text how and in what it is opened, of which day it is and how many files it has', () => {
    const bytes = files['dongbei-library/请先看我.txt'] ?? new Uint8Array();
    const text = Buffer.from(bytes).toString('utf8');
    const { version, date } = readEdition();
    const [year, month, day] = date.split('-').map(Number);
    assert.match(text, /^\uFEFF东北振兴文库\r\n/);
    const count = (Object.keys(files).length - 1).toLocaleString('en');
    const released = `${year}年${month}月${day}日`;
    for (const fact of ['双击同一文件夹里的 index.html', version, released, `${count}个`]) {
      assert.ok(text.includes(fact), fact);
    }
    const [, chromium, firefox, safari] =
      /from Chromium (\d+), Firefox (\d+) and Safari (\d+) on/.exec(
        readFileSync(join(import.meta.dirname, '../../docs/browsers.md'), 'utf8'),
      ) ?? [];
    assert.ok(text.includes(`Chrome ${chromium}、Firefox ${firefox}、Safari ${safari}`), text);
    for (const { title, rights } of documents) {
      assert.ok(text.includes(title) && text.includes(rights.statement), title);
    }
  });

  test('names that text in UTF-8, and says so, as Windows asks', () => {
    const name = Buffer.from('dongbei-library/请先看我.txt');
    const header = zip.lastIndexOf(name) - 46;
    assert.equal(zip.readUInt32LE(header), 0x02014b50);
    assert.ok(zip.readUInt16LE(header + 8) & 0x800);
  });

  test('has no page that would load anything from a network', () => {
    const pages = Object.entries(files).filter(([path]) => path.endsWith('.html'));
    const loaded = pages.flatMap(([path, bytes]) =>
      readPage(Buffer.from(bytes).toString('utf8'))
        .links.filter(({ element }) => element !== 'a')
        .filter((link) => /^[a-z]+:|^\//i.test(link.address) && !isExternal(link))
        // Names the page's own address for search engines; no browser asks for it.
        .filter(({ element }) => element !== 'link')
        .map(({ address }) => `${path}: ${address}`),
    );
    assert.deepEqual(loaded, []);
  });

  test('has its checksum beside it and on offline.html, with its size, version and date', () => {
    const sha256 = createHash('sha256').update(zip).digest('hex');
    const beside = readFileSync(join(DIST, `${ARCHIVE}.sha256`), 'utf8');
    assert.equal(beside, `${sha256}  dongbei-library.zip\n`);
    const page = readFileSync(join(DIST, 'offline.html'), 'utf8');
    const { version, date } = readEdition();
    const [year, month, day] = date.split('-').map(Number);
    const size = `${(zip.length / 1e6).toFixed(1)} MB`;
    for (const fact of [sha256, size, version, `${year}年${month}月${day}日`]) {
      assert.ok(page.includes(fact), fact);
    }
    assert.doesNotMatch(page, /@[a-z]+-[a-z0-9]+@/);
  });

  test(
    'comes out the same in another folder, zone and language, and at another time',
    ONLY_IN_FULL,
    () => {
      using copy = new ProjectCopy();
      const path = `${process.env.NODE_OPTIONS ?? ''} --import=data:text/javascript,${encodeURIComponent(LATER)}`;
      copy.run('build', {
        TZ: 'Asia/Kathmandu',
        LANG: 'tr_TR.UTF-8',
        LC_ALL: 'tr_TR.UTF-8',
        NODE_OPTIONS: path,
      });
      const again = unzipSync(readFileSync(join(copy.folder, 'dist', ARCHIVE)));
      const different = Object.keys({ ...files, ...again }).filter((path) => {
        const [one, other] = [files[path], again[path]];
        return !one || !other || !Buffer.from(one).equals(other);
      });
      assert.deepEqual(different, []);
      assert.ok(readFileSync(join(copy.folder, 'dist', ARCHIVE)).equals(zip));
      for (const file of ['sw.js', 'offline.html']) {
        assert.ok(
          readFileSync(join(copy.folder, 'dist', file)).equals(readFileSync(join(DIST, file))),
          file,
        );
      }
    },
  );
});
