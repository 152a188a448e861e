/**
 * Questions that readers bring to the maps, each with its path: what a reader does, in at most three
 * actions, and what is read then beside the map or in the card. The answers were read in the texts.
 */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { DIST } from '../support/server.ts';
import { someOf } from '../support/tried-pages.ts';

type Action =
  /** Types into the field for places and takes the first that it offers. */
  | { place: string }
  /** Ticks a box of the legend or of the filters, by its words. */
  | { tick: string }
  /** Presses a name on the map. */
  | { name: string }
  /** Chooses from the list of what was found. */
  | { choose: string };

interface Question {
  ask: string;
  /** The map that is asked. */
  map: string;
  path: Action[];
  /** Names or words that must be read. */
  answers: string[];
}

function has(map: string) {
  return existsSync(join(DIST, `maps/${map}.html`));
}

const QUESTIONS: Question[] = [
  {
    ask: '十三五要新建哪些到通化的铁路',
    map: 'railways',
    path: [{ place: 'th' }, { tick: '“十三五”规划' }, { tick: '规划建设' }],
    answers: ['沈阳至通化至白河至敦化铁路', '四平至通化铁路'],
  },
  {
    ask: '2016年的规划里辽宁有哪些机场项目',
    map: 'gateways',
    path: [{ tick: '机场' }, { tick: '“十三五”规划' }, { tick: '辽宁' }],
    answers: ['沈阳机场', '大连新机场', '鞍山机场', '朝阳机场'],
  },
  {
    ask: '大庆有哪些产业基地',
    map: 'bases',
    path: [{ place: 'daqing' }],
    answers: ['大庆大型石化产业基地', '大庆农机装备制造基地', '大庆石化装备制造基地'],
  },
  {
    ask: '赤峰有哪些电站项目',
    map: 'power',
    path: [{ place: '赤峰' }],
    answers: ['赤峰芝瑞抽水蓄能电站'],
  },
  {
    ask: '绥芬河在沿边开放里是什么',
    map: 'borders',
    path: [{ place: 'sfh' }],
    answers: ['绥芬河边境经济合作区', '重点沿边城市绥芬河'],
  },
  {
    ask: '哪些铁路项目到牡丹江',
    map: 'railways',
    path: [{ place: '牡丹江' }],
    answers: ['哈尔滨', '牡丹江'],
  },
  {
    ask: '沈阳同哪个城市对口合作',
    map: 'pairs',
    path: [{ place: 'shenyang' }],
    answers: ['沈阳与北京对口合作'],
  },
  {
    ask: '长白山有哪些旅游项目',
    map: 'tourism',
    path: [{ place: '长白山' }],
    answers: ['长白山'],
  },
  {
    ask: '哪里写到铁大线原油管道',
    map: 'power',
    path: [{ tick: '油气管道和设施' }, { choose: '铁大线原油管道' }],
    answers: ['“十三五”规划', '专栏', '铁大线原油管道安全改造工程'],
  },
  {
    ask: '“十二五”规划里吉林有哪些资源枯竭城市',
    map: 'special-areas',
    path: [{ tick: '吉林' }, { tick: '“十二五”规划' }],
    answers: ['辽源', '白山'],
  },
];

let browser: Browser;
before(async () => {
  browser = await launchBrowser();
});
after(() => browser?.close());

async function open(map: string, options: BrowserContextOptions = {}) {
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    ...options,
  });
  await page.goto(`${pathToFileURL(DIST)}/maps/${map}.html`);
  await page.locator('[data-live]').waitFor();
  return page;
}

async function act(page: Page, action: Action) {
  if ('place' in action) {
    await page.fill('#map-place', action.place);
    await page.press('#map-place', 'Enter');
  } else if ('tick' in action) {
    const label = page.locator('.map-panel label').filter({
      has: page.locator('span', { hasText: new RegExp(`^\\s*${action.tick}`) }),
    });
    await label.first().locator('input').check();
  } else if ('name' in action) {
    await page
      .locator('svg[data-zoom] [data-for]:visible')
      .filter({ hasText: new RegExp(`^\\s*${action.name}\\s*$`) })
      .first()
      .locator('text')
      .click({ force: true });
  } else await page.locator('.map-found button', { hasText: action.choose }).first().click();
}

/** The answer that a reader sees: the list of the features found, or the card over it. */
function said(page: Page) {
  return page.evaluate(() => {
    const card = document.querySelector('.map-card:popover-open');
    const names = [...document.querySelectorAll('.map-found li > :first-child')];
    const isListed = document.querySelector<HTMLElement>('.map-found')?.hidden === false;
    return {
      card: card?.textContent ?? '',
      found: isListed ? names.map((name) => name.textContent?.trim() ?? '') : [],
    };
  });
}

describe('questions to the maps', () => {
  for (const { ask, map, path, answers } of someOf(QUESTIONS, 4)) {
    test(ask, async () => {
      assert.ok(path.length <= 3);
      const page = await open(map);
      const start = performance.now();
      for (const action of path) await act(page, action);
      const { card, found } = await said(page);
      const read = [card, ...found].join('\n');
      for (const answer of answers) assert.ok(read.includes(answer), `${answer} in:\n${read}`);
      assert.ok(performance.now() - start < 10_000);
      await page.close();
    });
  }

  test('the first of them on a phone: the map stays in sight above the filters', async () => {
    const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
    const page = await open('railways', phone);
    await act(page, { place: 'th' });
    await page.tap('.map-panel-button');
    const inSight = await page.evaluate(() => {
      const map = document.querySelector('.map-sheet')?.getBoundingClientRect();
      const panel = document.querySelector('.map-panel')?.getBoundingClientRect();
      const seen = Math.min(map?.bottom ?? 0, panel?.top ?? 0) - Math.max(map?.top ?? 0, 0);
      return seen / (map?.height ?? 1);
    });
    assert.ok(inSight > 0.9, `${inSight} of the map is seen`);
    await act(page, { tick: '“十三五”规划' });
    await act(page, { tick: '规划建设' });
    const { found } = await said(page);
    for (const name of ['四平至通化铁路', '沈阳至通化至白河至敦化铁路'])
      assert.ok(found.includes(name));
    await page.close();
  });

  test('the first of them with keys alone', async () => {
    const page = await open('railways');
    await page.focus('#map-place');
    await page.keyboard.type('tonghua');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    for (const words of ['“十三五”规划', '规划建设']) {
      await page.locator('.map-form label', { hasText: words }).locator('input').focus();
      await page.keyboard.press('Space');
    }
    const { found } = await said(page);
    for (const name of ['四平至通化铁路', '沈阳至通化至白河至敦化铁路'])
      assert.ok(found.includes(name));
    await page.locator('.map-found button').first().focus();
    await page.keyboard.press('Enter');
    assert.match((await said(page)).card, /规划建设/);
    await page.close();
  });
});

test('every map that is asked is there', () => {
  for (const { map } of QUESTIONS) assert.ok(has(map), map);
});
