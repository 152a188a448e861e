/** The handout as a worksheet: questions, order, maps and the like, copies, paper, files. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { parse } from 'yaml';
import { launchBrowser, newReader } from '../support/browser.ts';
import { heldBack } from '../support/held-back.ts';
import { PLACES, serveDist } from '../support/server.ts';
import { someOf, triedOf } from '../support/tried-pages.ts';

const SEEDS = join(import.meta.dirname, '../../seeds');

/** The parts of a step in a lesson's file that its handout must have. */
interface Step {
  heading?: string;
  quotes?: string[];
  question: string;
}

const THREE = 'p=plan-13/c05-s1-p2,plan-12/box-01-i3,opinion-62/item-03-p2';
const IDS = ['plan-13/c05-s1-p2', 'plan-12/box-01-i3', 'opinion-62/item-03-p2'];

let browser: Browser;
before(async () => {
  browser = await launchBrowser();
});
after(() => browser?.close());

async function open(address: string, options: Parameters<Browser['newContext']>[0] = {}) {
  const page = await newReader(browser, options);
  await page.goto(address);
  return page;
}

function close(page: Page) {
  return page.context().close();
}

/** The entries that are shown, once there are as many as wanted. */
async function shown(page: Page, count: number) {
  await page.waitForFunction(
    (wanted) => document.querySelectorAll('.handout-passages > li').length === wanted,
    count,
  );
  return order(page);
}

function order(page: Page) {
  return page.$$eval('.handout-passages > li', (items) =>
    items.map((item) => item.getAttribute('data-passage') ?? 'heading'),
  );
}

function said(page: Page) {
  return page.textContent('.handout-status');
}

/** Leaves a store of the browser no room. */
function fill(page: Page, store: 'localStorage' | 'sessionStorage') {
  return page.evaluate((name) => {
    let size = 2 ** 22;
    for (let number = 0; size > 0; number += 1) {
      try {
        window[name].setItem(`filler-${number}`, 'x'.repeat(size));
      } catch {
        size = Math.floor(size / 2);
      }
    }
  }, store);
}

/** Pages of a PDF file, by the objects that are pages. */
async function pagesOnPaper(page: Page): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

