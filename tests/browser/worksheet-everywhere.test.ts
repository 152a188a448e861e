/** The worksheet with everything in it: in three engines from disk, on phones, enlarged, for all. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { axeFaults } from '../support/axe.ts';
import { launchBrowser, newReader } from '../support/browser.ts';
import { ENGINES } from '../support/engines.ts';
import { DIST, serveDist } from '../support/server.ts';
import { someOf, triedOf } from '../support/tried-pages.ts';

const IDS = [
  'plan-13/c05-s1-p2',
  'map:corridors?kinds=railway%26docs=plan-13',
  'chart:rd-intensity',
  'pair:liaoning-c07%23task-063',
  'term:wodian',
  'plan-12/box-01-i3',
  'liaoning-tasks/task-063',
];
const ADDRESS = `handout.html#p=${IDS.join(',')}`;

function titles(): string[] {
  return [...document.querySelectorAll('.handout-passages h2')].map((it) => it.textContent ?? '');
}

for (const [name, start] of triedOf(ENGINES, 1)) {
  test(`${name} shows all of it from a folder on disk, and moves it by keyboard`, async () => {
    const engine = await start();
    try {
      await engine.open(`${pathToFileURL(DIST)}/${ADDRESS}`);
      let found: string[] = [];
      for (let tries = 0; tries < 100 && found.length < IDS.length; tries += 1) {
        await wait(100);
        found = await engine.ask(titles);
      }
      assert.equal(found.length, IDS.length);
      assert.match(found[1] ?? '', /^地图：铁路（“十三五”规划）$/);
      assert.equal(await engine.ask(() => document.querySelectorAll('.handout-missing').length), 0);
      assert.match(
        await engine.ask(
          () =>
            document.querySelector('.handout-passages > li:last-child .roles')?.textContent ?? '',
        ),
        /牵头.*沈阳铁路局/,
      );
      await engine.ask(() =>
        (document.querySelector('.handout-passages [data-do=down]') as HTMLElement).focus(),
      );
      await engine.press('Enter');
      await wait(200);
      assert.deepEqual((await engine.ask(titles)).slice(0, 2), [found[1], found[0]]);
      assert.equal(
        await engine.ask(() => document.querySelector('.handout-status')?.textContent),
        '已移到第2位',
      );
      assert.deepEqual(await engine.faults(), []);
    } finally {
      await engine.close();
    }
  });
}

describe('worksheet and lessons for everybody', () => {
  let browser: Browser;
  let base: string;
  let stop: () => unknown;
  before(async () => {
    browser = await launchBrowser();
    ({ url: base, close: stop } = await serveDist('/sub/path/'));
  });
  after(async () => {
    await browser?.close();
    await stop?.();
  });

  async function open(address: string, width: number) {
    const page = await newReader(browser, { viewport: { width, height: 740 } });
    await page.goto(base + address);
    if (address.startsWith('handout')) {
      await page.waitForFunction(
        (count) => document.querySelectorAll('.handout-passages > li').length === count,
        IDS.length,
      );
      await page.click('text=写问题');
    }
    return page;
  }

  test('axe finds nothing in a handout with everything in it', async () => {
    const page = await open(ADDRESS, 1280);
    assert.deepEqual(await axeFaults(page), []);
    await page.context().close();
  });

  for (const address of someOf([ADDRESS, 'lessons/railway.html', 'lessons/one-table.html'], 1)) {
    test(`${address.split('#')[0]} fits a window of 320 px, also with letters twice as large`, async () => {
      const page = await open(address, 320);
      for (const size of ['100%', '200%']) {
        await page.evaluate((wanted) => {
          document.documentElement.style.fontSize = wanted;
        }, size);
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(over <= 0, `${size}: ${over} px too wide`);
      }
      await page.context().close();
    });
  }

  test('a finger drags an entry without scrolling the page, and sees where it stands then', async () => {
    const context = await browser.newContext({
      viewport: { width: 390, height: 740 },
      hasTouch: true,
      isMobile: true,
    });
    const page = await context.newPage();
    const others = ['plan-13/c05-s1-p2', 'plan-13/c06-s2-p2', 'plan-12/c03-s1-p1'];
    const moved = 'opinion-62/item-03-p2';
    await page.goto(`${base}handout.html#p=${[...others, moved]}`);
    await page.waitForFunction(
      () => document.querySelectorAll('.handout-passages > li .handout-text > *').length >= 4,
    );
    const grip = page.locator('li:nth-child(4) [data-do=drag]');
    await grip.scrollIntoViewIfNeeded();
    const box = await grip.boundingBox();
    assert.ok(box);
    const client = await context.newCDPSession(page);
    const x = box.x + box.width / 2;
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
      client.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: y === undefined ? [] : [{ x, y }],
      });
    const from = box.y + box.height / 2;
    await touch('touchStart', from);
    for (let step = 1; step <= 10; step += 1) await touch('touchMove', from - step * 20);
    await touch('touchEnd');
    await page.waitForFunction((id) => {
      const item = document.querySelector(
        `.handout-passages > li:not(:last-child)[data-passage="${id}"]`,
      );
      const { top = -1, bottom = -1 } = item?.getBoundingClientRect() ?? {};
      return top < innerHeight && bottom > 0;
    }, moved);
    await context.close();
  });
});
