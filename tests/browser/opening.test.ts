/**
 * How pages of every kind open in a browser: they keep to their policy, from a host and from disk,
 * ask no other host for anything, and nothing on them moves once it is seen.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { readSite } from '../support/built-site.ts';
import { examplesOf } from '../support/page-types.ts';
import { DIST, serveDist } from '../support/server.ts';

const examples = examplesOf([...readSite(DIST).pages.keys()]);
/** Notes in the page, from its very beginning, what the tests ask for later. */
const WATCH = `
  window.violations = [];
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
    violations.push([effectiveDirective, blockedURI, sample].join(' ')));
  window.shifts = [];
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput, sources } of list.getEntries())
      if (!hadRecentInput) shifts.push(value + ': ' + sources.map(({ node }) =>
        node?.className || node?.nodeName).join(', '));
  }).observe({ type: 'layout-shift', buffered: true });`;

let browser: Browser;
let server: Awaited<ReturnType<typeof serveDist>>;
before(async () => {
  server = await serveDist();
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  await server?.close();
});

/** Opens a page, lets it settle, scrolls it to its end, and returns what was noted of it. */
const open = async (url: string, width: number) => {
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  await page.addInitScript(WATCH);
  const elsewhere: string[] = [];
  const folder = new URL('/', url).href;
  page.on('request', (request) => {
    if (!request.url().startsWith(folder)) elsewhere.push(request.url());
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.mouse.wheel(0, 100_000);
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50)))');
  const noted = await page.evaluate<{ violations: string[]; shifts: string[] }>(
    '({ violations, shifts })',
  );
  await page.close();
  return { ...noted, elsewhere: elsewhere.filter((address) => !/^(data|blob):/.test(address)) };
};

const AS_IT_SHOULD = { violations: [], shifts: [], elsewhere: [] };

describe('opening', { concurrency: 2 }, () => {
  for (const path of examples) {
    test(`${path} opens from a host, on a phone`, async () => {
      assert.deepEqual(await open(server.url + path, 360), AS_IT_SHOULD);
    });

    test(`${path} opens from disk, on a wide screen`, async () => {
      assert.deepEqual(await open(`${pathToFileURL(DIST)}/${path}`, 1440), AS_IT_SHOULD);
    });
  }
});

test('what a policy forbids is noticed', async () => {
  const page = await browser.newPage();
  await page.addInitScript(WATCH);
  await page.goto(`${server.url}index.html`);
  await page.evaluate(`document.body.setAttribute('style', 'color: red')`);
  await page.evaluate(`document.body.append(Object.assign(document.createElement('script'),
    { text: 'window.ran = true' }))`);
  await page.waitForTimeout(50);
  assert.equal(await page.evaluate('window.ran'), undefined);
  assert.match(await page.evaluate('violations.join()'), /style-src-attr.*script-src-elem/);
  await page.close();
});