for (const [place, start] of triedOf(PLACES, 1)) {
  describe(`worksheet ${place}`, () => {
    let base: string;
    let stop: () => unknown;
    before(async () => {
      ({ url: base, close: stop } = await start());
    });
    after(() => stop());

    test('questions, lines and headings are kept in the address and survive a reload', async () => {
      const page = await open(`${base}handout.html#${THREE}`);
      await shown(page, 3);
      await page.click('text=写问题');
      await page.fill('li:nth-child(2) [name=text]', '“十一五”的目标达到了吗？');
      await page.fill('li:nth-child(2) [name=lines]', '4');
      await page.click('li:nth-child(2) [data-do=above]');
      await shown(page, 4);
      await page.keyboard.type('一、读表');
      await page.reload();
      assert.deepEqual(await shown(page, 4), [IDS[0], 'heading', IDS[1], IDS[2]]);
      assert.equal(await page.textContent('.handout-passages > li:nth-child(2) h2'), '一、读表');
      assert.equal(
        await page.textContent('.handout-passages > li:nth-child(3) .handout-words'),
        '“十一五”的目标达到了吗？',
      );
      assert.equal(await page.locator('li:nth-child(3) .handout-lines > div').count(), 4);
      await close(page);
    });

    test('the keyboard moves an entry, says where it is, and stays on it', async () => {
      const page = await open(`${base}handout.html#${THREE}`);
      await shown(page, 3);
      await page.focus('li:nth-child(1) [data-do=drag]');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      assert.deepEqual(await order(page), [IDS[1], IDS[2], IDS[0]]);
      assert.equal(await said(page), '已移到第3位');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowUp');
      assert.deepEqual(await order(page), [IDS[1], IDS[0], IDS[2]]);
      const focused = await page.evaluate(() =>
        document.activeElement?.closest('li')?.getAttribute('data-passage'),
      );
      assert.equal(focused, IDS[0]);
      await page.click('text=撤销');
      assert.deepEqual(await order(page), [IDS[1], IDS[2], IDS[0]]);
      await close(page);
    });

    test('a mouse drags an entry to another place; Escape lets it be', async () => {
      const page = await open(`${base}handout.html#${THREE}`, {
        viewport: { width: 1000, height: 700 },
      });
      await shown(page, 3);
      const drag = async (from: number, to: number) => {
        const grip = page.locator(`li:nth-child(${from}) [data-do=drag]`);
        await grip.scrollIntoViewIfNeeded();
        const box = await grip.boundingBox();
        assert.ok(box);
        await page.mouse.move(box.x + 5, box.y + 5);
        await page.mouse.down();
        await page.mouse.move(box.x + 5, box.y - 20, { steps: 4 });
        const goal = await page.locator(`.handout-passages > li:nth-child(${to})`).boundingBox();
        assert.ok(goal);
        await page.mouse.move(box.x + 5, goal.y + 2, { steps: 8 });
      };
      await drag(3, 1);
      await page.mouse.up();
      assert.deepEqual(await order(page), [IDS[2], IDS[0], IDS[1]]);
      assert.equal(await said(page), '已移到第1位');
      await drag(3, 1);
      await page.keyboard.press('Escape');
      await page.mouse.up();
      assert.deepEqual(await order(page), [IDS[2], IDS[0], IDS[1]]);
      assert.equal(await page.locator('[data-arranging]').count(), 0);
      await close(page);
    });

    test('maps with their filter, charts, pairs, terms and boxes are put in from their pages', async () => {
      const page = await open(`${base}maps/railways.html#kinds=fast&docs=plan-13`);
      await page.click('.map-actions [data-do=collect]');
      assert.match((await page.textContent('.map-said')) ?? '', /已加入讲义/);
      const said = '.collect-said';
      for (const [address, button, status] of [
        ['indicators/rd-intensity.html', '.indicator-body > .collect', said],
        [
          'compare/liaoning-c07.html#task-063',
          '[id=task-063] >> text=加入讲义',
          '[id=task-063] [role=status]',
        ],
        ['glossary.html#wodian', '[id=wodian] > .collect', said],
        ['plan-13/box-09.html', '.box-foot .collect', said],
      ] as const) {
        await page.goto(base + address);
        await page.click(button);
        assert.match((await page.textContent(status)) ?? '', /已加入讲义/);
      }
      await page.click('.collect-said a');
      assert.deepEqual(await shown(page, 5), [
        'map:railways?kinds=fast&docs=plan-13',
        'chart:rd-intensity',
        'pair:liaoning-c07#task-063',
        'term:wodian',
        'plan-13/box-09',
      ]);
      const features = await page.$$eval(
        '.handout-passages > li:nth-child(1) [data-feature]',
        (links) =>
          links.map(
            (link) =>
              `${link.getAttribute('data-kind')} ${link.getAttribute('data-mentions') ?? link.getAttribute('data-stage')}`,
          ),
      );
      assert.ok(features.length > 8);
      assert.ok(features.every((traits) => /^fast .*plan-13:/.test(traits)));
      assert.match(
        (await page.textContent('.handout-passages > li:nth-child(1) h2')) ?? '',
        /铁路（高速、快速和城际铁路；/,
      );
      assert.ok(await page.isVisible('.handout-passages > li:nth-child(2) svg.chart'));
      assert.match(
        (await page.textContent('.handout-passages > li:nth-child(3)')) ?? '',
        /哈尔滨至佳木斯/,
      );
      assert.match(
        (await page.textContent('.handout-passages > li:nth-child(4)')) ?? '',
        /编者释义/,
      );
      const again = await page.$$eval(
        '[id]',
        (all) => all.length - new Set(all.map((it) => it.id)).size,
      );
      assert.equal(again, 0, 'ids stand twice');
      await close(page);
    });

    test('what an address has that nobody knows is told, kept, and can be removed', async () => {
      const page = await open(`${base}handout.html#${THREE},video:7,chart:nothing`);
      await shown(page, 5);
      assert.equal(await page.locator('.handout-missing').count(), 2);
      await page.fill('[name=title]', '题');
      assert.match(page.url(), /video:7,chart:nothing/);
      await page.click('li:nth-child(4) [data-do=remove]');
      assert.doesNotMatch(page.url(), /video:7/);
      await close(page);
    });

    test('a copy is merged into the own handout or replaces it, and both can be undone', async () => {
      const page = await open(`${base}handout.html#add=plan-13/c01-p1`);
      await shown(page, 1);
      await page.goto(`${base}teach.html`);
      await page.goto(`${base}handout.html#${THREE}`);
      await shown(page, 3);
      await page.click('text=并入我的讲义');
      assert.deepEqual(await shown(page, 4), ['plan-13/c01-p1', ...IDS]);
      await page.click('text=撤销');
      assert.deepEqual(await shown(page, 3), IDS);
      await page.click('text=另存为我的讲义');
      await page.click('[data-do=keep]');
      await page.click('text=另存为我的讲义');
      await page.click('[data-do=replace]');
      assert.equal(await page.isVisible('.handout-foreign'), false);
      await page.click('text=撤销');
      assert.ok(await page.isVisible('.handout-foreign'));
      await page.click('text=打开我的讲义');
      assert.deepEqual(await shown(page, 1), ['plan-13/c01-p1']);
      await close(page);
    });

    test('a cleared handout comes back, with what another window has added since', async () => {
      const page = await open(`${base}handout.html#add=${IDS.join(',')}`);
      await shown(page, 3);
      await page.fill('[name=title]', '第三课');
      await page.fill('[name=note]', '说明');
      await page.click('text=清空');
      await shown(page, 0);
      assert.equal(await page.textContent('h1:visible'), '讲义');
      assert.equal(await page.inputValue('[name=title]'), '');
      assert.equal(await page.inputValue('[name=note]'), '');
      assert.ok(await page.isVisible('.handout-empty a[href="lessons/railway.html"]'));
      const other = await page.context().newPage();
      await other.goto(`${base}glossary.html`);
      await other.click('[id=wodian] > .collect');
      await shown(page, 1);
      await page.bringToFront();
      await page.click('text=撤销');
      assert.deepEqual(await shown(page, 4), [...IDS, 'term:wodian']);
      assert.equal(await page.textContent('h1:visible'), '第三课');
      // With nothing left to undo it still has the focus.
      await page.locator('[data-do=undo][aria-disabled=true]:focus').waitFor();
      await close(page);
    });

    test('what was removed and cleared comes back after a reload and another page, step by step', async () => {
      const page = await open(`${base}handout.html#add=${IDS.join(',')}`);
      await shown(page, 3);
      await page.fill('[name=title]', '第三课');
      await page.click('text=写问题');
      await page.fill('li:nth-child(2) [name=text]', '为什么？');
      await page.click('li:nth-child(1) [data-do=remove]');
      await shown(page, 2);
      await page.click('text=清空');
      await shown(page, 0);
      await page.reload();
      assert.match((await said(page)) ?? '', /还能撤销/);
      await page.click('[data-do=undo]');
      assert.deepEqual(await shown(page, 2), IDS.slice(1));
      assert.equal(await page.textContent('h1:visible'), '第三课');
      await page.goto(`${base}plan-13/c01.html`);
      await page.goto(`${base}handout.html`);
      await shown(page, 2);
      await page.click('[data-do=undo]');
      assert.deepEqual(await shown(page, 3), IDS);
      assert.equal(await page.inputValue('li:nth-child(2) [name=text]'), '为什么？');
      await page.locator('[data-do=undo][aria-disabled=true]:focus').waitFor();
      await page.reload();
      await shown(page, 3);
      await page.locator('[data-do=undo][aria-disabled=true]').waitFor();
      await close(page);
    });

    test('what was cleared of a copy comes back after a reload, and leaves the own one alone', async () => {
      const page = await open(`${base}handout.html#add=plan-13/c01-p1,plan-13/c01-p2`);
      await shown(page, 2);
      await page.click('li:nth-child(1) [data-do=remove]');
      await shown(page, 1);
      await page.goto(`${base}teach.html`);
      await page.goto(`${base}handout.html#${THREE}`);
      await shown(page, 3);
      // What was removed from the own one isn't this copy's to bring back.
      await page.locator('[data-do=undo][aria-disabled=true]').waitFor();
      await page.click('li:nth-child(1) [data-do=remove]');
      await shown(page, 2);
      await page.reload();
      await shown(page, 2);
      await page.click('text=清空');
      await shown(page, 0);
      await page.reload();
      await page.click('[data-do=undo]');
      assert.deepEqual(await shown(page, 2), IDS.slice(1));
      await page.click('[data-do=undo]');
      assert.deepEqual(await shown(page, 3), IDS);
      assert.ok(await page.isVisible('.handout-foreign'));
      await page.click('text=打开我的讲义');
      assert.deepEqual(await shown(page, 1), ['plan-13/c01-p2']);
      await close(page);
    });

    test('a copy that was taken over can be a copy again after a reload', async () => {
      const page = await open(`${base}handout.html#add=plan-13/c01-p1`);
      await shown(page, 1);
      await page.goto(`${base}teach.html`);
      await page.goto(`${base}handout.html#${THREE}`);
      await shown(page, 3);
      await page.click('text=并入我的讲义');
      await shown(page, 4);
      await page.reload();
      await shown(page, 4);
      await page.click('[data-do=undo]');
      assert.deepEqual(await shown(page, 3), IDS);
      assert.ok(await page.isVisible('.handout-foreign'));
      await close(page);
    });

    test('a lesson opens as a copy with its questions', async () => {
      const page = await open(`${base}lessons/railway.html`);
      await page.click('text=作为讲义打开');
      await shown(page, 20);
      assert.ok(await page.isVisible('.handout-foreign'));
      assert.equal(await page.textContent('h1:visible'), '一条铁路，从2012到2018');
      assert.match(
        (await page.textContent('.handout-passages > li:nth-child(2) .handout-words')) ?? '',
        /京沈线同哪个动词/,
      );
      await close(page);
    });

    test('what was collected is said at the foot of the window, wherever the page stands', async () => {
      for (const [address, button] of [
        ['glossary.html', '[id=wodian] > .collect'],
        ['indicators/rd-intensity.html', '.indicator-body > .collect'],
      ] as const) {
        const page = await open(`${base}${address}`);
        // Browsers of 2023 place what is fixed in a container as if this were said of it.
        await page.$eval('.site', (site) => {
          (site as HTMLElement).style.contain = 'layout';
        });
        await page.locator(button).scrollIntoViewIfNeeded();
        await page.click(button);
        const { y = 0, height = 0 } = (await page.locator('.collect-said').boundingBox()) ?? {};
        const { height: window = 0 } = page.viewportSize() ?? {};
        assert.ok(height > 20 && y >= 0 && y + height <= window + 1, `${address}: ${y} ${height}`);
        await close(page);
      }
    });

    test('each step of each lesson stays an item with its number, its question and its excerpt', async () => {
      const page = await open(`${base}lessons/index.html`);
      const lessons = readdirSync(join(SEEDS, 'lessons')).map((file) => ({
        id: file.replace('.yaml', ''),
        steps: parse(readFileSync(join(SEEDS, 'lessons', file), 'utf8')).steps as Step[],
      }));
      assert.ok(lessons.length >= 8);
      for (const { id, steps } of someOf(lessons, 3)) {
        await page.goto(`${base}lessons/${id}.html`);
        await page.click('text=作为讲义打开');
        const headings = steps.filter(({ heading }) => heading).length;
        await shown(page, steps.length + headings);
        const items = page.locator('.handout-passages > li:not(.handout-heading)');
        for (const [index, { quotes, question }] of steps.entries()) {
          const item = items.nth(index);
          const where = `${id}, step ${index + 1}`;
          const asked = await item.locator('.handout-words').textContent();
          assert.equal(asked, question.replace(/\[([^\]]+)\]\([^)]+\)/g, '$1'), where);
          if (!quotes) continue;
          const text = ((await item.locator('.handout-text').textContent()) ?? '').replace(
            /\s/g,
            '',
          );
          assert.equal(text.replaceAll('……', ''), quotes.join('').replace(/\s/g, ''), where);
          assert.match((await item.locator('h2').textContent()) ?? '', /（节选）$/, where);
        }
      }
      await close(page);
    });

    test('what is left out of an excerpt is marked, and what is removed changes the numbers', async () => {
      const two = 'plan-13/c08-s1-p1~0-4,plan-13/c08-s1-p1,plan-13/c08-s1-p1~4-6~8-9';
      const page = await open(`${base}handout.html#p=${two},plan-13/c08-s1-p1~9000-9010`);
      await shown(page, 4);
      const texts = await page.locator('.handout-text').allInnerTexts();
      const [whole = ''] = texts.slice(1).map((text) => text.replace(/\s/g, ''));
      assert.deepEqual(
        texts.map((text) => text.replace(/\s/g, '')),
        [`${whole.slice(0, 4)}……`, whole, `……${whole.slice(4, 6)}……${whole.slice(8, 9)}……`, whole],
      );
      const names = () =>
        page.$$eval('[data-do=remove]', (all) => all.map((it) => it.getAttribute('aria-label')));
      assert.match((await names())[2] ?? '', /：第3项，.*（节选）$/);
      await page.click('li:nth-child(1) [data-do=remove]');
      await shown(page, 3);
      assert.match((await names())[1] ?? '', /：第2项，/);
      await close(page);
    });

    test('Markdown has titles, texts, tables, sources, questions and lines', async () => {
      const page = await open(`${base}handout.html#${THREE}&t=%E9%A2%98`);
      await shown(page, 3);
      await page.click('text=写问题');
      await page.fill('li:nth-child(1) [name=text]', '1. 问*题');
      await page.fill('li:nth-child(1) [name=lines]', '2');
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.click('text=存为 Markdown'),
      ]);
      assert.equal(download.suggestedFilename(), '题.md');
      const text = readFileSync(await download.path(), 'utf8');
      assert.match(text, /^# 题\n\n### 1　\[《东北振兴“十三五”规划》第五章第一节第2段\]\(</);
      assert.match(text, /\n促进信息化与工业化深度融合。/);
      assert.ok(text.includes('\n**问题：**1\\. 问\\*题\n\n＿'), text);
      assert.equal(text.match(/\n＿+\n/g)?.length, 2);
      const [, , lower = '', row = ''] = text.split('\n').filter((line) => line.startsWith('|'));
      const columnOf = (line: string, cell: string) => line.split(' | ').indexOf(cell);
      assert.equal(columnOf(row, '41'), columnOf(lower, '2010年'));
      assert.match(text, /出处：.*专栏1第3行/);
      await close(page);
    });

    test('Markdown keeps apart what the page sets apart, and says nothing that it hides', async () => {
      const ids = [
        'map:corridors',
        'pair:plans-c03%23c03-s1',
        'pair:liaoning-c02%23task-015',
        'video:7',
        'term:wodian',
        'chart:gdp-per-capita',
        'plan-12/c03-s2',
      ];
      const page = await open(`${base}handout.html#p=${ids.join(',')}`);
      await shown(page, ids.length);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.click('text=存为 Markdown'),
      ]);
      const text = readFileSync(await download.path(), 'utf8');
      assert.match(text, /\]\(<[^#>]*maps\/railways\.html>\)/);
      assert.match(text, /\n- 既有铁路扩能改造 \d+\n- /);
      assert.match(text, /\n#### “十三五”规划 第五章第一节 推进装备制造业提档升级\n/);
      assert.match(text, /\n\*\*“十二五”规划 第三章第一节第1段\*\*\n/);
      assert.match(text, /\n### 4　video:7\n\n认不出这一项/);
      assert.doesNotMatch(text, /出处：\n/);
      assert.match(text, /第三章第一节 优化提升传统工业/);
      assert.match(text, /［删去：在条件合适的老工业城市/);
      assert.match(text, /编者释义 一个地区/);
      assert.match(text, / 2000美元 仅见于正文 /);
      assert.match(text, /实际 东北三省/);
      assert.match(text, /#### 第二节 加快培育/);
      assert.doesNotMatch(text, /…………/);
      await close(page);
    });

    test('without scripts the page leads to the lessons, which need none', async () => {
      const page = await open(`${base}handout.html`, { javaScriptEnabled: false });
      await page.locator('noscript a[href="lessons/railway.html"]').click();
      await page.waitForURL('**/lessons/railway.html');
      assert.ok(await page.isVisible('[id=step-07] svg [data-feature]'));
      await page.click('[id=step-01] summary');
      assert.ok(await page.isVisible('[id=step-01] .lesson-notice p'));
      await close(page);
    });
  });
}

