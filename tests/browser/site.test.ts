/**
 * A real browser opens pages of every kind where readers will: at the root of a host, under a
 * sub-path of one, and from a folder on disk.
 */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import {
  type BuiltSite,
  isExternal,
  problemOf,
  readPage,
  readSite,
} from '../support/built-site.ts';
import { examplesOf } from '../support/page-types.ts';
import { requestFaults } from '../support/request-faults.ts';
import { DIST, serveDist } from '../support/server.ts';

const DOCUMENTS = ['plan-12', 'plan-13', 'opinion-62', 'liaoning-tasks', 'reform-40'];
/** Examples of every kind of page; the one for missing addresses has a test of its own. */
const PAGES = new Set([
  ...DOCUMENTS.map((id) => `${id}/index.html`),
  ...examplesOf([...readSite(DIST).pages.keys()]).filter((path) => path !== '404.html'),
]);
const PLACES = {
  'at the root of a host': () => serveDist(),
  'under a sub-path': () => serveDist('/any/sub/path/'),
  'from a folder on disk': async () => ({ url: `${pathToFileURL(DIST)}/`, close: () => {} }),
};

let browser: Browser;
let site: BuiltSite;
before(async () => {
  site = readSite(DIST);
  browser = await launchBrowser();
});
after(() => browser?.close());

for (const [place, open] of Object.entries(PLACES)) {
  describe(place, { concurrency: 4 }, () => {
    let base: string;
    let close: () => unknown;
    before(async () => {
      ({ url: base, close } = await open());
    });
    after(() => close());

    for (const path of PAGES) {
      test(`${path} opens without a fault, and its links lead somewhere`, async () => {
        const page = await browser.newPage();
        const faults = watch(page, base);
        await page.goto(base + path, { waitUntil: 'networkidle' });
        assert.match(await page.title(), /\p{Script=Han}/u);
        assert.deepEqual(faults, []);
        assert.deepEqual(await brokenLinks(page, path), []);
        await page.close();
      });
    }
  });
}

/** Collects, from now on, what goes wrong in a page and what it asks of another place. */
const watch = (page: Page, base: string): string[] => {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type())) return;
    faults.push(`console: ${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', (error) => faults.push(`script: ${error.message}`));
  page.on('request', (request) => {
    const inside = request.url().startsWith(base) || /^(data|blob):/.test(request.url());
    if (!inside) faults.push(`asks elsewhere: ${request.url()}`);
  });
  page.on('requestfailed', (request) => faults.push(...requestFaults(request)));
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
  });
  return faults;
};

/** The faulty links of a page as its scripts left it: by the files, and by asking for each. */
const brokenLinks = async (page: Page, path: string): Promise<string[]> => {
  const inside = readPage(await page.content()).links.filter((link) => !isExternal(link));
  const byFiles = inside.map((link) => [link.address, problemOf(site, path, link)]);
  const addresses = new Set(inside.map(({ address }) => new URL(address, page.url()).href));
  const asked = [...addresses].map(async (url) => [url, await statusOf(url)]);
  const all = [...byFiles, ...(await Promise.all(asked))];
  return all
    .filter(([, fault]) => fault !== null)
    .map(([address, fault]) => `${address}: ${fault}`);
};

/** @returns null when the address opens, else what it answers */
const statusOf = async (address: string): Promise<string | null> => {
  if (address.startsWith('file:')) {
    return existsSync(fileURLToPath(address.replace(/[?#].*$/s, ''))) ? null : 'no such file';
  }
  const { status, ok } = await fetch(address, { method: 'HEAD' });
  return ok ? null : `status ${status}`;
};
