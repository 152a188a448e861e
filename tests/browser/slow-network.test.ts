/** A page that comes piece by piece: what is seen of it doesn't move as the rest arrives. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { DIST } from '../support/server.ts';
import { someOf } from '../support/tried-pages.ts';
import { newVisitor } from '../support/visit.ts';

const PIECE = 6_000;
const PAUSE_MS = 60;
/** Tables whose columns depend on their last rows; a list at the side; the header alone. */
const PAGES = ['plan-12/box-01.html', 'plan-12/box-02.html', 'plan-13/c06.html', 'index.html'];

/** Sends a page as a bad connection would. */
async function sendSlowly(path: string, response: ServerResponse) {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
  const bytes = readFileSync(join(DIST, path));
  for (let start = 0; start < bytes.length; start += PIECE) {
    response.write(bytes.subarray(start, start + PIECE));
    await wait(PAUSE_MS);
  }
  response.end();
}

const server = createServer(({ url = '' }, response) => {
  if (url.endsWith('.html')) sendSlowly(url, response);
  else response.writeHead(204).end();
});
let browser: Browser;
let base: string;
before(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  server.close();
});

for (const width of someOf([360, 1440], 1)) {
  test(`on a screen of ${width} px`, async () => {
    const visitor = await newVisitor(browser, base, { viewport: { width, height: 800 } });
    for (const path of PAGES) assert.deepEqual(await visitor.visit(path), [], path);
  });
}
