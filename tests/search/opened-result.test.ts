/** A passage as it is shown to readers who come to it from the search. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { DIST } from '../support/server.ts';
import { plainSearch, readBlocks } from './plain-search.ts';
import { openReader, resultsWhen } from './reader.ts';

const { context, base, onPage, close } = await openReader();
after(close);

/** The marked texts of a page, as each mark covers them. */
function marked(page: Page) {
  return page.evaluate(() => [...(CSS.highlights.get('search-hit') ?? [])].map(String));
}

test('a result that is opened leads to its passage, with every hit of the page marked, one after the other', async () => {
  await onPage('search.html?q=智能制造&doc=plan-13', async (page) => {
    await page
      .locator('[data-result="plan-13/c05-s1-p1"] a, [data-result^="plan-13/c05"] a')
      .first()
      .click();
    await page.waitForURL(/plan-13\/c05\.html\?q=.+#/);
    const place = page.locator('[data-hit-place]');
    await place.waitFor();
    const hits = await marked(page);
    assert.ok(hits.length > 1 && hits.every((hit) => hit === '智能制造'));
    const count = await page
      .locator('main')
      .evaluate((main) => (main.textContent?.match(/智能制造/g) ?? []).length);
    const before = await place.textContent();
    assert.match(before ?? '', new RegExp(`^第\\d+处，共${hits.length}处$`));
    assert.ok(hits.length <= count);
    await page.getByRole('button', { name: '下一处' }).click();
    assert.notEqual(await place.textContent(), before);
    await page.getByRole('button', { name: '上一处' }).click();
    assert.equal(await place.textContent(), before);
    await page.getByRole('button', { name: '关闭' }).click();
    assert.deepEqual(await marked(page), []);
    assert.doesNotMatch(page.url(), /\?/);
    // Who reads by keyboard goes on from the passage.
    assert.match((await page.locator(':focus').textContent()) ?? '', /智能制造/);
  });
});

test('a result that is opened is marked across what the edition restored in it', async () => {
  await onPage('plan-12/c01.html?q=年均增长（%）#box-02-t1', async (page) => {
    await page.locator('[data-hit-place]').waitFor();
    const hits = await marked(page);
    assert.ok(hits.length > 0 && hits.every((hit) => hit.replace(/\s/g, '') === '年均增长（%）'));
    assert.ok(
      await page.evaluate(() =>
        [...(CSS.highlights.get('search-hit') ?? [])].some((range) =>
          (range as Range).cloneContents().querySelector('[data-restoration], a'),
        ),
      ),
    );
  });
});

test('a result that is opened is marked with elements in a browser that has no highlights, and the text stays the same', async () => {
  const page = await context.newPage();
  await page.addInitScript(() => Reflect.deleteProperty(CSS, 'highlights'));
  const textOf = () => page.locator('#box-02-t1').evaluate((table) => table.textContent);
  await page.goto(`${base}plan-12/c01.html`);
  const before = await textOf();
  await page.goto(`${base}plan-12/c01.html?q=年均增长（%25） 经济#box-02-t1`);
  await page.locator('mark').first().waitFor();
  assert.equal(await textOf(), before);
  await page.getByRole('button', { name: '下一处' }).click();
  assert.ok((await page.locator('mark.search-current').count()) > 0);
  await page.getByRole('button', { name: '关闭' }).click();
  assert.equal(await page.locator('mark').count(), 0);
  await page.close();
});

test('a result that is opened is shown where it stands in a table that is longer than the window', async () => {
  await onPage('plan-12/c01.html?q=化学需氧量#box-02-t1', async (page) => {
    await page.locator('[data-hit-place]').waitFor();
    const top = await page.evaluate(() => {
      const [range] = CSS.highlights.get('search-current') ?? [];
      return (range as Range).getBoundingClientRect().top;
    });
    assert.ok(top > 0 && top < 720, `${top}`);
  });
});

test('a result that is opened is reached from a folder on disk too, from the box on', async () => {
  const disk = `${pathToFileURL(DIST)}/`;
  const expected = plainSearch(readBlocks(), ['机器人']);
  await onPage(
    'index.html',
    async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.insertText('机器人');
      await page.keyboard.press('Enter');
      assert.deepEqual(await resultsWhen(page, expected.length), expected);
      await page.locator('[data-result] mark').first().waitFor();
      await page.locator('[data-result] a').first().click();
      await page.locator('[data-hit-place]').waitFor();
      assert.ok((await marked(page)).length > 0);
    },
    disk,
  );
});
