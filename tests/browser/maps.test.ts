/** Maps as readers use them: filters, addresses, keys, pictures, and without scripts. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { axeFaults } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { heldBack } from '../support/held-back.ts';
import { DIST, serveDist } from '../support/server.ts';
import { someOf } from '../support/tried-pages.ts';

const MAP = 'maps/power.html';
const DISK = `${pathToFileURL(DIST)}/${MAP}`;

interface Mention {
  doc: string;
  stage: string;
  quote: string;
  action: string | null;
}

/** Projects by id, from the data file. */
const projects = new Map<string, { type: string; name: string; mentions: Mention[] }>(
  JSON.parse(readFileSync(join(DIST, 'data/projects.json'), 'utf8')).map(
    (project: { id: string }) => [project.id, project],
  ),
);
function mentionsOf(id: string): Mention[] {
  return projects.get(id)?.mentions ?? [];
}

let browser: Browser;
before(async () => {
  browser = await launchBrowser();
});
after(() => browser?.close());

async function open(address: string, options: Parameters<Browser['newPage']>[0] = {}) {
  const page = await browser.newPage({
    viewport: { width: 1200, height: 1100 },
    reducedMotion: 'reduce',
    ...options,
  });
  await page.goto(address);
  return page;
}

/** The ids of the rows and of the features that are shown, and of those that there are. */
function seen(page: Page) {
  return page.evaluate(() => {
    const idsOf = (selector: string, name: string) =>
      [...document.querySelectorAll<HTMLElement | SVGElement>(selector)]
        .filter((element) => getComputedStyle(element).display !== 'none')
        .map((element) => element.dataset[name] ?? '')
        .sort();
    return {
      rows: idsOf('[data-row]', 'row'),
      features: idsOf('figure > .map-sheet [data-feature]', 'feature'),
    };
  });
}

function fragmentOf(url: URL) {
  return decodeURIComponent(url.hash);
}

/** The fragment of the address once it is as it should be, or else after some seconds. */
async function hash(page: Page, isMeant: (fragment: string) => boolean) {
  const isThere = (url: URL) => isMeant(fragmentOf(url));
  // It is written when the reader pauses. What is there instead of it, the test itself tells.
  await page.waitForURL(isThere, { timeout: 5000 }).catch(() => {});
  return fragmentOf(new URL(page.url()));
}

/** Asserts what comes to stand in the address. */
async function hashBecomes(page: Page, fragment: string) {
  return assert.equal(await hash(page, (it) => it === fragment), fragment);
}

/** Asserts that the address stays as it is, for longer than the page waits before it writes. */
async function hashStays(page: Page, fragment: string) {
  await page.waitForTimeout(150);
  assert.equal(fragmentOf(new URL(page.url())), fragment);
}

/** Scale and place of the view, once it is drawn. */
function view(page: Page): Promise<number[]> {
  return page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const transform = document.querySelector('[data-view]')?.getAttribute('transform') ?? '';
    const [x = 0, y = 0, scale = 0] = (transform.match(/-?[\d.]+/g) ?? []).map(Number);
    return [scale, x, y];
  });
}

async function choose(page: Page, group: string, value: string) {
  return page.setChecked(`[name="${group}"][value="${value}"]`, true);
}

/** Names on the map, in sight, of which nothing else is. */
function orphans(page: Page) {
  return page.$$eval('[data-for]', (names) =>
    names
      .filter((name) => getComputedStyle(name).display !== 'none')
      .filter((name) =>
        (name.getAttribute('data-for') ?? '').split(' ').every((id) => {
          const link = document.querySelector(`[data-feature="${id}"]`);
          return link && getComputedStyle(link).display === 'none';
        }),
      )
      .map((name) => name.textContent),
  );
}

test('the card of a chosen feature stays where it is when the pointer leaves', async () => {
  const page = await open(DISK);
  await page.locator('[data-live]').waitFor();
  const feature = page.locator('figure > .map-sheet [data-feature]:has(use)').first();
  await feature.click({ force: true });
  const card = page.locator('[data-part="card"]');
  await card.waitFor();
  const before = await card.boundingBox();
  await page.mouse.move(5, 5);
  // Longer than the map waits before it forgets what was pointed at.
  await page.waitForTimeout(600);
  assert.deepEqual(await card.boundingBox(), before);
  await page.close();
});