describe('worksheet on paper', () => {
  let base: string;
  let stop: () => unknown;
  before(async () => {
    ({ url: base, close: stop } = await serveDist('/sub/path/'));
  });
  after(() => stop());

  test('two short passages take one page and not a second, empty one', async () => {
    const page = await open(`${base}handout.html#p=plan-13/c05-s1-p2,opinion-62/item-03-p2`);
    await shown(page, 2);
    await page.locator('.handout-code svg').nth(1).waitFor({ state: 'attached' });
    assert.equal(await pagesOnPaper(page), 1);
    await close(page);
  });

  test('answer lines take the room that they ask for', async () => {
    const page = await open(`${base}handout.html#${THREE}`);
    await shown(page, 3);
    const few = await pagesOnPaper(page);
    await page.click('text=写问题');
    for (const item of [1, 2, 3]) await page.fill(`li:nth-child(${item}) [name=lines]`, '28');
    // 28 lines of 9 mm fill nearly the 257 mm between the edges of a page.
    const many = await pagesOnPaper(page);
    assert.ok(many >= few + 2 && many <= few + 4, `${few}, ${many}`);
    await close(page);
  });

  test('one code for the whole handout; too long an address is told, with its length', async () => {
    const page = await open(`${base}handout.html#${THREE}`);
    await shown(page, 3);
    await page.locator('.handout-whole svg').waitFor({ state: 'attached' });
    await page.emulateMedia({ media: 'print' });
    assert.ok(await page.isVisible('.handout-whole svg'));
    await page.emulateMedia({ media: 'screen' });
    await page.fill('[name=note]', '说'.repeat(400));
    await page.waitForFunction(() => document.querySelector('.handout-length')?.textContent);
    assert.match((await page.textContent('.handout-length')) ?? '', /地址有\d{4}字节.*2900字节/);
    assert.equal(await page.locator('.handout-whole').getAttribute('hidden'), '');
    await close(page);
  });

  test('the code of a lesson leads to the lesson; one of an own handout is large enough to be read', async () => {
    const page = await open(`${base}lessons/railway.html`);
    await page.click('text=作为讲义打开');
    await shown(page, 20);
    const size = async () => {
      await page.emulateMedia({ media: 'print' });
      return page.$eval('.handout-whole svg', (svg) => ({
        side: svg.getBoundingClientRect().width / (96 / 25.4),
        modules: (svg as SVGSVGElement).viewBox.baseVal.width / 10,
      }));
    };
    await page.locator('.handout-whole svg').waitFor({ state: 'attached' });
    assert.equal(await page.textContent('.handout-whole figcaption'), '扫码打开这篇导读');
    assert.ok((await size()).modules < 50);
    await page.emulateMedia({ media: 'screen' });
    await page.fill('[name=note]', '明天讲');
    await page.waitForFunction(() =>
      document.querySelector('.handout-whole figcaption')?.textContent?.includes('讲义'),
    );
    const { side, modules } = await size();
    assert.ok(modules > 100 && side / modules >= 0.49, `${modules} modules on ${side} mm`);
    await close(page);
  });

  test('on paper a head, a map, a question and its first line stand with what follows', async () => {
    const page = await open(`${base}lessons/railway.html`);
    await page.click('text=作为讲义打开');
    await shown(page, 20);
    await page.emulateMedia({ media: 'print' });
    const heads = ['h2', '.handout-words', '.handout-lines > div:first-child', '.map-sheet'];
    for (const selector of heads) {
      const breaks = await page.$$eval(`.handout-passages ${selector}`, (all) =>
        all.filter((it) => it.checkVisibility()).map((it) => getComputedStyle(it).breakAfter),
      );
      assert.ok(breaks.length > 0 && breaks.every((it) => it === 'avoid'), selector);
    }
    const widths = await page.$$eval('.handout-lines, .handout-lines > div', (all) =>
      all.map((it) => Math.round(it.getBoundingClientRect().width)),
    );
    assert.equal(new Set(widths).size, 1, 'lines as wide as the page');
    await close(page);
  });

  test('comparisons and indicators fill their pages', async () => {
    const page = await open(`${base}compare/plans-c03.html`);
    assert.ok((await pagesOnPaper(page)) <= 12);
    await page.goto(`${base}compare/opinion.html`);
    assert.ok((await pagesOnPaper(page)) <= 26);
    await page.goto(`${base}indicators/economy.html`);
    assert.ok((await pagesOnPaper(page)) <= 1);
    await page.goto(`${base}indicators/index.html`);
    assert.ok((await pagesOnPaper(page)) <= 3);
    await page.goto(`${base}indicators/services-share.html`);
    assert.ok((await pagesOnPaper(page)) <= 2);
    await close(page);
  });

  test('a lesson prints with answer lines and without what is to be noticed', async () => {
    const page = await open(`${base}lessons/target.html`);
    await page.emulateMedia({ media: 'print' });
    assert.ok(await page.isVisible('.lesson-lines'));
    assert.equal(await page.isVisible('.lesson-notice'), false);
    const count = await pagesOnPaper(page);
    assert.ok(count >= 3 && count <= 9, String(count));
    await close(page);
  });
});

