/** Reading without a network after a visit, and changing to a newer version, in Chromium. */
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { passagesWith } from '../support/passages.ts';
import { PublishedSite, smallSite } from '../support/published-site.ts';
import { someOf } from '../support/tried-pages.ts';

const CHAPTER = 'plan-13/c05.html';
const UNREAD = 'plan-13/c06.html';
const NEW = '第二版';

let browser: Browser;
let small: string;
let searchable: string;
let site: PublishedSite;
let reader: BrowserContext;
let page: Page;
before(async () => {
  small = smallSite();
  searchable = smallSite({ search: true });
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  for (const folder of [small, searchable]) rmSync(folder, { recursive: true, force: true });
});

async function visit(folder: string) {
  site = new PublishedSite(folder);
  await site.up();
  reader = await browser.newContext();
  page = await reader.newPage();
  await page.goto(site.url(CHAPTER));
  await underWorker(page);
}

afterEach(async () => {
  await reader.close();
  await site[Symbol.asyncDispose]();
});

describe('the site, once visited', { timeout: 240_000 }, () => {
  beforeEach(() => visit(small));

  test('is read without a network: what was read, and the pages that lead on', async () => {
    await until(page, CHAPTER);
    await site.down();
    for (const path of [
      `${CHAPTER}#c05-s1-p2`,
      'index.html',
      '',
      'offline.html',
      'plan-13/c05.html',
    ]) {
      await page.goto(site.url(path));
      assert.match(await page.title(), /^(?!没有存入).*东北振兴文库/, path);
    }
  });

  test('says what to do about a page that was not read, and goes on there with the network', async () => {
    await site.down();
    await page.goto(site.url(UNREAD));
    assert.equal(await page.locator('h1').textContent(), '这一页没有存入浏览器');
    const link = page.getByRole('link', { name: '再打开' });
    assert.equal(await link.evaluate((it: HTMLAnchorElement) => it.href), site.url(UNREAD));
    await site.up();
    await link.click();
    await page.waitForURL(site.url(UNREAD));
    assert.match((await page.title()) ?? '', /第六章/);
  });

  test('opens a folder without its slash, as a host does', async () => {
    await page.goto(site.url('plan-13/index.html'));
    await until(page, 'plan-13/index.html');
    await site.down();
    await page.goto(site.url('plan-13'));
    assert.equal(page.url(), site.url('plan-13/'));
    await page.locator('main a[href="c05.html"]').click();
    assert.equal(page.url(), site.url(CHAPTER));
  });

  const wrong = someOf(['plan-13/c5', 'a/b/c/plan13/c05.htm', 'c05.html'], 1);
  for (const asked of ['plan-13/c05.html。', ...wrong]) {
    test(`says that ${asked} is no page, what is near to it, and that there is no network`, async () => {
      for (const path of ['404.html', CHAPTER]) await until(page, path);
      await site.down();
      const response = await page.goto(site.url(asked));
      assert.equal(response?.status(), 404);
      assert.equal(await page.locator('h1').textContent(), '没有这一页');
      assert.ok(await page.getByText('现在连不上网络').isVisible());
      await page.locator('.not-found li a[href$="/plan-13/c05.html"]').click();
      await page.waitForURL(site.url(CHAPTER));
      assert.match(await page.title(), /第五章/);
    });
  }

  test('leaves missing addresses to the host while there is one', async () => {
    const response = await page.goto(site.url('plan-13/c5'));
    assert.equal(response?.status(), 404);
    await page.locator('.not-found li').first().waitFor();
    assert.equal(await page.getByText('现在连不上网络').isVisible(), false);
  });

  test('takes no file that it never stores for a missing page', async () => {
    await site.down();
    await page.goto(site.url('offline/dongbei-library.zip'));
    assert.equal(await page.locator('h1').textContent(), '这一页没有存入浏览器');
  });

  test('changes to a newer version as a whole, in every open page, when the reader asks', async () => {
    await storeAll(page, site);
    const other = await reader.newPage();
    await other.goto(site.url(UNREAD));
    site.publish(NEW);
    await page.goto(site.url(CHAPTER));
    await page.getByRole('link', { name: '重新载入' }).click();
    for (const open of [page, other]) await open.waitForFunction(titleHas, NEW);
    await site.down();
    const titles = await titlesOf(page, site.pages());
    assert.deepEqual(
      titles.filter((title) => !title.includes(NEW)),
      [],
    );
  });

  test('stays at its version until then', async () => {
    await until(page, CHAPTER);
    site.publish(NEW);
    await page.reload();
    await page.getByRole('link', { name: '重新载入' }).waitFor();
    for (const path of [CHAPTER, 'index.html', 'offline.html']) {
      await page.goto(site.url(path));
      assert.doesNotMatch(await page.title(), new RegExp(NEW));
    }
  });

  test('offers a newer version that the browser found before the page asked', async () => {
    await page.addInitScript(() => {
      navigator.serviceWorker.register = async () => {
        const registration = await navigator.serviceWorker.ready;
        const found = new Promise((done) => registration.addEventListener('updatefound', done));
        const isFound = registration.installing ?? registration.waiting;
        await Promise.all([registration.update(), isFound ?? found]);
        // Who listens only now hears nothing more of it.
        return registration;
      };
    });
    await until(page, CHAPTER);
    site.publish(NEW);
    await page.reload();
    await page.getByRole('link', { name: '重新载入' }).waitFor();
  });

  test('changes by itself where the older version can be had no more', async () => {
    site.publish(NEW);
    await page.goto(site.url(UNREAD));
    await page.waitForURL(site.url(UNREAD));
    await page.waitForFunction(titleHas, NEW);
    await page.goto(site.url('index.html'));
    assert.match(await page.title(), new RegExp(NEW));
  });

  test('is read without the worker where the host sends other pages than were published', async () => {
    site.change(UNREAD, '</title>', '｜改动</title>');
    await page.goto(site.url(UNREAD));
    await page.waitForFunction(titleHas, '改动');
  });

  test('fetches again what the browser has spoiled, and says without a network that it cannot', async () => {
    await until(page, CHAPTER);
    await spoil(page, CHAPTER);
    await page.goto(site.url(CHAPTER));
    assert.match(await page.title(), /第五章/);
    await site.down();
    await page.goto(site.url(CHAPTER));
    assert.match(await page.title(), /第五章/);
    await spoil(page, CHAPTER);
    await page.goto(site.url(CHAPTER));
    assert.equal(await page.locator('h1').textContent(), '这一页没有存入浏览器');
  });

  test('counts no spoiled file as stored, and mends it with the rest', async () => {
    await storeAll(page, site);
    await spoil(page, UNREAD);
    await page.reload();
    await page.getByRole('button', { name: /^存入全部（/ }).click();
    // Thousands of small files, each checked: browsers take about 10 ms for one, a busy machine more.
    await page.getByText('整个文库已存入这个浏览器').waitFor({ timeout: 180_000 });
    await site.down();
    await page.goto(site.url(UNREAD));
    assert.match(await page.title(), /第六章/);
  });

  test('says so where the store is gone, and reads from the host once there is one', async () => {
    // What is being stored now would come back.
    await until(page, CHAPTER);
    await page.waitForLoadState('networkidle');
    await page.evaluate(async () => {
      for (const name of await caches.keys()) await caches.delete(name);
    });
    await site.down();
    for (const path of [CHAPTER, 'index.html', 'offline/not-stored.html', 'plan-13/c5']) {
      await page.goto(site.url(path));
      assert.equal(await page.locator('h1').textContent(), '读不出这一页', path);
    }
    await site.up();
    site.publish(NEW);
    await page.goto(site.url(CHAPTER));
    await page.waitForFunction(titleHas, NEW);
  });

  test('is not changed by half a publication', async () => {
    await until(page, CHAPTER);
    site.publish(NEW);
    site.change('index.html', NEW, '第三版');
    await page.reload();
    await page.waitForTimeout(1000);
    assert.equal(await page.getByRole('link', { name: '重新载入' }).isVisible(), false);
    assert.doesNotMatch(await page.title(), new RegExp(NEW));
  });
});