test('tools have their room before their script comes', async () => {
  const sheetOf = async (width: number, isLive: boolean) => {
    const page = await browser.newPage({ viewport: { width, height: 800 } });
    const html = readFileSync(join(DIST, MAP), 'utf8');
    const body = isLive ? html : html.replaceAll('type="module"', 'type="text/later"');
    const script = { path: join(DIST, 'scripts/map.js'), contentType: 'text/javascript' };
    await page.route('**/scripts/map.js', (route) =>
      isLive ? route.fulfill(script) : route.abort(),
    );
    await page.route('**/*.html', (route) => route.fulfill({ body, contentType: 'text/html' }));
    await page.goto('http://localhost/map.html');
    if (isLive) await page.locator('[data-live]').waitFor();
    const live = await page.locator('[data-live]').count();
    const count = await page.textContent('[data-part="count"]');
    const box = await page.locator('figure > .map-sheet').boundingBox();
    await page.close();
    return { live, count, box };
  };
  for (const width of someOf([360, 768, 1440], 1)) {
    const before = await sheetOf(width, false);
    const after = await sheetOf(width, true);
    assert.deepEqual([before.live, after.live], [0, 1]);
    assert.deepEqual({ ...after, live: 0 }, before);
  }
});

for (const width of [360, 1200]) {
  test(`a map of ${width} px has its sizes before its script comes, and those it was drawn in without it`, async () => {
    const server = await serveDist();
    const address = server.url + MAP;
    const viewport = { width, height: 800 };
    const sizes = (page: Page) =>
      page.evaluate(() => {
        const svg = document.querySelector('figure > .map-sheet svg') as SVGSVGElement;
        return ['--unit', '--point'].map((name) =>
          Number(getComputedStyle(svg).getPropertyValue(name)),
        );
      });
    const page = await browser.newPage({ viewport });
    const { release } = await heldBack(page, '**/map.js');
    await page.goto(address, { waitUntil: 'commit' });
    await page.locator('footer').first().waitFor({ state: 'attached' });
    const before = await sizes(page);
    release();
    await page.locator('[data-live]').waitFor();
    const after = await sizes(page);
    for (const [at, size] of before.entries())
      assert.ok(Math.abs(size - (after[at] ?? 0)) < 0.01 * size, `${before} and then ${after}`);
    await page.close();

    const plain = await browser.newPage({ viewport, javaScriptEnabled: false });
    await plain.goto(address);
    const failed = await browser.newPage({ viewport });
    await failed.route('**/map.js', (route) => route.abort());
    await failed.goto(address);
    assert.deepEqual(await sizes(failed), await sizes(plain));
    await Promise.all([plain.close(), failed.close()]);
    await server.close();
  });
}

test('a phone that is turned before the map’s program comes has names as large as before', async (t) => {
  const server = await serveDist();
  t.after(server.close);
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  const { release } = await heldBack(page, '**/map.js');
  await page.goto(server.url + MAP, { waitUntil: 'commit' });
  await page.locator('footer').first().waitFor({ state: 'attached' });
  const heightOfName = () =>
    page
      .locator('figure > .map-sheet [data-layer="labels"] text')
      .filter({ hasText: '哈尔滨' })
      .first()
      .evaluate((it) => it.getBoundingClientRect().height);
  const upright = await heightOfName();
  await page.setViewportSize({ width: 740, height: 360 });
  await page.waitForTimeout(100);
  assert.ok(Math.abs((await heightOfName()) - upright) < 1);
  release();
  await page.locator('[data-live]').waitFor();
  assert.ok(Math.abs((await heightOfName()) - upright) < 1);
  await page.close();
});

