/** Headings, titles in lists and heads of rows are called by their text, in one piece and with nothing added. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, newReader } from '../support/browser.ts';
import { pagesIn } from '../support/built-site.ts';
import { examplesOf } from '../support/page-types.ts';
import { DIST, serveDist } from '../support/server.ts';
import { someOf } from '../support/tried-pages.ts';

let browser: Browser;
let server: Awaited<ReturnType<typeof serveDist>>;
let page: Page;
before(async () => {
  server = await serveDist();
  browser = await launchBrowser();
  page = await newReader(browser);
});
after(async () => {
  await browser?.close();
  await server?.close();
});

for (const path of someOf(examplesOf(pagesIn(DIST)), 16)) {
  test(path, async () => {
    await page.goto(server.url + path);
    for (const [role, selector] of [
      ['heading', 'h1, h2, h3, h4, h5, h6'],
      ['link', 'a:has(wbr)'],
    ] as const) {
      const texts = (await page.evaluate(textsOf, selector)).map(unnumbered);
      const names = await namesOf(role);
      assert.deepEqual(
        texts.filter((text) => !names.has(text)),
        [],
        role,
      );
      if (role === 'heading') assert.equal(names.size, new Set(texts).size);
    }
  });
}

test('heads of rows are called by their text, without the links that stand in them', async () => {
  await page.goto(`${server.url}plan-12/c01.html`);
  const names = await namesOf('rowheader');
  assert.ok(names.has('经济发展') && names.size > 20, [...names].join());
  assert.deepEqual(
    [...names].filter((name) => name.includes('链接')),
    [],
  );
});

/** Runs in the page: what those elements show that are shown, links to themselves left out. */
function textsOf(selector: string): string[] {
  for (const mark of document.querySelectorAll<HTMLElement>(':is(h1, h2, h3) > a[href^="#"]')) {
    if (mark.matches(':not(:only-child)')) mark.textContent = '';
  }
  return (
    [...document.querySelectorAll<HTMLElement>(selector)]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      // biome-ignore lint/performance/useDomNodeTextContent: it alone has a blank where a line ends
      .map((element) => element.innerText.replace(/\s+/g, ' ').trim())
  );
}

/** The names that a screen reader is told of all elements of a role. */
async function namesOf(role: string): Promise<Set<string>> {
  const devtools = await page.context().newCDPSession(page);
  const { nodes } = await devtools.send('Accessibility.getFullAXTree');
  await devtools.detach();
  const named = nodes.filter((node) => node.role?.value === role && !node.ignored);
  return new Set(named.map(({ name }) => unnumbered(String(name?.value))));
}

/** A title without the number that styles count. */
function unnumbered(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\d+[.、 ]*/, '');
}
