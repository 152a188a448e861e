/** The setting of books: lines and pages are as CLREQ and the custom of Chinese books ask. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { DIST } from '../support/server.ts';
import { someOf } from '../support/tried-pages.ts';
import { type PrintedLine, readBook } from './pdf-passages.ts';
import { elementsIn } from './pdf-structure.ts';

const FILES = readdirSync(join(DIST, 'books')).filter((name) => name.endsWith('.pdf'));
const CHAPTERS = FILES.filter((name) => /-c\d+\.pdf$/.test(name));
const BOOKS = FILES.filter((name) => !CHAPTERS.includes(name));

/** Marks with which no line begins, and those with which none ends. */
const NOT_FIRST = /^[。，、；：？！）》」』”’〕】％…—～·]|^\[\d+\]/;
const NOT_LAST = /[（《「『“‘〔【]$/;

for (const name of [...someOf(BOOKS, 4), ...someOf(CHAPTERS, 6)]) {
  describe(name, () => {
    const book = readBook(name);
    // In the book of all, documents stand above their chapters.
    const chapterLevel = name === 'library.pdf' ? 2 : 1;

    test('no line begins or ends with a mark that belongs to the other', async () => {
      const { passages } = await book;
      for (const { role, lines } of passages) {
        if (role !== 'P') continue;
        for (const { page, words } of lines.slice(1))
          assert.doesNotMatch(words, NOT_FIRST, `page ${page}`);
        for (const { page, words } of lines.slice(0, -1))
          assert.doesNotMatch(words, NOT_LAST, `page ${page}`);
      }
    });

    test('no paragraph ends with a line of one character', async () => {
      for (const { role, lines, words } of (await book).passages) {
        if (role !== 'P' || lines.length < 2) continue;
        const last = lines.at(-1) as PrintedLine;
        assert.ok(last.words.match(/[\p{L}\p{N}]/gu)?.length !== 1, `page ${last.page}: ${words}`);
      }
    });

    test('no page ends with a heading, or begins with the last line of a paragraph', async () => {
      const { passages } = await book;
      for (const [index, { role, lines, words }] of passages.entries()) {
        const next = passages[index + 1]?.lines[0];
        const [first, last] = [lines.at(0), lines.at(-1)];
        if (/^H\d$/.test(role) && next) assert.equal(last?.page, next.page, words);
        if (role !== 'P' || lines.length < 2) continue;
        const alone = [...Map.groupBy(lines, ({ page }) => page).values()];
        if (first?.page !== last?.page)
          for (const part of alone) assert.ok(part.length > 1, `page ${part[0]?.page}: ${words}`);
      }
    });

    test('who does what stays on one page with the words that say so', async () => {
      const { passages } = await book;
      for (const [index, { words, lines }] of passages.entries())
        if (words.startsWith('责任分工：'))
          assert.equal(lines[0]?.page, passages[index - 1]?.lines.at(-1)?.page, words);
    });

    test('contents name the page of each part', async () => {
      const { passages, wordsOf } = await book;
      const contents = passages.find(({ role }) => role === 'TOC');
      if (!contents) return;
      const entries = [...elementsIn([contents.element])]
        .filter(({ element }) => element.role === 'TOCI')
        .map(({ element }) => wordsOf(element));
      const wanted = passages
        .filter(({ role, words }) => levelOf(role) <= chapterLevel + 1 && words !== '目录')
        .map(({ words, lines }) => `${titleOf(words)}${lines[0]?.page}`);
      assert.deepEqual(entries, wanted);
    });

    test('running titles name the chapter of their page', async () => {
      const { passages, furniture } = await book;
      const titles = passages
        .filter(({ role, words }) => levelOf(role) <= chapterLevel && words !== '目录')
        .map(({ role, words, lines }) => ({
          words: titleOf(words),
          page: lines[0]?.page ?? 0,
          level: levelOf(role),
        }));
      for (const [index, around] of furniture.entries()) {
        const page = index + 1;
        const chapters = titles.filter(({ level }) => level === chapterLevel);
        const begun = chapters.find((title) => title.page === page);
        const before = titles.findLast((title) => title.page < page);
        const isVolume = titles.some((title) => title.page === page && title.level < chapterLevel);
        const current = begun ?? (before?.level === chapterLevel ? before : undefined);
        if (page > 1 && current && !isVolume)
          assert.ok(around.includes(current.words), `page ${page}: ${around}`);
      }
    });
  });
}

/** The level of a heading by its role; beyond all levels for another passage. */
function levelOf(role: string): number {
  return /^H\d$/.test(role) ? Number(role[1]) : Number.POSITIVE_INFINITY;
}

/** A heading's words without its id, which is a link before them where the site has an address. */
function titleOf(words: string): string {
  return words.replace(/^[a-z][a-z\d-]*(?=\P{ASCII})/u, '');
}