for (const width of [360, 768, 1440]) {
  test(`what stands below a map of ${width} px stays where it is when the program comes`, async (t) => {
    const server = await serveDist();
    t.after(server.close);
    const page = await browser.newPage({ viewport: { width, height: 800 }, hasTouch: width < 800 });
    const { release } = await heldBack(page, '**/map.js');
    await page.goto(`${server.url}maps/special-areas.html`, { waitUntil: 'commit' });
    await page.locator('footer').first().waitFor({ state: 'attached' });
    const below = () =>
      page.evaluate(() => {
        // Laid out only where a reader comes near.
        document.querySelector('figure > .scroll-frame')?.scrollIntoView();
        const topOf = (it: Element) => it.getBoundingClientRect().top + scrollY;
        return [...document.querySelectorAll('.map-undrawn, [data-map-table], [data-row]')].map(
          topOf,
        );
      });
    await page.waitForTimeout(100);
    const before = await below();
    release();
    await page.locator('.map-row-on').last().waitFor({ state: 'attached' });
    const after = await below();
    const moved = before.map((top, at) => Math.abs(top - (after[at] ?? 0)));
    // Of rows a hair: what is put in is as high as its room to a fraction of a pixel.
    assert.ok(Math.max(...moved) < 12, `${moved.slice(0, 3)} … ${moved.slice(-3)}`);
    await page.close();
  });
}

