/** Cards, suggestions while typing, what people paste, and the way back to a list of results. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import type { LibrarySearch } from '../../src/topics/search/client/library-search.ts';
import { DIST } from '../support/server.ts';
import { IS_FULL, SEED, triedOf } from '../support/tried-pages.ts';
import { randomFrom } from './phrases.ts';
import { plainFold, plainSearch, readBlocks } from './plain-search.ts';
import { askNext, openReader, type SearchReader } from './reader.ts';

const blocks = readBlocks();
/** Addresses of the site; undefined where the reader's host has it. */
const PLACES = { online: undefined, 'from disk': `${pathToFileURL(DIST)}/` };

let reader: SearchReader;
before(async () => {
  reader = await openReader();
});
after(() => reader?.close());

function search(query: string): string {
  return `search.html?${new URLSearchParams({ q: query })}`;
}

function cardsOf(page: Page): Promise<string[]> {
  return page.$$eval('[data-card]', (all) => all.map((it) => it.getAttribute('data-card') ?? ''));
}

function optionsOf(page: Page): Promise<string[]> {
  return page.getByRole('option').allTextContents();
}

interface Task {
  title: string | null;
  lead: string;
  cooperating: string[];
}

interface Agency {
  id: string;
  name: string;
}

function readData<Content>(file: string): Content {
  return JSON.parse(readFileSync(join(import.meta.dirname, '../../content/data', file), 'utf8'));
}

describe('cards', () => {
  const EXPECTED = {
    大庆: 'places/daqing.html',
    辽宁省谁牵头负责厂办大集体改革: 'agencies/sheng-guoziwei.html',
    森林覆盖率2015年实际多少: 'indicators/index.html#forest-cover',
    北粮南运是什么意思: 'glossary.html#beiliang-nanyun',
  };
  for (const [place, site] of triedOf(PLACES, 1)) {
    for (const [query, card] of Object.entries(EXPECTED)) {
      test(`“${query}” has the card that answers it, ${place}`, () =>
        reader.onPage(
          search(query),
          async (page) => {
            await page.locator('[data-search-total]').waitFor();
            assert.ok((await cardsOf(page)).includes(card), String(await cardsOf(page)));
          },
          site,
        ));
    }
  }

  test('who asks for an agency sees first the task that names it', () =>
    reader.onPage(search('谁负责棚户区改造'), async (page) => {
      await page.locator('[data-search-total]').waitFor();
      const [first] = await cardsOf(page);
      assert.equal(first, 'liaoning-tasks/c10.html#task-108');
    }));

  test('who asks which bodies lead or help in a task sees these before the others', () => {
    const tasks: Task[] = readData('tasks.json');
    const pages = new Map(
      readData<Agency[]>('agencies.json').map(({ id, name }) => [name, `agencies/${id}.html`]),
    );
    const random = randomFrom(SEED);
    const asked = Array.from({ length: IS_FULL ? 40 : 6 }, () => {
      const titled = tasks.filter(({ title, cooperating }) => title && cooperating.length > 0);
      return titled[Math.floor(random() * titled.length)] as Task;
    });
    return reader.onPage('search.html', async (page) => {
      const firstBody = async (query: string) => {
        await askNext(page, query);
        return (await cardsOf(page)).find((card) => card.startsWith('agencies/')) ?? 'none';
      };
      const wrong: string[] = [];
      for (const { title, lead, cooperating } of asked) {
        const led = await firstBody(`辽宁${title}由哪个部门牵头`);
        if (led !== pages.get(lead)) wrong.push(`${title}: ${led}`);
        const helped = await firstBody(`辽宁${title}的配合单位`);
        if (!cooperating.some((name) => pages.get(name) === helped))
          wrong.push(`${title}: ${helped}`);
      }
      // Few are named by what another task is called too.
      assert.ok(wrong.length <= asked.length / 6, wrong.join('; '));
    });
  });

  test('a place that is called by its name alone stands before figures that only touch the words', () =>
    reader.onPage(search('东北有多少人口'), async (page) => {
      await page.locator('[data-search-total]').waitFor();
      assert.equal((await cardsOf(page))[0], 'places/dongbei.html');
    }));

  test('a card leads to its page, quotes a text, and shows where a place lies', () =>
    reader.onPage(search('大庆'), async (page) => {
      const card = page.locator('[data-card="places/daqing.html"]');
      await card.locator('svg circle').waitFor();
      const quoted = (await card.locator('.card-quote').textContent()) ?? '';
      assert.match(quoted, /大庆/);
      await card.getByRole('link', { name: '大庆市' }).click();
      await page.waitForURL(/places\/daqing\.html$/);
      assert.ok(existsSync(join(DIST, 'places/daqing.html')));
    }));

  test('words in quotation marks want nothing else', () =>
    reader.onPage(search('"大庆"'), async (page) => {
      await page.locator('[data-search-total]').waitFor();
      assert.deepEqual(await cardsOf(page), []);
    }));
});

