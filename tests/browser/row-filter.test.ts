/** The filter of long lists: at once, kept in the address, from disk, and needless without scripts. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
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
  const option = await page.textContent('[name=doc] option[value=plan-13]');
  assert.match(option ?? '', new RegExp(`（${idsOf('airport', 'plan-13').length}）$`));
  await page.reload();
  assert.deepEqual(await shown(page), airports);
  assert.equal(await page.isVisible('#type-railway'), false);
  await page.click('row-filter button');
  assert.equal((await shown(page)).length, projects.length);
  assert.equal(await addressOf(page), address);
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
  await page.goto(`${server.url}${LIST}?type=port`);
  await page.click('th[data-sort=name] button');
  assert.equal(await page.getAttribute('th[data-sort=name]', 'aria-sort'), 'ascending');
  const names = await page.$$eval('[data-type=port] [data-row] th', (heads) =>
    heads.map((head) => head.textContent?.trim() ?? ''),
  );
  assert.deepEqual(names, names.toSorted(new Intl.Collator('zh-Hans-CN').compare));
  assert.match(await addressOf(page), /\?type=port&sort=name$/);
  await page.close();
});

test('without scripts the list is whole, and nothing stands there that would not work', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${pathToFileURL(DIST)}/${LIST}?type=airport`);
  assert.equal(await page.locator('[data-row]:visible').count(), projects.length);
  assert.equal(await page.isVisible('row-filter input'), false);
  await context.close();
});