describe('a map from a folder on disk', () => {
  let page: Page;
  before(async () => {
    page = await open(DISK);
    await page.locator('[data-live]').waitFor();
  });

  test('filters show in the map and in the table what the data say', async () => {
    const all = await seen(page);
    const expect = async (isMeant: (id: string) => boolean) => {
      const { rows, features } = await seen(page);
      assert.deepEqual(rows, all.rows.filter(isMeant));
      assert.deepEqual(features, all.features.filter(isMeant));
      assert.ok(rows.length > 0 && rows.length < all.rows.length);
      const said = await page.textContent('[data-part="count"]');
      assert.match(said ?? '', new RegExp(`^${all.rows.length}项中的${rows.length}项`));
    };
    const isNamed = (id: string) => mentionsOf(id).some(({ doc }) => doc === 'plan-12');
    // Some are studied in the one plan and only named in the other.
    const isStudiedThere = (id: string) =>
      mentionsOf(id).some(({ doc, stage }) => doc === 'plan-12' && stage === 'study');
    await choose(page, 'docs', 'plan-12');
    await expect(isNamed);
    await choose(page, 'statuses', 'study');
    await expect(isStudiedThere);
    await hashBecomes(page, '#statuses=study&docs=plan-12');
    await page.click('text=重置');
    assert.deepEqual(await seen(page), all);
    await choose(page, 'kinds', 'pipeline');
    await expect((id) => projects.get(id)?.type === 'pipeline');
  });

  test('an address leads to the same view, from disk and from a host', async (t) => {
    await page.click('[data-do="in"]');
    await page.click('[data-do="in"]');
    const { features } = await seen(page);
    const id = features[0] ?? '';
    await page.focus(`[data-feature="${id}"]`);
    await page.keyboard.press('Enter');
    const meant = new RegExp(`^#kinds=pipeline&on=${id}&at=2\\.56,[\\d.]+,[\\d.]+$`);
    const address = await hash(page, (fragment) => meant.test(fragment));
    assert.match(address, meant);
    const server = await serveDist('/sub/path/');
    t.after(server.close);
    for (const base of [DISK, server.url + MAP]) {
      const other = await open(base + address);
      await other.waitForSelector('.map-card:popover-open');
      assert.deepEqual(await seen(other), await seen(page));
      assert.deepEqual(await orphans(other), []);
      assert.equal(await other.textContent('.map-card-name'), projects.get(id)?.name);
      await hashStays(other, address);
      const here = await view(page);
      (await view(other)).forEach((number, index) => {
        assert.ok(Math.abs(number - (here[index] ?? 0)) < 0.5);
      });
      await other.close();
    }
    await page.keyboard.press('Escape');
    await page.click('text=重置');
    await hashBecomes(page, '');
  });

  test('a drawing and an image of the map are taken away', async () => {
    await choose(page, 'kinds', 'grid');
    const svg = readFileSync(await saved(page, '存为 SVG'), 'utf8');
    // What would need the page; the whole text as a message would hide what was found.
    assert.deepEqual(svg.match(/var\(| class=| style=|<script| data-|href="file/g), null);
    for (const words of ['油气和电力', '示意图，非标准地图', '本图只显示：输变电工程', '扎鲁特']) {
      assert.ok(svg.includes(words), words);
    }
    const png = readFileSync(await saved(page, '存为 PNG'));
    assert.equal(png.subarray(1, 4).toString(), 'PNG');
    for (const [type, file] of [
      ['svg+xml', Buffer.from(svg)],
      ['png', png],
    ] as const) {
      const source = `data:image/${type};base64,${file.toString('base64')}`;
      const { width, colours } = await page.evaluate(look, source);
      assert.ok(width >= 800 && colours > 40, `${type}: ${width} wide, ${colours} colours`);
    }
  });
});

test('keys lead from the map to a feature, its card, its passage and back', async () => {
  const page = await open(DISK, { bypassCSP: true });
  await page.locator('[data-live]').waitFor();
  const focused = () => page.evaluate(() => document.activeElement?.outerHTML.slice(0, 60) ?? '');
  await page.focus('.map-sheet svg');
  await page.keyboard.press('+');
  await page.keyboard.press('ArrowRight');
  assert.deepEqual(await view(page), [1.5, -300, -171.25]);
  await page.keyboard.press('0');
  await page.keyboard.press('Tab');
  const { rows, features } = await seen(page);
  const order = await page.$$eval('[data-row]', (all) => all.map((it) => it.dataset.row ?? ''));
  const [first = '', second = ''] = order.filter((id) => features.includes(id));
  assert.match(await focused(), new RegExp(`data-feature="${first}"|^<a `));
  await page.keyboard.press('ArrowRight');
  assert.ok(rows.includes(second));
  await page.waitForSelector('.map-card:popover-open');
  assert.equal(await page.textContent('.map-card-name'), projects.get(second)?.name);
  const cited = await page.$$eval('.map-card li', (all) =>
    all.map((it) => ({
      quote: it.querySelector('q')?.textContent,
      action: it.querySelector('[data-action]')?.textContent || null,
    })),
  );
  const expected = mentionsOf(second).map(({ quote, action }) => ({ quote, action }));
  assert.deepEqual(cited, expected);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  assert.match(
    await page.evaluate(() => (document.activeElement as HTMLAnchorElement).href),
    /\/(plan|opinion|liaoning|reform)-\w+\/[a-z0-9-]+\.html#/,
  );
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('.map-card:popover-open').count(), 0);
  assert.equal(
    await page.evaluate(() => document.activeElement?.getAttribute('data-feature')),
    second,
  );
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement?.closest('svg')), null);
  await page.focus(`[data-feature="${second}"]`);
  await page.keyboard.press('Enter');
  await page.waitForSelector('.map-card:popover-open');
  assert.deepEqual(await axeFaults(page), []);
  assert.equal(await page.locator('.map-card:popover-open').count(), 1);
  await page.close();
});

test('the wheel is the page’s until the reader turns to the map', async () => {
  const page = await open(DISK, { viewport: { width: 1000, height: 600 } });
  const map = await page.locator('figure > .map-sheet svg').boundingBox();
  await page.mouse.move((map?.x ?? 0) + 20, 560);
  await page.mouse.wheel(0, -10);
  await page.waitForSelector('.map-hint[data-shown]');
  assert.deepEqual(await view(page), [1, 0, 0]);
  await page.mouse.down();
  await page.mouse.up();
  await page.mouse.wheel(0, -300);
  const [scale = 0] = await view(page);
  assert.ok(scale > 1.5);
  await page.close();
});

