/**
 * Recall and precision of the search in a real browser: for thousands of phrases it finds exactly
 * the blocks that a plain search of the texts finds.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import type { LibrarySearch } from '../../src/topics/search/client/library-search.ts';
import { launchBrowser } from '../support/browser.ts';
import { DIST, serveDist } from '../support/server.ts';
import { IS_FULL } from '../support/tried-pages.ts';
import { cutPhrases, randomFrom } from './phrases.ts';
import { plainSearch, readBlocks } from './plain-search.ts';

const blocks = readBlocks();
const readings = blocks.map(({ reading }) => reading);
/** Typed as they are: digits, letters, signs, and other ways to write the same. */
const SPECIAL = [
  ...['2020年', 'PPP', 'ppp', 'ＰＰＰ', '±800千伏', 'G1', 'GDP', '60.5', '0.55', '%', '％', '[3]'],
  ...[
    '“互联网+”',
    '「互联网＋」',
    '互联网+',
    '中发〔2016〕7号',
    '中发[2016]7号',
    '中发［2016］7号',
  ],
  ...[
    '（一）',
    '(一)',
    '，',
    '。',
    '——',
    '第一章攻坚克难',
    '中共中央国务院',
    'northeast',
    'Xi Jinping',
  ],
  ...['1', '东', '的', '－11', '"-11"', '--', '《', '〈', '①', '100~200', '100～200'],
  ...['黑龙江省的', '鬱', '東', '😀', 'é', '振兴！', '振兴东北大老虎'],
];

let browser: Browser;
before(async () => {
  browser = await launchBrowser();
});
after(() => browser?.close());

/** The blocks that the search finds for each of the queries. */
function findAll(page: Page, queries: readonly string[]) {
  return page.evaluate(async (queries) => {
    const search = document.querySelector('library-search') as LibrarySearch;
    const found: string[][] = [];
    for (const query of queries) found.push((await search.find(query)).blocks);
    return found;
  }, queries);
}

interface Expectation {
  query: string;
  blocks: string[];
}

function quoted(phrase: string) {
  return `"${phrase}"`;
}
function expecting(phrase: string): Expectation {
  return {
    query: quoted(phrase),
    blocks: plainSearch(blocks, [phrase]),
  };
}

/** Compares what is found with what should be, and says how many queries were right. */
async function compare(page: Page, expected: readonly Expectation[]) {
  const found = await findAll(
    page,
    expected.map(({ query }) => query),
  );
  const wrong = expected
    .map(({ query, blocks }, index) => ({ query, blocks, found: found[index] ?? [] }))
    .filter(({ blocks, found }) => blocks.join() !== found.join())
    .map(({ query, blocks, found }) => `${query}: ${found.length} found, ${blocks.length} right`);
  assert.deepEqual(wrong, []);
}

const PLACES = {
  online: { phrases: IS_FULL ? 2400 : 600, open: () => serveDist('/any/sub/path/') },
  'from a folder on disk': {
    phrases: IS_FULL ? 300 : 150,
    open: async () => ({ url: `${pathToFileURL(DIST)}/`, close: () => {} }),
  },
};

for (const [place, { phrases, open }] of Object.entries(PLACES)) {
  describe(`the search ${place}`, () => {
    let page: Page;
    let close: () => unknown;
    before(async () => {
      const site = await open();
      close = site.close;
      page = await browser.newPage();
      await page.goto(`${site.url}search.html`);
    });
    after(async () => {
      await page?.close();
      await close?.();
    });

    test(`finds ${phrases} phrases cut at random exactly where they stand`, async () => {
      await compare(page, cutPhrases(readings, phrases, 20161101).map(expecting));
    });

    test('finds digits, letters and signs, in any width, case and form', async () => {
      const expected = SPECIAL.map((query) => ({
        query,
        blocks: plainSearch(blocks, [query.replace(/^"(.*)"$/, '$1')]),
      }));
      // 東 is found as 东, a query by itself; －11 would exclude 11.
      const special: Record<string, string[]> = {
        東: plainSearch(blocks, ['东']),
        鬱: plainSearch(blocks, ['郁']),
        '－11': plainSearch(blocks, [], ['11']),
      };
      await compare(
        page,
        expected.map(({ query, blocks }) => ({ query, blocks: special[query] ?? blocks })),
      );
    });

    test('finds the blocks that hold several phrases, and leaves out what is excluded', async () => {
      const random = randomFrom(62);
      const cut = cutPhrases(readings, phrases, 40).filter((phrase) => phrase.length < 8);
      const expected = cut.map((second) => {
        const first = cut[Math.floor(random() * cut.length)] ?? '';
        return random() < 0.5
          ? {
              query: `${quoted(first)} ${quoted(second)}`,
              blocks: plainSearch(blocks, [first, second]),
            }
          : {
              query: `${quoted(first)} -${quoted(second)}`,
              blocks: plainSearch(blocks, [first], [second]),
            };
      });
      await compare(page, expected);
    });
  });
}

test('a phrase of Han characters needs no quotation marks', async () => {
  const { url, close } = await serveDist();
  const page = await browser.newPage();
  await page.goto(`${url}search.html`);
  const phrases = cutPhrases(readings, IS_FULL ? 1500 : 600, 13).filter((it) =>
    /^\p{Script=Han}+$/u.test(it),
  );
  assert.ok(phrases.length > 100);
  const expected = phrases.map((query) => ({ query, blocks: plainSearch(blocks, [query]) }));
  await compare(page, expected);
  await page.close();
  await close();
});
