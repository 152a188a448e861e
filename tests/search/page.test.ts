/** The search page and the search box as readers use them, in a real browser. */
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { someOf } from '../support/tried-pages.ts';
import { plainSearch, readBlocks, readDigests } from './plain-search.ts';
import { askNext, openReader, resultsShown, resultsWhen } from './reader.ts';

const blocks = readBlocks();
const { browser, context, base, onPage, close } = await openReader();
after(close);

describe('the search page', () => {
  test('shows what its address asks for: exactly the blocks with the phrase, each with a link', async () => {
    const expected = plainSearch(blocks, ['装备制造']);
    await onPage('search.html?q=装备制造', async (page) => {
      assert.deepEqual(await resultsWhen(page, expected.length), expected);
      const links = await page.$$eval('[data-result] a', (all) =>
        all.map((a) => (a as HTMLAnchorElement).href),
      );
      for (const [index, id] of expected.entries()) {
        const [doc, block] = id.split('/');
        assert.match(
          decodeURIComponent(links[index] ?? ''),
          new RegExp(`/${doc}/c\\d+\\.html\\?q=装备制造#${block}$`),
        );
      }
    });
  });

  test('says below a task who does what, as the order of its note tells', async () => {
    const note = blocks.find(({ id }) => id === 'liaoning-tasks/task-034-r');
    const [lead, ...others] = (note?.reading ?? '').replace(/[（）]/g, '').split('、');
    await onPage('search.html?q=高端装备制造业&doc=liaoning-tasks', async (page) => {
      const roles = page.locator('[data-result="liaoning-tasks/task-034"] .result-roles');
      await roles.waitFor();
      const line = `责任分工：牵头 ${lead}；配合 ${others.join('、')}（按括注整理，首位牵头）`;
      assert.equal(await roles.textContent(), line);
    });
  });

  test('narrows down by document, kind and chapter, with counts that add up', async () => {
    const all = plainSearch(blocks, ['沈阳']);
    await onPage('search.html?q=沈阳', async (page) => {
      await resultsWhen(page, all.length);
      const facet = page.locator('[data-filters] .facet', { hasText: '文献' });
      const counts = (await facet.locator('.count').allTextContents()).map(Number);
      assert.deepEqual(
        [counts[0], counts.slice(1).reduce((a, b) => a + b)],
        [all.length, all.length],
      );
      const inPlan = all.filter((id) => id.startsWith('plan-13/'));
      await facet.getByRole('link', { name: '“十三五”规划' }).click();
      assert.deepEqual(await resultsWhen(page, inPlan.length), inPlan);
      assert.match(page.url(), /&doc=plan-13$/);
      await page.locator('.facet', { hasText: '类别' }).getByRole('link', { name: '专栏' }).click();
      const boxes = inPlan.filter((id) => /\/box-\d+(-[il]\d+)?$/.test(id));
      assert.deepEqual(await resultsWhen(page, boxes.length), boxes);
      await page.goBack();
      await page.goBack();
      assert.deepEqual(await resultsWhen(page, all.length), all);
    });
    const chapter = all.filter((id) => /^plan-13\/(c05|box)/.test(id)).length;
    await onPage('search.html?q=沈阳&doc=plan-13&chapter=c05', async (page) => {
      const total = Number(await page.locator('[data-search-total]').textContent());
      assert.ok(total > 0 && total <= chapter);
    });
  });

  test('knows kinds by their Chinese names too', async () => {
    const tables = plainSearch(blocks, ['森林']).filter((id) => /-t\d+$|\/table-\d+$/.test(id));
    for (const kind of ['表格', 'table']) {
      await onPage(`search.html?q=森林&kind=${kind}`, async (page) => {
        assert.deepEqual(await resultsWhen(page, tables.length), tables);
      });
    }
  });

  test('says how many there are at once, and fetches the passages as they come into sight', async () => {
    const expected = plainSearch(blocks, ['东北']);
    assert.ok(expected.length > 250);
    await onPage('search.html?q=东北', async (page) => {
      assert.deepEqual(await resultsWhen(page, expected.length), expected);
      assert.equal(await page.getByRole('status').textContent(), `找到 ${expected.length} 段。`);
      await page.locator('[data-result] mark').first().waitFor();
      const filled = () => page.locator('[data-filled]').count();
      assert.ok((await filled()) < 60);
      await page.locator('[data-result]').last().scrollIntoViewIfNeeded();
      await page.locator('[data-result]').last().locator('mark').first().waitFor();
      assert.deepEqual(new Set(await page.locator('mark').allTextContents()), new Set(['东北']));
    });
  });

  test('shows under document and chapter where a passage stands', async () => {
    await onPage('search.html?q=大东港区疏港铁路', async (page) => {
      await resultsShown(page, plainSearch(blocks, ['大东港区疏港铁路']).length);
    });
    await onPage('search.html?q=智能制造&doc=plan-13&kind=box', async (page) => {
      await page.locator('[data-result]').first().waitFor();
      assert.equal(
        await page.locator('[data-results] h2').textContent(),
        `“十三五”规划 ${await page.locator('[data-result]').count()}段`,
      );
      assert.match(
        (await page.locator('[data-result] a').first().textContent()) ?? '',
        /^第.+章第.+节 · 专栏\d+/,
      );
    });
  });

  test('sorts by relevance: titles first', async () => {
    await onPage('search.html?q=振兴', async (page) => {
      const inOrder = await resultsWhen(page, plainSearch(blocks, ['振兴']).length);
      const times = (id: string | null) =>
        (blocks.find((it) => it.id === id)?.folded.split('振兴').length ?? 1) - 1;
      const first = await page.$$eval('[data-first] [data-best]', (all) =>
        all.map((it) => it.getAttribute('data-best')),
      );
      assert.equal(first.length, 3);
      assert.equal(times(first[0] ?? ''), Math.max(...inOrder.map(times)));
      await page.getByRole('link', { name: '按相关程度' }).click();
      await page.locator('[data-sorts] a[aria-current]', { hasText: '按相关程度' }).waitFor();
      const sorted = await resultsWhen(page, inOrder.length);
      assert.deepEqual([...sorted].sort(), [...inOrder].sort());
      assert.notDeepEqual(sorted, inOrder);
      assert.match(page.url(), /sort=relevance/);
    });
  });

  test('what is listed opens as a handout, in its order, which can be saved for Word', async () => {
    await onPage('search.html?q=厂办大集体', async (page) => {
      const ids = await resultsWhen(page, plainSearch(blocks, ['厂办大集体']).length);
      await page.getByRole('link', { name: '作为讲义打开' }).click();
      await page.getByRole('button', { name: 'Word' }).waitFor();
      const opened = new URLSearchParams(new URL(page.url()).hash.slice(1));
      assert.deepEqual(opened.get('p')?.split(','), ids);
      await page.waitForFunction(
        (count) => document.querySelectorAll('.handout-passages > li').length === count,
        ids.length,
      );
    });
    await onPage('search.html?q=振兴', async (page) => {
      const ids = await resultsWhen(page, plainSearch(blocks, ['振兴']).length);
      const link = page.getByRole('link', { name: '前60段作为讲义打开' });
      const href = await link.getAttribute('href');
      assert.deepEqual(/#p=([^&]*)/.exec(href ?? '')?.[1]?.split(','), ids.slice(0, 60));
    });
  });

  test('answers while somebody types, without a step in the history for every letter', async () => {
    await onPage('search.html', async (page) => {
      const before = await page.evaluate(() => history.length);
      await page
        .getByRole('main')
        .getByLabel('检索全部文献')
        .pressSequentially('沈阳', { delay: 30 });
      await resultsWhen(page, plainSearch(blocks, ['沈阳']).length);
      assert.equal(await page.evaluate(() => history.length), before);
      assert.match(decodeURIComponent(page.url()), /\?q=沈阳$/);
      // What is typed over a query that was asked leaves it in the history, and asking adds no step.
      await page.keyboard.press('Enter');
      await page.locator('main :focus:is(h2, [data-status])').first().waitFor();
      const box = page.getByRole('main').getByLabel('检索全部文献');
      await box.fill('');
      await box.pressSequentially('大连', { delay: 30 });
      await resultsWhen(page, plainSearch(blocks, ['大连']).length);
      await page.keyboard.press('Enter');
      await page.goBack();
      await resultsWhen(page, plainSearch(blocks, ['沈阳']).length);
      assert.equal(await box.inputValue(), '沈阳');
      assert.equal(await page.evaluate(() => history.length), before + 1);
    });
  });

  test('puts passages in other words apart behind the few that hold a phrase', async () => {
    const phrase = '采煤沉陷区治理';
    const exact = plainSearch(blocks, [phrase]);
    await onPage(`search.html?q=${phrase}`, async (page) => {
      assert.deepEqual(await resultsWhen(page, exact.length), exact);
      await page.locator('[data-otherwise]').first().waitFor();
      const others = await page.$$eval('[data-otherwise]', (all) =>
        all.map((it) => it.getAttribute('data-otherwise') ?? ''),
      );
      assert.ok(others.includes('plan-13/c07-s3-p1'));
      assert.ok(others.every((id) => !exact.includes(id)));
    });
  });

  const apart = (page: Page, kind: string) => page.locator(`[data-${kind}]`);

  test('offers apart what differs only in punctuation', async () => {
    await onPage('search.html?q=科技教育', async (page) => {
      await resultsWhen(page, plainSearch(blocks, ['科技教育']).length);
      await apart(page, 'loose').first().locator('mark').waitFor();
      assert.equal(await apart(page, 'loose').locator('mark').first().textContent(), '科技、教育');
      assert.ok(await page.getByText('只在标点或空格上不同').isVisible());
    });
  });

  const answers = (page: Page) => page.locator('[data-answers] [data-result]');

  test('answers a question with what fits best, though no passage says the same', async () => {
    await onPage('search.html?q=辽宁省谁牵头负责厂办大集体改革？', async (page) => {
      await resultsShown(page, 0);
      const first = answers(page).first();
      assert.equal(await first.getAttribute('data-result'), 'liaoning-tasks/task-010');
      await first.locator('mark').first().waitFor();
      assert.ok((await first.locator('mark').allTextContents()).includes('厂办大集体改革'));
      assert.match((await first.locator('.result-roles').textContent()) ?? '', /牵头 省国资委/);
    });
  });

  test('shows of each result what the edition says of it, as the edition’s', async () => {
    const digests = readDigests();
    await onPage('search.html?q=厂办大集体 辽宁', async (page) => {
      const digest = answers(page).first().locator('.result-digest');
      await digest.waitFor();
      assert.equal(
        await digest.textContent(),
        `白话提要 ${digests.get('liaoning-tasks/task-010')}`,
      );
    });
  });

  test('shows the best answers to several words first, and all exact ones below', async () => {
    const exact = plainSearch(blocks, ['铁路', '哈尔滨']);
    await onPage('search.html?q=铁路 哈尔滨', async (page) => {
      await resultsShown(page, exact.length);
      const below = await page.$$eval('[data-results] [data-result]', (all) =>
        all.map((it) => it.getAttribute('data-result')),
      );
      assert.deepEqual(below, exact);
      assert.ok((await answers(page).count()) > 2);
      const documents = await page.$$eval('[data-answers] a', (all) =>
        all.map((a) => a.textContent),
      );
      assert.ok(documents.every((name) => /规划|方案|意见|政策/.test(name ?? '')));
    });
  });

  test('shows passages in better words before those that only mention an everyday phrase', async () => {
    const exact = plainSearch(blocks, ['国企改革']);
    await onPage('search.html?q=国企改革', async (page) => {
      await resultsShown(page, exact.length);
      const all = await page.$$eval('[data-result]', (results) =>
        results.map((it) => it.getAttribute('data-result')),
      );
      assert.equal(all[0], 'opinion-62/item-02-p1');
      assert.deepEqual(all.slice(-exact.length), exact);
    });
  });

  test('shows what one phrase finds alone, and what is quoted', async () => {
    for (const query of ['机器人', '"铁路" "哈尔滨"']) {
      const exact = plainSearch(blocks, query.replaceAll('"', '').split(' '));
      await onPage(`search.html?q=${encodeURIComponent(query)}`, async (page) => {
        assert.deepEqual(await resultsWhen(page, exact.length), exact);
        assert.equal(await answers(page).count(), 0);
      });
    }
  });

  test('finds simplified text by traditional characters and by pinyin, and says so', async () => {
    const expected = plainSearch(blocks, ['老工业基地振兴']);
    await onPage('search.html?q=老工業基地振興', async (page) => {
      assert.deepEqual(await resultsWhen(page, expected.length), expected);
      assert.match(
        (await page.getByRole('status').textContent()) ?? '',
        /已按简体“老工业基地振兴”检索/,
      );
    });
    const spelt = {
      haerbin: '哈尔滨',
      "ha'erbin": '哈尔滨',
      HaErBin: '哈尔滨',
      '"ha er bin"': '哈尔滨',
    };
    await onPage('search.html', async (page) => {
      for (const [q, meant] of Object.entries({ ...spelt, 'yidai yilu': '一带一路' })) {
        await askNext(page, q);
        const found = plainSearch(blocks, [meant]);
        assert.deepEqual(await resultsWhen(page, found.length), found);
        assert.match((await page.getByRole('status').textContent()) ?? '', /已按拼音检索/);
        await page.locator('[data-result] mark').first().waitFor();
        assert.equal(await page.locator('[data-result] mark').first().textContent(), meant);
      }
    });
  });

  test('offers what pinyin finds apart from letters that the texts have', async () => {
    await onPage('search.html?q=jinping', async (page) => {
      await resultsWhen(page, plainSearch(blocks, ['jinping']).length);
      await apart(page, 'spoken').first().locator('mark').waitFor();
      assert.ok(await page.getByText('按拼音').isVisible());
      assert.ok((await apart(page, 'spoken').locator('mark').allTextContents()).includes('近平'));
    });
  });

  test('says what to do when the index cannot be had', async () => {
    const page = await context.newPage();
    await page.route('**/*.pf_index', (route) => route.abort());
    await page.goto(`${base}search.html?q=东北`);
    await page.getByText('检索结果未能载入，请检查网络后再试。').waitFor();
    await page.close();
  });

  test('says when the program fails, and blames no network for it', async () => {
    const page = await context.newPage();
    const told: string[] = [];
    page.on('console', (message) => told.push(message.text()));
    await page.addInitScript('delete globalThis.WebAssembly');
    await page.goto(`${base}search.html?q=东北`);
    await page.getByText('检索结果未能显示：程序出了错，与网络无关。').waitFor();
    assert.match(told.join(), /WebAssembly/);
    await page.close();
  });

  test('hides the form where the program does not come or run, and says which', async () => {
    const page = await context.newPage();
    await page.route('**/search/page.js', (route) => route.abort());
    await page.goto(`${base}search.html?q=东北`);
    await page.getByText('检索的程序未能载入。').waitFor();
    assert.equal(await page.locator('main form').isVisible(), false);
    await page.unroute('**/search/page.js');
    await page.route('**/search/page.js', (route) => route.fulfill({ body: 'class { static {' }));
    await page.reload();
    await page.getByText('这个浏览器不能运行检索的程序').waitFor();
    assert.equal(await page.locator('main form').isVisible(), false);
    await page.close();
  });
});

describe('the focus after a search', () => {
  const expected = plainSearch(blocks, ['机器人']);

  for (const [way, path] of [
    ['from the box of another page', 'plan-13/c05.html'],
    ['asked on the search page, whose results show while one types', 'search.html?q=铁路'],
  ] as const) {
    test(`${way}: it is on the results' heading, and Tab leads to the first of them`, async () => {
      await onPage(path, async (page) => {
        await page.getByLabel('检索全部文献').last().fill('机器人');
        await page.keyboard.press('Enter');
        const ids = await resultsWhen(page, expected.length);
        await page.waitForFunction(() => document.activeElement?.matches('[data-results] h2'));
        assert.equal(await page.evaluate(() => scrollY), 0);
        await page.keyboard.press('Tab');
        assert.equal(await focusedResult(page), ids[0]);
      });
    });
  }

  test('where there is none it is on the words that say so', async () => {
    await onPage('search.html', async (page) => {
      await page.getByLabel('检索全部文献').last().fill('😀😀');
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.activeElement?.matches('[role="status"]'));
      assert.match((await page.locator(':focus').textContent()) ?? '', /找到 0 段/);
    });
  });

  test('a filter keeps it; one that goes with its own choice leads to the results', async () => {
    await onPage('search.html?q=机器人', async (page) => {
      await resultsWhen(page, expected.length);
      const plan = page.locator('[data-filters]').getByRole('link', { name: '“十三五”规划' });
      await plan.focus();
      await page.keyboard.press('Enter');
      await page.waitForURL(/doc=plan-13/);
      await page.waitForFunction(() => document.activeElement?.matches('[aria-current="true"]'));
      assert.match((await page.locator(':focus').textContent()) ?? '', /^“十三五”规划 \d+$/);
    });
  });

  test('who writes on while results come keeps writing', async () => {
    await onPage('search.html', async (page) => {
      await page.getByLabel('检索全部文献').last().pressSequentially('机器人', { delay: 30 });
      await resultsWhen(page, expected.length);
      assert.equal(await page.evaluate(() => document.activeElement?.localName), 'input');
    });
  });

  const focusedResult = (page: Page) =>
    page.evaluate(() =>
      document.activeElement?.closest('[data-result]')?.getAttribute('data-result'),
    );
});