test('without scripts the map and its table are all there, and no control is', async () => {
  const page = await open(DISK, { javaScriptEnabled: false });
  const { rows, features } = await seenWithout(page);
  assert.ok(features.length > 50 && features.every((id) => rows.includes(id)));
  assert.ok(await page.locator('figure > .map-sheet svg').isVisible());
  assert.ok(await page.locator('[data-map-table]').isVisible());
  assert.equal(
    await page
      .locator(
        ':is(figure button, figure input:not(.map-switch), figure summary:not(.map-undrawn *)):visible',
      )
      .count(),
    0,
  );
  await page.close();
});

async function seenWithout(page: Page) {
  return {
    rows: await page
      .locator('[data-row]')
      .evaluateAll((all) => all.map((it) => (it as HTMLElement).dataset.row)),
    features: await page
      .locator('figure > .map-sheet [data-feature]')
      .evaluateAll((all) => all.map((it) => (it as SVGElement).dataset.feature)),
  };
}

/** The path of a file that a button saves. */
async function saved(page: Page, button: string): Promise<string> {
  const download = page.waitForEvent('download');
  await page.click(`text=${button}`);
  return (await download).path();
}

/** Measures an image in a page: its width, and the number of its colours. */
async function look(source: string) {
  const image = new Image();
  image.src = source;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 400;
  const pen = canvas.getContext('2d');
  pen?.drawImage(image, 0, 0, 400, 400);
  const pixels = new Uint32Array(pen?.getImageData(0, 0, 400, 400).data.buffer ?? []);
  return { width: image.naturalWidth, colours: new Set(pixels).size };
}

test('an old address of a map that was divided leads to the map that shows the same now', async () => {
  const led: [old: string, now: RegExp][] = [
    ['corridors.html#kinds=railway&docs=plan-13', /maps\/railways\.html#docs=plan-13$/],
    ['corridors.html#on=jingshen-gaotie', /maps\/railways\.html#on=jingshen-gaotie$/],
    ['energy.html#kinds=irrigation', /maps\/water\.html#kinds=irrigation$/],
    ['energy.html#row-hongyanhe-hedian-erqi', /maps\/power\.html#row-hongyanhe-hedian-erqi$/],
    ['corridors.html', /maps\/corridors\.html$/],
  ];
  for (const [old, now] of someOf(led, 2)) {
    const page = await open(DISK.replace('power.html', old));
    await page.waitForURL(now);
    await page.close();
  }
});

test('without scripts the old address of a divided map lists where each of its projects is', async () => {
  const page = await open(DISK.replace('power', 'corridors'), { javaScriptEnabled: false });
  assert.ok((await page.locator('main .divided-map a').count()) >= 5);
  const [link] = await page
    .locator('[id="row-jingshen-gaotie"] a')
    .all()
    .then((all) => all.slice(-1));
  await link?.click();
  assert.match(page.url(), /maps\/railways\.html#row-jingshen-gaotie$/);
  await page.close();
});

test('a switch that needs no script shows what each of two plans says side by side', async () => {
  for (const javaScriptEnabled of [true, false]) {
    const page = await open(DISK, { javaScriptEnabled });
    const sheets = page.locator('.map-plans svg[viewBox]');
    assert.equal(await sheets.first().isVisible(), false);
    await page.click('text=两个规划，并排看');
    assert.equal(await page.locator('figure > .map-sheet').isVisible(), false);
    for (const [index, doc] of ['plan-12', 'plan-13'].entries()) {
      const sheet = sheets.nth(index);
      assert.ok(await sheet.isVisible());
      const drawn = await sheet
        .locator('[data-feature]')
        .evaluateAll((all) =>
          all
            .map((it) => (it as SVGElement).dataset)
            .map((dataset) => [dataset.feature ?? '', dataset.drawn ?? '']),
        );
      assert.ok(drawn.length > 15, `${doc}: ${drawn.length}`);
      for (const [id = '', stage = ''] of drawn) {
        const [of, what] = stage.split(':');
        assert.equal(of, doc, id);
        assert.ok(
          mentionsOf(id).some((mention) => mention.doc === doc && mention.stage === what),
          `${id} ${stage}`,
        );
      }
    }
    await page.click('text=全部文献，一张图');
    assert.ok(await page.locator('figure > .map-sheet').isVisible());
    await page.close();
  }
});