describe('suggestions', () => {
  for (const [place, site] of triedOf(PLACES, 1)) {
    test(`an entity is chosen by keyboard on a page of a text, ${place}`, () =>
      reader.onPage(
        'plan-13/c05.html',
        async (page) => {
          const box = page.getByRole('banner').getByLabel('检索全部文献');
          await box.click();
          await page.waitForFunction(() => document.querySelector('.suggestions'));
          await box.pressSequentially('大庆');
          await page.getByRole('option').first().waitFor();
          assert.equal(await box.getAttribute('aria-expanded'), 'true');
          await page.keyboard.press('ArrowDown');
          const active = await box.getAttribute('aria-activedescendant');
          assert.equal(await page.locator(`#${active}`).getAttribute('aria-selected'), 'true');
          await page.keyboard.press('Enter');
          await page.waitForURL(/places\/daqing\.html$/);
        },
        site,
      ));
  }

  test('pinyin and initials are understood, and Escape closes the list and keeps the text', () =>
    reader.onPage('search.html', async (page) => {
      const box = page.getByRole('main').getByLabel('检索全部文献');
      await box.click();
      await page.waitForFunction(() => document.querySelector('.suggestions'));
      await box.pressSequentially('hongyanhe');
      await page.getByRole('option').first().waitFor();
      assert.match((await optionsOf(page))[0] ?? '', /红沿河/);
      await page.keyboard.press('Escape');
      assert.equal(await page.getByRole('option').count(), 0);
      assert.equal(await box.inputValue(), 'hongyanhe');
    }));

  test('letters of an input method ask for nothing before they are characters', () =>
    reader.onPage('search.html', async (page) => {
      const box = page.getByRole('main').getByLabel('检索全部文献');
      await box.click();
      await page.waitForFunction(() => document.querySelector('.suggestions'));
      await box.evaluate((input: HTMLInputElement) => {
        input.value = 'da qing';
        input.dispatchEvent(new InputEvent('input', { isComposing: true }));
      });
      await page.waitForTimeout(300);
      assert.equal(await page.getByRole('option').count(), 0);
      await box.evaluate((input: HTMLInputElement) => {
        input.value = '大庆';
        input.dispatchEvent(new CompositionEvent('compositionend'));
      });
      await page.getByRole('option').first().waitFor();
    }));

  test('an earlier query is offered again', () =>
    reader.onPage('search.html', async (page) => {
      const box = page.getByRole('main').getByLabel('检索全部文献');
      await box.click();
      await page.waitForFunction(() => document.querySelector('.suggestions'));
      await box.fill('棚户区改造');
      await page.keyboard.press('Enter');
      await page.locator('[data-search-total]').waitFor();
      await box.fill('棚户');
      await page.getByRole('option', { name: '棚户区改造 检索过' }).click();
      await page.waitForURL((url) => url.searchParams.get('q') === '棚户区改造');
    }));
});

describe('what is typed and pasted', () => {
  const MEANT = {
    满州里: '“满州里”已按“满洲里”检索',
    太连港: '“太连港”已按“大连港”检索',
    'zhèn xīng': '已按拼音检索',
    dbzx: '作“东北振兴”检索',
  };
  for (const [query, remark] of Object.entries(MEANT)) {
    test(`“${query}” is understood, and said`, () =>
      reader.onPage(search(query), async (page) => {
        await page.locator('[data-search-total]').waitFor();
        assert.ok((await page.locator('[data-answer]').textContent())?.includes(remark));
        assert.ok((await page.locator('[data-result]').count()) > 0);
      }));
  }

  test('an address in GBK, or escaped twice, asks for the same', () =>
    reader.onPage('search.html?q=%B4%F3%C7%EC', async (page) => {
      await page.locator('[data-search-total]:text-is("12")').waitFor();
      await page.goto(`${reader.base}search.html?q=%25E5%25A4%25A7%25E5%25BA%2586`);
      await page.locator('[data-search-total]:text-is("12")').waitFor();
    }));

  test('a pasted passage of 1,500 characters and more is answered, which should take half a second', (t) => {
    const long = blocks.reduce((a, b) => (b.reading.length > a.reading.length ? b : a));
    const pasted = long.reading.replace(/\s+/g, '').slice(0, 1500);
    return reader.onPage(search('东北'), async (page) => {
      await page.locator('[data-search-total]').waitFor();
      const { ms, found } = await page.evaluate(async (pasted) => {
        const search = document.querySelector('library-search') as LibrarySearch;
        const start = performance.now();
        const { blocks } = await search.find(`"${pasted}"`);
        return { ms: performance.now() - start, found: blocks };
      }, pasted);
      assert.deepEqual(found, plainSearch(blocks, [pasted]));
      t.diagnostic(`${Math.round(ms)} ms`);
    });
  });
});