describe('the search box', () => {
  for (const key of someOf(['/', 'Control+k', 'Meta+k'], 1)) {
    test(`is reached by ${key}, and Enter leads to the results`, async () => {
      await onPage('plan-13/c05.html', async (page) => {
        await page.keyboard.press(key);
        await page.keyboard.insertText('机器人');
        await page.keyboard.press('Enter');
        await page.waitForURL(/\/any\/sub\/path\/search\.html\?q=/);
        const expected = plainSearch(blocks, ['机器人']);
        assert.deepEqual(await resultsWhen(page, expected.length), expected);
      });
    });
  }

  test('is unfolded by / in a narrow window', async () => {
    await onPage('plan-13/c05.html', async (page) => {
      const usual = page.viewportSize();
      await page.setViewportSize({ width: 800, height: 800 });
      await page.keyboard.press('/');
      await page.keyboard.insertText('机器人');
      assert.equal(await page.getByLabel('检索全部文献').inputValue(), '机器人');
      // The page goes on to the next test.
      if (usual) await page.setViewportSize(usual);
    });
  });

  test('lets / be written where somebody is writing', async () => {
    await onPage('plan-13/c05.html', async (page) => {
      await page.getByLabel('检索全部文献').focus();
      await page.keyboard.type('a/b');
      assert.equal(await page.getByLabel('检索全部文献').inputValue(), 'a/b');
    });
  });
});

describe('without JavaScript', () => {
  test('no box is shown, and the page of the search says what to do and lists the contents', async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const page = await plain.newPage();
    await page.goto(`${base}plan-13/c05.html`);
    assert.ok(!(await page.getByLabel('检索全部文献').isVisible()));
    await page.goto(`${base}search.html?q=${encodeURIComponent('东北')}`);
    assert.ok(await page.locator('.search-noscript').isVisible());
    await page.getByRole('link', { name: '第五章 优化结构 构建现代产业体系' }).click();
    await page.waitForURL(/plan-13\/c05\.html$/);
    await plain.close();
  });
});
