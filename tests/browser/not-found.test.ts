/** The page for missing addresses, as a reader with a wrong link gets it. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { axeFaults } from '../support/axe.ts';
import { launchBrowser, newReader } from '../support/browser.ts';
import { serveDist } from '../support/server.ts';
import { someOf } from '../support/tried-pages.ts';

let browser: Browser;
before(async () => {
  browser = await launchBrowser();
});
after(() => browser?.close());

for (const prefix of someOf(['/', '/any/sub/path/'], 1)) {
  describe(`a missing page of a site at ${prefix}`, () => {
    let server: Awaited<ReturnType<typeof serveDist>>;
    let page: Page;
    before(async () => {
      server = await serveDist(prefix);
      page = await newReader(browser, { viewport: { width: 360, height: 740 } });
    });
    after(async () => {
      await page?.close();
      await server?.close();
    });

    for (const [asked, nearest] of [
      ['plan-13/c5', 'plan-13/c05.html'],
      ['c05.html', 'plan-13/c05.html'],
      ['Plan-13/C05.html#c05-s1-p2', 'plan-13/c05.html#c05-s1-p2'],
      ['plan-13/a/b/c06.html', 'plan-13/c06.html'],
      ['x/y/z/plan13', 'plan-13/index.html'],
      ['abuot.html', 'about.html'],
    ] as const) {
      test(`${asked}: every link leads somewhere, one of the nearest to ${nearest}`, async () => {
        const response = await page.goto(server.url + asked);
        assert.equal(response?.status(), 404);
        await page.locator('.not-found li').first().waitFor();
        const near = page.locator(
          `.not-found li a[href="${new URL(server.url).pathname}${nearest}"]`,
        );
        assert.equal(await near.count(), 1);
        assert.deepEqual(await brokenLinks(page), []);
        await near.click();
        assert.equal(page.url(), server.url + nearest);
        assert.doesNotMatch(await page.title(), /没有这一页/);
      });
    }

    test('its search leads to the search page, three folders down', async () => {
      await page.goto(`${server.url}a/b/c/d.html`);
      await page.locator('.not-found [data-nothing]').waitFor();
      assert.deepEqual(await brokenLinks(page), []);
      await page
        .locator('header form')
        .first()
        .evaluate((form: HTMLFormElement) => {
          (form.elements.namedItem('q') as HTMLInputElement).value = '装备制造';
          form.requestSubmit();
        });
      await page.waitForURL(`${server.url}search.html?q=*`);
    });

    test('axe finds nothing', async () => {
      await page.goto(`${server.url}a/plan13/c5.html`);
      await page.locator('.not-found li').first().waitFor();
      assert.deepEqual(await axeFaults(page), []);
    });
  });
}

test('without scripts it shows no link that fails: one of those above it is the home page', async () => {
  const { url, close } = await serveDist('/any/');
  const page = await newReader(browser, { javaScriptEnabled: false });
  await page.goto(`${url}a/b/c.html`);
  const links = page.locator('a:visible');
  const addresses: string[] = await links.evaluateAll((all) =>
    (all as HTMLAnchorElement[]).filter(({ hash }) => hash === '').map(({ href }) => href),
  );
  assert.ok(addresses.includes(url));
  assert.ok(
    addresses.every((address) => `${url}a/b/`.startsWith(address)),
    addresses.join(' '),
  );
  assert.equal(await page.locator('header, footer').filter({ visible: true }).count(), 0);
  await close();
});

/** Links of the page that open nothing; those to folders above are a guess and say so. */
async function brokenLinks(page: Page): Promise<string[]> {
  const addresses: string[] = await page
    .locator('a:visible, form')
    .evaluateAll((all) =>
      all.map((it) => (it as HTMLAnchorElement).href ?? (it as HTMLFormElement).action),
    );
  const known = new Set(addresses.map((address) => address.replace(/#.*/, '')));
  known.delete(page.url().replace(/#.*/, ''));
  const statuses = await Promise.all(
    [...known].map(async (address) => [address, (await page.request.get(address)).status()]),
  );
  return statuses.filter(([, status]) => status !== 200).map(([address]) => String(address));
}