describe('worksheet of two windows and full stores', () => {
  let base: string;
  let stop: () => unknown;
  let context: BrowserContext;
  before(async () => {
    ({ url: base, close: stop } = await serveDist('/sub/path/'));
  });
  after(() => stop());

  test('what one window writes and the other adds are both kept', async () => {
    const page = await open(`${base}handout.html#add=${IDS.join(',')}`);
    context = page.context();
    await shown(page, 3);
    const other = await context.newPage();
    await other.goto(`${base}plan-13/c01.html`);
    await page.click('text=写问题');
    await page.fill('li:nth-child(1) [name=text]', '甲');
    await other.evaluate(() => document.getElementById('c01-s1-p4')?.scrollIntoView());
    await other.click('[id="c01-s1-p4"] > .permalink');
    await other.click('text=加入讲义');
    await page.fill('li:nth-child(2) [name=text]', '乙');
    await shown(page, 4);
    await page.click('li:nth-child(1) [data-do=above]');
    await other.goto(`${base}handout.html`);
    assert.deepEqual(await shown(other, 5), ['heading', ...IDS, 'plan-13/c01-s1-p4']);
    // Opened once more, and again, it has become no longer.
    for (const _ of [1, 2]) await other.reload();
    assert.deepEqual(await shown(other, 5), ['heading', ...IDS, 'plan-13/c01-s1-p4']);
    const questions = await other.$$eval('.handout-words', (all) =>
      all.map((it) => it.textContent),
    );
    assert.deepEqual(questions.slice(1, 3), ['甲', '乙']);
    await close(page);
  });

  test('a handout cleared in one window, and begun anew in another, comes back to the first after a reload', async () => {
    const page = await open(`${base}handout.html#add=${IDS.join(',')}`);
    await shown(page, 3);
    await page.click('text=清空');
    await shown(page, 0);
    const other = await page.context().newPage();
    await other.goto(`${base}glossary.html`);
    await other.click('[id=wodian] > .collect');
    await other.goto(`${base}handout.html`);
    await shown(other, 1);
    // Each window undoes what was done in it.
    await other.locator('[data-do=undo][aria-disabled=true]').waitFor();
    await page.reload();
    await shown(page, 1);
    await page.click('[data-do=undo]');
    assert.deepEqual(await shown(page, 4), [...IDS, 'term:wodian']);
    assert.deepEqual(await shown(other, 4), [...IDS, 'term:wodian']);
    await close(page);
  });

  test('with both stores full, what was cleared comes back as long as the page is open', async () => {
    const page = await open(`${base}handout.html#add=${IDS.join(',')}`);
    await shown(page, 3);
    await fill(page, 'localStorage');
    await fill(page, 'sessionStorage');
    await page.click('text=清空');
    await shown(page, 0);
    await page.click('[data-do=undo]');
    assert.deepEqual(await shown(page, 3), IDS);
    await close(page);
  });

  test('a browser that keeps nothing undoes too, and shows no error', async () => {
    const page = await newReader(browser);
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    await page.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage'])
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException('denied', 'SecurityError');
          },
        });
    });
    await page.goto(`${base}handout.html#${THREE}`);
    await shown(page, 3);
    await page.click('text=清空');
    await shown(page, 0);
    await page.click('[data-do=undo]');
    assert.deepEqual(await shown(page, 3), IDS);
    assert.deepEqual(faults, []);
    await close(page);
  });

  test('a file whose writer can’t be had is told, and saved at the next try', async () => {
    const page = await open(`${base}handout.html#${THREE}`);
    await shown(page, 3);
    await page.route('**/handout-files.js', (route) => route.abort());
    await page.click('[data-do=markdown]');
    await page.locator('.handout-status', { hasText: '请检查网络' }).waitFor();
    await page.unroute('**/handout-files.js');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.click('[data-do=markdown]'),
    ]);
    assert.equal(file.suggestedFilename(), '讲义.md');
    await close(page);
  });

  test('what is waited for is told at once', async () => {
    const page = await newReader(browser);
    const passages = await heldBack(page, '**/data/passages/*.js');
    const writers = await heldBack(page, '**/handout-files.js');
    const words = page.locator('.handout-status');
    await page.goto(`${base}handout.html#${THREE}`, { waitUntil: 'commit' });
    await words.filter({ hasText: '正在读取' }).waitFor();
    assert.deepEqual(await order(page), []);
    passages.release();
    await shown(page, 3);
    assert.equal(await words.textContent(), '');
    let files = 0;
    page.on('download', () => {
      files += 1;
    });
    await page.click('[data-do=word]');
    await words.filter({ hasText: '正在准备文件' }).waitFor();
    // Who presses again because nothing has come doesn't get it twice.
    await page.click('[data-do=word]');
    const saved = page.waitForEvent('download');
    writers.release();
    await saved;
    await words.filter({ hasText: '已存为讲义.docx' }).waitFor();
    await page.waitForTimeout(200);
    assert.equal(files, 1);
    await close(page);
  });

  test('a full store is told; the address still holds everything', async () => {
    const page = await open(`${base}teach.html`);
    await fill(page, 'localStorage');
    await page.goto(`${base}handout.html#add=${IDS.join(',')}`);
    await shown(page, 3);
    assert.match((await said(page)) ?? '', /未能保存/);
    assert.match(page.url(), /p=plan-13\/c05-s1-p2,/);
    await close(page);
  });
});
