/** The filter of long lists: at once, kept in the address, from disk, and needless without scripts. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { partedPage } from '../../src/integrations/page/parted-lists.ts';
import { launchBrowser } from '../support/browser.ts';
import { DIST, serveDist } from '../support/server.ts';

interface Project {
  id: string;
  type: string;
  mentions: { doc: string }[];
}

const LIST = 'projects/index.html';
const projects: Project[] = JSON.parse(readFileSync(join(DIST, 'data/projects.json'), 'utf8'));
function idsOf(type: string, doc?: string) {
  return projects
    .filter((it) => it.type === type && (!doc || it.mentions.some((m) => m.doc === doc)))
    .map(({ id }) => id)
    .sort();
}

let browser: Browser;
let server: Awaited<ReturnType<typeof serveDist>>;
before(async () => {
  server = await serveDist('/sub/path/');
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  await server?.close();
});

function shown(page: Page) {
  return page.$$eval('[data-row]', (rows) =>
    rows
      .filter((row) => row.getClientRects().length > 0)
      .map(({ id }) => id)
      .sort(),
  );
}
function addressOf(page: Page) {
  return page.evaluate(() => location.href);
}
function counted(page: Page) {
  return page.textContent('row-filter output');
}

test('from a folder on disk: chosen, kept in the address, opened again, and cleared', async () => {
  const page = await browser.newPage();
  const address = `${pathToFileURL(DIST)}/${LIST}`;
  await page.goto(address);
  const all = `共${projects.length.toLocaleString('zh-CN')}项`;
  assert.equal(await counted(page), all);
  await page.selectOption('[name=type]', 'airport');
  await page.selectOption('[name=doc]', 'plan-12');
  const airports = idsOf('airport', 'plan-12');
  assert.deepEqual(await shown(page), airports);
  assert.equal(await counted(page), `${airports.length}项，${all}`);
  assert.equal(await addressOf(page), `${address}?type=airport&doc=plan-12`);
  const inGroup = page.locator('#type-airport small');
  assert.equal(await inGroup.textContent(), String(airports.length));
  const option = await page.textContent('[name=doc] option[value=plan-13]');
  assert.match(option ?? '', new RegExp(`（${idsOf('airport', 'plan-13').length}）$`));
  await page.reload();
  assert.deepEqual(await shown(page), airports);
  assert.equal(await page.isVisible('#type-railway'), false);
  await page.click('row-filter button');
  // The button is gone; who came by keyboard is not sent back to the top of the page.
  assert.equal(await page.getAttribute(':focus', 'name'), 'find');
  assert.equal((await shown(page)).length, projects.length);
  assert.equal(await inGroup.textContent(), String(idsOf('airport').length));
  assert.equal(await addressOf(page), address);
  await page.close();
});

test('a word that no row has is looked for in other characters and words, and it is said in which', async () => {
  const page = await browser.newPage();
  const count = async (file: string, typed: string, said = '') => {
    await page.goto(`${pathToFileURL(DIST)}/${file}?find=${encodeURIComponent(typed)}`);
    const output = page.locator('row-filter output').filter({ hasText: said });
    return (await output.textContent())?.split('；')[0] ?? '';
  };
  for (const [file, typed, meant] of [
    [LIST, '瀋陽', '沈阳'],
    ['references/index.html', '62號', '62号'],
  ] as const) {
    const own = await count(file, meant);
    assert.match(own, /^[1-9]/);
    assert.equal(await count(file, typed, `已按“${meant}”查找`), own);
  }
  await page.goto(`${server.url}agencies/index.html`);
  await page.fill('[name=find]', '发改委');
  await page.waitForFunction(() =>
    document.querySelector('output')?.textContent?.includes('“国家发展改革委”'),
  );
  const list = await page.getAttribute('row-filter', 'for');
  const rows = await page.$$eval(`#${list} [data-row]:not([hidden])`, (all) =>
    all.map((row) => row.textContent ?? ''),
  );
  assert.ok(rows.length > 0 && rows.every((text) => text.includes('发展改革委')), rows.join());
  await page.fill('[name=find]', '没有这样的词');
  assert.match((await counted(page)) ?? '', /^0个单位，共\d+个单位$/);
  await page.close();
});

test('from a host: words, the row that the address names, and the order of a column', async () => {
  const page = await browser.newPage();
  await page.goto(`${server.url}${LIST}?find=${encodeURIComponent('机场 长春')}`);
  assert.ok((await shown(page)).includes('changchunjichang'));
  assert.ok((await shown(page)).length < 8);
  // A row comes before a filter that would hide it.
  await page.goto(`${server.url}${LIST}?type=airport#jingshen-gaotie`);
  assert.ok((await shown(page)).includes('jingshen-gaotie'));
  assert.ok(await page.$eval('#jingshen-gaotie', (row) => row.getBoundingClientRect().top < 720));
  await page.goto(`${server.url}projects/types/port.html?doc=plan-13`);
  await page.click('th[data-sort=name] button');
  assert.equal(await page.getAttribute('th[data-sort=name]', 'aria-sort'), 'ascending');
  const names = await page.$$eval('[data-row]:not([hidden]) th', (heads) =>
    heads.map((head) => head.textContent?.trim() ?? ''),
  );
  assert.ok(names.length > 1);
  assert.deepEqual(names, names.toSorted(new Intl.Collator('zh-Hans-CN').compare));
  assert.match(await addressOf(page), /\?doc=plan-13&sort=name$/);
  await page.close();
});

test('on a phone the list is one screen of groups, which their headings and a filter open', async () => {
  const viewport = { width: 360, height: 740 };
  const page = await browser.newPage({ viewport, hasTouch: true, isMobile: true });
  await page.goto(server.url + LIST);
  assert.equal((await shown(page)).length, 0);
  await page.tap('[data-type=port] summary');
  assert.deepEqual(await shown(page), idsOf('port'));
  // The way back from one of them leads to where it was chosen.
  await page.tap('[data-type=port] li:last-child > a');
  await page.waitForURL((url) => !url.href.endsWith(LIST));
  await page.goBack();
  assert.deepEqual(await shown(page), idsOf('port'));
  await page.tap('[data-type=port] summary');
  await page.selectOption('[name=type]', 'airport');
  assert.deepEqual(await shown(page), idsOf('airport'));
  await page.tap('row-filter button');
  assert.equal((await shown(page)).length, 0);
  // Not in a field, which would open the keyboard.
  assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'OUTPUT');
  await page.close();
});

test('an address under which a project was once published leads to it, with and without scripts', async () => {
  const isOfOne = ({ mentions }: Project) => new Set(mentions.map(({ doc }) => doc)).size === 1;
  const { id, type } = projects.find((it) => it.type === 'railway' && isOfOne(it)) as Project;
  const viewport = { width: 360, height: 740 };
  const page = await browser.newPage({ viewport });
  await page.goto(`${server.url}${LIST}#${id}`);
  await page.waitForURL(`${server.url}projects/types/${type}.html#${id}`);
  const place = await page.$eval(`[id='${id}']`, (row) => row.getBoundingClientRect().top);
  assert.ok(place > 44 && place < 740, `${place}`);
  await page.close();
  const context = await browser.newContext({ viewport, javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto(`${server.url}${LIST}#${id}`);
  await plain.click(`[id='${id}'] a`);
  assert.equal(plain.url(), `${server.url}projects/types/${type}.html#${id}`);
  await context.close();
});

test('without scripts the list is whole, and nothing stands there that would not work', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${pathToFileURL(DIST)}/${LIST}?type=airport`);
  assert.equal(await page.locator('[data-row]:visible').count(), projects.length);
  assert.equal(await page.isVisible('row-filter input'), false);
  await context.close();
});

test('without scripts a line stands in its place, and leaves no hole', async () => {
  const viewport = { width: 360, height: 740 };
  const context = await browser.newContext({ javaScriptEnabled: false, viewport });
  const page = await context.newPage();
  for (const path of [LIST, 'places/index.html', 'references/index.html']) {
    await page.goto(server.url + path);
    const whole = await page.locator('row-filter').boundingBox();
    const line = await page.locator('row-filter noscript p').boundingBox();
    assert.ok(whole && line && line.height > 20, path);
    assert.ok(whole.height < line.height + 2, `${path}: ${whole.height} for ${line.height} px`);
  }
  await page.goto(`${server.url}lessons/railway.html`);
  assert.equal(await page.isVisible('text=作为讲义打开'), false);
  await context.close();
});

test('a list in parts is whole from a folder on disk, and leads on without scripts', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'parts-'));
  const { html, more } = partedPage(readFileSync(join(DIST, LIST), 'utf8'), LIST, 150_000);
  assert.ok(more.size > 0);
  for (const [path, text] of [[LIST, html] as const, ...more]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const address = `${pathToFileURL(folder)}/${LIST}`;
  const page = await browser.newPage();
  await page.goto(address);
  await page.waitForSelector('row-filter output:not(:empty)');
  assert.equal((await shown(page)).length, projects.length);
  assert.equal(await page.locator('[data-rest]').count(), 0);
  const last = await page.$$eval('#projects > section', (all) => all.at(-1)?.dataset.type ?? '');
  await page.selectOption('[name=type]', last);
  assert.deepEqual(await shown(page), idsOf(last));
  await page.close();
  const context = await browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto(address);
  const first = await shown(plain);
  await plain.click('[data-rest] a');
  await plain.waitForURL(/index-2\.html$/);
  const second = await shown(plain);
  assert.ok(first.length > 0 && second.length > 0);
  assert.ok(second.every((id) => !first.includes(id)));
  await context.close();
  rmSync(folder, { recursive: true });
});
