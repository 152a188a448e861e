/** axe looks at every kind of page and finds nothing, for readers of every kind of machine. */
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { readSite } from '../support/built-site.ts';
import { examplesOf } from '../support/page-types.ts';
import { DIST, serveDist } from '../support/server.ts';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
/** WCAG 2.0 to 2.2, levels A and AA, and what is good practice. */
const OPTIONS: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
};
/** Wide and narrow, light and dark, with scripts and without: each pair of these occurs. */
const WIDE = { width: 1440, height: 900 };
const NARROW = { width: 320, height: 640 };
const READERS: Reader[] = [
  { viewport: WIDE, colorScheme: 'light', scripts: true },
  { viewport: NARROW, colorScheme: 'dark', scripts: true },
  { viewport: NARROW, colorScheme: 'light', scripts: false },
  { viewport: WIDE, colorScheme: 'dark', scripts: false },
];

interface Reader extends Pick<BrowserContextOptions, 'viewport' | 'colorScheme'> {
  scripts: boolean;
}

const examples = examplesOf([...readSite(DIST).pages.keys()]);
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

for (const { scripts, ...options } of READERS) {
  const reader = `${options.viewport?.width}px, ${options.colorScheme}, scripts ${scripts}`;
  describe(reader, { concurrency: 2 }, () => {
    for (const path of examples) {
      test(`axe finds nothing in ${path}`, async () => {
        // The page's own policy would keep axe out.
        const context = await browser.newContext({ ...options, bypassCSP: true });
        const page = await context.newPage();
        const devtools = await context.newCDPSession(page);
        await devtools.send('Emulation.setScriptExecutionDisabled', { value: !scripts });
        await page.goto(server.url + path);
        await devtools.send('Emulation.setScriptExecutionDisabled', { value: false });
        await page.addScriptTag({ path: AXE });
        const run = `axe.run(document, ${JSON.stringify(OPTIONS)})`;
        assert.deepEqual(listed(await page.evaluate<AxeResults>(run)), []);
        await context.close();
      });
    }
  });
}

test('axe tells a fault', async () => {
  const page = await browser.newPage({ bypassCSP: true });
  await page.setContent('<html lang="zh-CN"><title>x</title><main><h1>x</h1><img src="x.png">');
  await page.addScriptTag({ path: AXE });
  assert.match(listed(await page.evaluate<AxeResults>('axe.run()')).join('\n'), /^image-alt/);
  await page.close();
});

/** The faults with the elements that have them. */
const listed = ({ violations }: AxeResults): string[] =>
  violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id}: ${help}: ${target.join(' ')}: ${failureSummary}`,
    ),
  );
