/** Maps in the hand: what is pointed at, what covers what, what scrolls, what is taken away. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Download, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { heldBack } from '../support/held-back.ts';
import { DIST, serveDist } from '../support/server.ts';
import { someOf } from '../support/tried-pages.ts';

const DISK = `${pathToFileURL(DIST)}/maps/gateways.html`;
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

let browser: Browser;
before(async () => {
  browser = await launchBrowser();
});
after(() => browser?.close());

async function open(address = DISK, options: BrowserContextOptions = {}) {
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    ...options,
  });
  await page.goto(address);
  await page.locator('[data-live]').waitFor();
  return page;
}

/** Scrolls as far as it takes, and waits until it has come to rest. */
async function atRest(page: Page) {
  let last = -1;
  for (let now = 0; now !== last; now = await page.evaluate(() => scrollY)) {
    last = now;
    await page.waitForTimeout(120);
  }
}

describe('the field for places', () => {
  const found = (page: Page) => page.locator('.map-places [role=option]').allTextContents();

  test('knows other characters and other names, and denies no place that it may not know', async () => {
    const page = await open();
    for (const [typed, place] of [
      ['沈阳', '沈阳市'],
      ['瀋陽', '沈阳市'],
      ['延边州', '延边朝鲜族自治州'],
      ['桃仙机场', '沈阳机场（沈阳桃仙国际机场）'],
    ] as const) {
      await page.fill('#map-place', '');
      await page.locator('#map-place').pressSequentially(typed);
      await page.locator('.map-places [role=option]', { hasText: place }).waitFor();
      assert.equal((await found(page))[0], place);
    }
    await page.fill('#map-place', '没有这样的地方');
    assert.equal(await page.textContent('[data-part=none]'), '没有找到这个地方');
    assert.deepEqual(await found(page), []);
    await page.close();
  });

  test('says so where its program can’t be had, and finds places at the next letter once it can', async () => {
    const site = await serveDist();
    const page = await browser.newPage();
    await page.route('**/map-places.js', (route) => route.abort());
    await page.goto(`${site.url}maps/gateways.html`);
    await page.locator('[data-live]').waitFor();
    await page.locator('#map-place').pressSequentially('大');
    const said = page.locator('[data-part=none]');
    assert.match((await said.filter({ hasText: '未能' }).textContent()) ?? '', /检查网络/);
    await page.unroute('**/map-places.js');
    await page.locator('#map-place').pressSequentially('连');
    await page.locator('.map-places [role=option]', { hasText: '大连市' }).waitFor();
    assert.equal(await said.textContent(), '');
    await page.close();
    await site.close();
  });
});