describe('the site with its search, once visited', { timeout: 240_000 }, () => {
  beforeEach(() => visit(searchable));

  test('searches without a network what was searched before', async () => {
    await searchFor(page, site, '装备制造');
    await site.down();
    await searchFor(page, site, '装备制造');
  });

  test('is stored as a whole on request, and read as a whole without a network', async () => {
    await storeAll(page, site);
    // The button is gone, which was pressed last.
    const said = await page.evaluate(() => document.activeElement?.textContent);
    assert.match(said ?? '', /^整个文库已存入/);
    await site.down();
    const versions = await titlesOf(page, site.pages());
    assert.equal(versions.length, site.pages().length);
    await page.goto(site.url(UNREAD));
    assert.match(await page.title(), /第六章/);
    await page.goto(site.url('data/permalinks.json'));
    assert.match((await page.textContent('body')) ?? '', /plan-13\/c05-s1/);
    await searchFor(page, site, '冰雪旅游');
  });
});

function titleHas(text: string) {
  return document.title.includes(text);
}

/** Resolves when the page's requests go through the service worker. */
function underWorker(page: Page) {
  return page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
}

/**
 * Resolves when a page is stored. The waiting is done here: waitForFunction takes the promise of an
 * async function for an answer, so it would never wait.
 */
async function until(page: Page, path: string): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (!(await isStored(page, path))) {
    assert.ok(Date.now() < deadline, `${path} is not stored after 30 s`);
    await page.waitForTimeout(50);
  }
}

function isStored(page: Page, path: string): Promise<boolean> {
  return page.evaluate(async (path) => {
    const keys = await Promise.all(
      (await caches.keys()).map(async (name) => (await caches.open(name)).keys()),
    );
    return keys.flat().some(({ url }) => url.includes(path));
  }, path);
}

/** Empties the stored answers of an address, as browsers have done under pressure. */
function spoil(page: Page, path: string) {
  return page.evaluate(async (path) => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const key of await cache.keys())
        if (key.url.includes(path)) await cache.put(key, new Response(''));
    }
  }, path);
}

/** Searches and compares the number of passages with the data. */
async function searchFor(page: Page, site: PublishedSite, phrase: string) {
  await page.goto(site.url(`search.html?q=${encodeURIComponent(phrase)}`));
  const total = await page.locator('[data-search-total]').textContent();
  assert.equal(Number(total), passagesWith(phrase).length);
  // The passages themselves may come after their number.
  await page.waitForLoadState('networkidle');
}

async function storeAll(page: Page, site: PublishedSite) {
  await page.goto(site.url('offline.html'));
  await page.getByRole('button', { name: /^存入全部（/ }).click();
  // Thousands of small files, each checked: browsers take about 10 ms for one, a busy machine more.
  await page.getByText('整个文库已存入这个浏览器').waitFor({ timeout: 180_000 });
}

/** The titles of pages as the page gets them. */
function titlesOf(page: Page, paths: string[]) {
  return page.evaluate(async (paths) => {
    const root = new URL('sw.js', navigator.serviceWorker.controller?.scriptURL);
    const titleOf = async (path: string) => {
      const html = await (await fetch(new URL(path, root))).text();
      return /<title>(.*)<\/title>/.exec(html)?.[1] ?? '';
    };
    return Promise.all(paths.map(titleOf));
  }, paths);
}