test('phrases with one sign left out are offered wherever they stand', () => {
  const random = randomFrom(SEED);
  const cuts: { phrase: string; block: string }[] = [];
  const signs = /[\p{P}\p{S}]/u;
  while (cuts.length < (IS_FULL ? 400 : 40)) {
    const { id, folded } = blocks[Math.floor(random() * blocks.length)] ?? { id: '', folded: '' };
    const start = Math.floor(random() * folded.length);
    const cut = [...folded.slice(start, start + 6 + Math.floor(random() * 14))];
    const at = cut.findIndex((it, place) => place > 0 && place < cut.length - 1 && signs.test(it));
    const phrase = cut.filter((_, place) => place !== at).join('');
    const isHan = /\p{Script=Han}.*\p{Script=Han}.*\p{Script=Han}.*\p{Script=Han}/u.test(phrase);
    if (at > 0 && isHan && !/["\s-]/.test(phrase)) cuts.push({ phrase, block: id });
  }
  return reader.onPage('search.html', async (page) => {
    const offered = await page.evaluate(
      async (phrases) => {
        const search = document.querySelector('library-search') as LibrarySearch;
        const found: string[][] = [];
        for (const phrase of phrases) found.push((await search.loosely(phrase)).blocks);
        return found;
      },
      cuts.map(({ phrase }) => phrase),
    );
    const bare = (text: string) =>
      [...plainFold(text)].filter((it) => !/[\p{P}\p{S}\s]/u.test(it)).join('');
    const missed = cuts.filter(({ block }, at) => !offered[at]?.includes(block));
    assert.deepEqual(missed, []);
    const readings = new Map(blocks.map(({ id, reading }) => [id, bare(reading)]));
    const wrong = cuts.filter(({ phrase }, at) =>
      offered[at]?.some((id) => !readings.get(id)?.includes(bare(phrase))),
    );
    assert.deepEqual(wrong, []);
  });
});

test('passages that hold a word more often come first in the order of relevance', () =>
  reader.onPage(`${search('改革')}&sort=relevance&doc=plan-12&chapter=c10`, async (page) => {
    await page.locator('[data-result]').first().waitFor();
    const ids = await page.$$eval('[data-result]', (all) =>
      all.map((it) => it.getAttribute('data-result') ?? ''),
    );
    const texts = ids.filter((id) => /-[pi]\d+$/.test(id));
    const readingOf = (id: string) => blocks.find((it) => it.id === id)?.reading ?? '';
    const counts = texts.map((id) => readingOf(id).split('改革').length - 1);
    assert.ok(Math.max(...counts) > 2);
    assert.deepEqual(
      counts,
      counts.toSorted((a, b) => b - a),
    );
  }));

test('the list of results is where it was after going back, of a query that was typed too', () =>
  reader.onPage('search.html', async (page) => {
    await page.getByRole('main').getByLabel('检索全部文献').fill('改革');
    await page.keyboard.press('Enter');
    await page.locator('[data-filled]').first().waitFor();
    for (let step = 0; step < 10; step += 1) {
      await page.mouse.wheel(0, 400);
      await page.waitForTimeout(80);
    }
    await page.waitForTimeout(800);
    const inSight = () =>
      page.evaluate(() => {
        const all = [...document.querySelectorAll<HTMLElement>('[data-result]')];
        return all
          .filter((it) => it.getBoundingClientRect().bottom > 0)
          .slice(0, 3)
          .map((it) => it.dataset.result);
      });
    const before = await inSight();
    await page.locator('[data-result] > a').evaluateAll((links) => {
      const link = links.find((it) => it.getBoundingClientRect().top > 200) as HTMLAnchorElement;
      link.click();
    });
    await page.waitForURL(/#/);
    await page.goBack();
    await page.locator('[data-filled]').first().waitFor();
    await page.waitForTimeout(1500);
    assert.equal(
      (await inSight()).some((it) => before.includes(it)),
      true,
    );
  }));

describe('digests', () => {
  test('they show behind the passages of a text once they are wanted, and are no part of it', () =>
    reader.onPage('plan-13/c05.html', async (page) => {
      assert.equal(await page.locator('.digest').count(), 0);
      await page.evaluate(() => {
        localStorage.setItem('dongbei-look', 'digests\n@media screen{}');
        dispatchEvent(new Event('storage'));
      });
      await page.locator('#c05-s1-p2 .digest').waitFor();
      const reading = await page.locator('#c05-s1-p2').evaluate((block) => {
        const copy = block.cloneNode(true) as HTMLElement;
        for (const it of copy.querySelectorAll('[data-ui]')) it.remove();
        return copy.textContent?.replace(/\s/g, '');
      });
      const expected = blocks.find(({ id }) => id === 'plan-13/c05-s1-p2')?.reading;
      assert.equal(reading, expected?.replace(/\s/g, ''));
      await page.evaluate(() => {
        localStorage.removeItem('dongbei-look');
        dispatchEvent(new Event('storage'));
      });
      await page.locator('.digest').first().waitFor({ state: 'detached' });
    }));
});