describe('the wheel', () => {
  test('scrolls past a map wherever the mouse is, also with a card open', async () => {
    const page = await open();
    for (const isOpen of [false, true]) {
      await page.evaluate(() => scrollTo(0, 0));
      if (isOpen) {
        await page
          .locator('[data-feature] use')
          .filter({ visible: true })
          .first()
          .click({ force: true });
        await page.locator('.map-card:popover-open').waitFor();
      }
      const map = await page.locator('.map-sheet').boundingBox();
      assert.ok(map);
      const stuck: string[] = [];
      for (const place of someOf([...Array(32).keys()], 4)) {
        await page.evaluate(() => scrollTo(0, 200));
        const x = map.x + (map.width * ((place % 8) + 0.5)) / 8;
        const y = 100 + 700 * ((Math.floor(place / 8) + 0.5) / 4);
        await page.mouse.move(x, y);
        // A card that opened by itself would be under the mouse by now.
        await page.waitForTimeout(80);
        for (let turn = 0; turn < 3; turn++) await page.mouse.wheel(0, 60);
        await atRest(page);
        const top = await page.evaluate(() => scrollY);
        if (top < 370) stuck.push(`${x},${y}: ${top}`);
      }
      assert.deepEqual(stuck, [], isOpen ? 'with a card' : 'without one');
    }
    await page.close();
  });

  test('zooms a map that was pressed, until the mouse leaves it', async () => {
    const page = await open();
    await page.locator('.map-sheet').scrollIntoViewIfNeeded();
    const map = await page.locator('.map-sheet svg').boundingBox();
    assert.ok(map);
    const scale = () =>
      page.evaluate(() => {
        const transform = document.querySelector('[data-view]')?.getAttribute('transform') ?? '';
        return Number(/scale\(([\d.]+)/.exec(transform)?.[1] ?? 1);
      });
    await page.mouse.move(map.x + 10, map.y + 200);
    await page.mouse.down();
    await page.mouse.up();
    await page.mouse.wheel(0, -300);
    await page.waitForTimeout(100);
    const near = await scale();
    assert.ok(near > 1.5);
    await page.mouse.move(map.x - 20, map.y + 200);
    await page.mouse.move(map.x + 10, map.y + 200);
    await page.mouse.wheel(0, -300);
    await page.waitForTimeout(100);
    assert.equal(await scale(), near);
    await page.close();
  });
});

test('several features under one pointer are listed, and one of them is chosen', async () => {
  const page = await open(DISK.replace('gateways', 'bases'));
  const many = await page.evaluate(() => {
    // A name that goes with several features.
    const label = [...document.querySelectorAll('[data-for]')].find(
      (it) =>
        it.textContent?.trim() &&
        getComputedStyle(it).display !== 'none' &&
        (it.getAttribute('data-for') ?? '').split(' ').length > 2,
    );
    label?.scrollIntoView({ block: 'center' });
    const {
      x = 0,
      y = 0,
      width = 0,
      height = 0,
    } = label?.querySelector('text')?.getBoundingClientRect() ?? {};
    const ids = (label?.getAttribute('data-for') ?? '').split(' ');
    return { x: x + width / 2, y: y + height / 2, ids, name: label?.textContent?.trim() };
  });
  await page.mouse.click(many.x, many.y);
  const card = page.locator('.map-card:popover-open');
  await card.waitFor();
  assert.equal(await card.locator('.map-card-name').textContent(), many.name);
  const listed = await card
    .locator('[data-choices] button')
    .evaluateAll((all) => all.map((it) => (it as HTMLElement).dataset.on));
  assert.deepEqual(listed, many.ids);
  await card.locator('[data-choices] button').nth(1).click();
  assert.ok(await card.locator('q').first().isVisible());
  const id = many.ids[1];
  assert.ok(await page.locator(`[data-feature="${id}"][data-lit]`).count());
  assert.ok(await page.locator(`[data-row="${id}"][data-lit]`).count());
  await page.close();
});

test('a row lights its feature and leads to it, and its card leads back', async () => {
  for (const options of [{}, PHONE]) {
    const page = await open(DISK, options);
    const button = page.locator('.map-row-on').nth(3);
    const id = await button.evaluate((it) => (it as HTMLElement).dataset.on);
    if (options === PHONE) await button.tap();
    else {
      await page.locator(`[data-row="${id}"]`).hover();
      assert.ok(await page.locator(`[data-feature="${id}"][data-lit]`).count());
      await button.click();
    }
    const card = page.locator('.map-card:popover-open');
    await card.waitFor();
    const box = await page.locator('.map-sheet').boundingBox();
    const height = page.viewportSize()?.height ?? 0;
    assert.ok(box && box.y < height && box.y + box.height > 0, 'the map is in sight');
    await card.locator('[data-do="row"]').click();
    assert.ok(
      await page.evaluate(
        (row) => document.activeElement?.closest('[data-row]')?.getAttribute('data-row') === row,
        id ?? '',
      ),
    );
    await page.close();
  }
});

test('no card covers what it tells of', async () => {
  for (const options of someOf([{}, PHONE], 1)) {
    const page = await open(DISK, options);
    const ids = await page.$$eval('[data-feature]:has(use)', (all) =>
      all.map((it) => (it as SVGElement).dataset.feature ?? ''),
    );
    const covered: string[] = [];
    for (const id of someOf(ids, 12)) {
      await page
        .locator(`.map-row-on[data-on="${id}"]`)
        .evaluate((it) => (it as HTMLElement).click());
      await page.waitForTimeout(30);
      const isCovered = await page.evaluate((feature) => {
        const card = document.querySelector('.map-card:popover-open')?.getBoundingClientRect();
        const marks = [...document.querySelectorAll(`[data-feature="${feature}"] use`)];
        const middles = marks.map((mark) => mark.getBoundingClientRect());
        if (!card) return true;
        return middles.some(({ x, y, width, height }) => {
          const [left, top] = [x + width / 2, y + height / 2];
          return left > card.left && left < card.right && top > card.top && top < card.bottom;
        });
      }, id);
      if (isCovered) covered.push(id);
    }
    assert.deepEqual(covered, []);
    await page.close();
  }
});

test('a map uses the room that there is, and the whole screen where it fills it', async () => {
  const widths = new Map([
    [1920, 950],
    [1440, 780],
    [360, 310],
  ]);
  for (const [width, least] of someOf([...widths], 1)) {
    const height = width > 1000 ? 1000 : 740;
    const page = await open(DISK, { viewport: { width, height } });
    const map = await page.locator('.map-sheet svg').boundingBox();
    assert.ok((map?.width ?? 0) >= least, `${map?.width} at ${width}`);
    await page.click('[data-do="full"]');
    await page.waitForTimeout(200);
    const sheet = await page.locator('.map-sheet').boundingBox();
    const bar = await page.locator('.map-tools').first().boundingBox();
    assert.ok(sheet && bar);
    assert.equal(Math.round(sheet.y + sheet.height), height);
    assert.ok(bar.height < 150);
    // No edge of the map is seen inside of the screen: its ground is in every corner.
    const corners = await page.evaluate(({ x, y, width, height }) => {
      const inside = [
        [x + 3, y + 3],
        [x + width - 3, y + 3],
        [x + 3, y + height - 3],
        [x + width - 3, y + height - 3],
      ] as const;
      return inside.map(
        ([left, top]) => document.elementFromPoint(left, top)?.closest('[data-view]') !== null,
      );
    }, sheet);
    assert.deepEqual(corners, [true, true, true, true]);
    await page.keyboard.press('Escape');
    await page.close();
  }
});

test('what takes a while to be saved is told, and saved once however often it is asked for', async () => {
  const site = await serveDist();
  const page = await browser.newPage();
  const type = await heldBack(page, '**/map-type.js');
  await page.goto(`${site.url}maps/gateways.html`);
  await page.locator('[data-live]').waitFor();
  let files = 0;
  page.on('download', () => {
    files += 1;
  });
  const save = () =>
    page.locator('[data-do=svg]').evaluate((button: HTMLElement) => button.click());
  const said = page.locator('[data-part=said]');
  await save();
  await said.filter({ hasText: '正在准备文件' }).waitFor({ state: 'attached', timeout: 300 });
  await save();
  const saved = page.waitForEvent('download');
  type.release();
  await saved;
  await page.waitForTimeout(300);
  assert.equal(files, 1);
  assert.equal(await said.textContent(), '');
  await page.close();
  await site.close();
});

describe('what is taken away of a filtered map', () => {
  let page: Page;
  before(async () => {
    page = await open();
    await page.check('[name="kinds"][value="airport"]');
    await page.check('[name="docs"][value="plan-13"]');
    await page.waitForTimeout(200);
  });
  after(() => page?.close());

  async function taken(button: string) {
    const download = page.waitForEvent('download');
    await page.click(`text=${button}`);
    const file = await download;
    return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
  }

  const shown = () =>
    page.$$eval('[data-row]', (rows) =>
      rows
        .filter((row) => !(row as HTMLElement).hidden)
        .map((row) => (row as HTMLElement).dataset.row),
    );

  test('the drawing brings its letters, its filtered legend and its address', async () => {
    const { name, bytes } = await taken('存为 SVG');
    assert.equal(name, 'gateways-airport-plan-13.svg');
    const svg = bytes.toString();
    // Letters that aren't drawn would be another machine's.
    assert.deepEqual(svg.match(/<text|font-family/g), null);
    assert.ok(svg.includes('aria-label="机场"'));
    assert.ok(!svg.includes('aria-label="港口"'));
    const labels = [...svg.matchAll(/aria-label="([^"]*)"/g)].map(([, label]) => label).join('');
    assert.match(labels, /gateways\.html#kinds=airport&amp;docs=plan-13/);
    assert.match(labels, /本图只显示：机场；“十三五”规划/);
  });

  test('the image is a PNG named by what it shows', async () => {
    const { name, bytes } = await taken('存为 PNG');
    assert.equal(name, 'gateways-airport-plan-13.png');
    assert.equal(bytes.subarray(1, 4).toString(), 'PNG');
  });

  test('the data are those of what is shown', async () => {
    const ids = await shown();
    assert.ok(ids.length > 3);
    const geojson = JSON.parse((await taken('存为 GeoJSON')).bytes.toString());
    const byId = (features: { id: string }[]) => features.map(({ id }) => id).sort();
    assert.deepEqual(byId(geojson.features), ids.toSorted());
    const published = JSON.parse(readFileSync(join(DIST, 'data/maps/gateways.geojson'), 'utf8'));
    const [first] = geojson.features;
    assert.deepEqual(
      first,
      published.features.find(({ id }: { id: string }) => id === first.id),
    );
    const csv = (await taken('存为 CSV')).bytes.toString();
    const all = readFileSync(join(DIST, 'data/maps/gateways.csv'), 'utf8').split('\r\n');
    const lines = csv.split('\r\n');
    assert.equal(lines[0], all[0]);
    assert.deepEqual(new Set(lines.slice(1, -1).map((line) => line.split(',')[0])), new Set(ids));
    assert.ok(lines.every((line) => all.includes(line)));
  });
});

describe('the sheets of two plans', () => {
  const WATER = DISK.replace('gateways', 'water');

  test('are saved each as a picture that names its plan and leads to it', async () => {
    const page = await open(WATER);
    await page.click('[for="view-plans"]');
    await page.check('[name="kinds"][value="reservoirs"]');
    const downloads: Download[] = [];
    page.on('download', (download) => downloads.push(download));
    await page.click('text=存为 SVG');
    for (let tries = 0; downloads.length < 2 && tries < 100; tries++)
      await page.waitForTimeout(100);
    const names = downloads.map((it) => it.suggestedFilename()).sort();
    assert.deepEqual(names, ['water-reservoirs-plan-12.svg', 'water-reservoirs-plan-13.svg']);
    for (const download of downloads) {
      const svg = readFileSync(await download.path(), 'utf8');
      const labels = [...svg.matchAll(/aria-label="([^"]*)"/g)].map(([, it]) => it);
      const isFirst = download.suggestedFilename().includes('plan-12');
      const text = labels.join('');
      assert.ok(text.includes(isFirst ? '“十二五”规划（2012）' : '“十三五”规划（2016）'));
      const doc = isFirst ? 'plan-12' : 'plan-13';
      assert.match(text, new RegExp(`water\\.html#kinds=reservoirs&amp;docs=${doc}`));
      // As many names as in full size: all 41 seats have theirs there.
      for (const seat of ['沈阳', '鞍山', '抚顺', '牡丹江', '松原'])
        assert.ok(labels.includes(seat), seat);
    }
    await page.close();
  });

  test('count in their clusters what the filter lets through', async () => {
    const page = await open(DISK.replace('gateways', 'power'));
    await page.click('[for="view-plans"]');
    const counts = () =>
      page.$$eval('.map-plans svg[viewBox]', (sheets) =>
        sheets.map((sheet) => {
          const shown = '[data-feature]:not([data-off]) [data-mark][data-clustered]';
          const clusters = [...sheet.querySelectorAll('[data-cluster]')];
          const counted = clusters.reduce((sum, it) => sum + Number(it.textContent), 0);
          return { hidden: sheet.querySelectorAll(shown).length, counted };
        }),
      );
    const before = await counts();
    assert.ok(before.some(({ counted }) => counted > 5));
    await page.check('[name="provinces"][value="liaoning"]');
    await page.waitForFunction(() => document.querySelector('.map-plans [data-off]'));
    const after = await counts();
    for (const { hidden, counted } of [...before, ...after]) assert.equal(counted, hidden);
    assert.notDeepEqual(after, before);
    await page.close();
  });

  test('give way to the map when it is moved or a row is looked for on it', async () => {
    const page = await open(WATER);
    for (const button of ['[data-do="in"]', '.map-row-on >> nth=0']) {
      await page.click('[for="view-plans"]');
      await page.locator('.map-plans').waitFor();
      await page.click(button);
      await page.locator('.map-sheet').first().waitFor();
      assert.ok(await page.locator('.map-plans').isHidden());
    }
    await page.close();
  });
});

describe('an embedded map', () => {
  test('is a drawing with its legend that needs no script', async () => {
    const html = readFileSync(join(DIST, 'embed/gateways.html'), 'utf8');
    assert.doesNotMatch(html, /<script(?! type="application\/ld\+json")/);
    const page = await browser.newPage({
      javaScriptEnabled: false,
      viewport: { width: 640, height: 720 },
    });
    await page.goto(`${pathToFileURL(DIST)}/embed/gateways.html`);
    assert.ok(await page.locator('[data-feature] use').filter({ visible: true }).count());
    assert.ok(await page.locator('.map-legend').isVisible());
    const wide = await page.locator('html').evaluate((it) => it.scrollWidth);
    assert.ok(wide <= 640);
    await page.close();
  });

  test('is shown by the line that its map’s page gives, at a host', async (t) => {
    const server = await serveDist('/sub/path/');
    t.after(server.close);
    const page = await open(`${server.url}maps/gateways.html`, { serviceWorkers: 'block' });
    const line = (await page.textContent('.embed-line')) ?? '';
    assert.ok(line.includes(`src="${server.url}embed/gateways.html"`), line);
    await page.route('**/other.html', (route) =>
      route.fulfill({ contentType: 'text/html', body: `<!doctype html><p>${line}</p>` }),
    );
    await page.goto(`${server.url}other.html`);
    const frame = page.frameLocator('iframe');
    await frame.locator('[data-feature] use').filter({ visible: true }).first().waitFor();
    await page.close();
  });
});

test('every map has a sheet for paper', () => {
  const file = readFileSync(join(DIST, 'maps/gateways.pdf'));
  assert.equal(file.subarray(0, 5).toString(), '%PDF-');
});

test('a map that was filtered and zoomed is printed whole, with names clear of each other and its own legend', async () => {
  const page = await open(`${DISK}#kinds=airport&docs=plan-13&at=4,0.5,0.5`);
  // Names are placed when the program has the time.
  await page.locator('figure > .map-sheet svg:not([data-unlaid])').waitFor();
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const { names, heaped, legend } = await page.evaluate(() => {
    const texts = [...document.querySelectorAll('figure > .map-sheet [data-layer=labels] text')];
    const seen = texts.flatMap((text) => {
      const box = text.getBoundingClientRect();
      return box.width > 0 ? [{ name: text.textContent?.trim() ?? '', box }] : [];
    });
    const heaped = seen.flatMap(({ name, box: a }, at) =>
      seen.slice(0, at).flatMap(({ name: other, box: b }) => {
        const [wide, high] = [
          Math.min(a.right, b.right) - Math.max(a.left, b.left),
          Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top),
        ];
        // Boxes are higher than the letters in them.
        return wide > 1 && high > 3 ? [`${name} on ${other}`] : [];
      }),
    );
    const lines = [...document.querySelectorAll<HTMLElement>('[data-legend]')];
    const legend = lines.filter((line) => line.offsetHeight > 0).map((it) => it.dataset.legend);
    return { names: seen.map(({ name }) => name), heaped, legend };
  });
  assert.deepEqual(heaped, []);
  for (const seat of ['大连', '呼伦贝尔', '黑河', '延边', '赤峰'])
    assert.ok(names.includes(seat), seat);
  assert.deepEqual(legend, ['airport']);
  // Afterwards the screen has its own names again, those of counties among them.
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.locator('.map-name-county').filter({ visible: true }).first().waitFor();
  await page.close();
});
