/** Bookmarks, marked words and notes, and where one stopped: kept on the reader's device, and nowhere else. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { axeFaults } from '../support/axe.ts';
import { launchBrowser, newReader } from '../support/browser.ts';
import { ENGINES } from '../support/engines.ts';
import { heldBack } from '../support/held-back.ts';
import { DIST, serveDist } from '../support/server.ts';
import { triedOf } from '../support/tried-pages.ts';

const ON_DISK = `${pathToFileURL(DIST)}/`;
const BAR = '.reader-bar:not([hidden])';
const STATUS = '.notes-status [role=status]';
const ITEMS = '.notes-list li';

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

const faults: string[] = [];

async function open(address: string, context?: BrowserContext): Promise<Page> {
  const page = context ? await context.newPage() : await newReader(browser);
  faults.length = 0;
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  await page.goto(address);
  return page;
}

async function openMenu(page: Page, id: string) {
  await page.focus(`[id="${id}"] .permalink`);
  await page.keyboard.press('Enter');
  await page.waitForSelector('passage-menu[popover] .passage-name:not(:empty)');
}

async function bookmark(page: Page, id: string) {
  await openMenu(page, id);
  await page.click('passage-menu [data-do=bookmark]');
  await page.waitForFunction(
    () => document.querySelector('.passage-status')?.textContent === '已加书签',
  );
  await page.keyboard.press('Escape');
}

/** Selects characters of a passage's first long piece of text with the mouse. */
async function select(page: Page, id: string, from: number, to: number): Promise<string> {
  const words = await page.evaluate(
    ([name, start, end]) => {
      const element = document.getElementById(name as string) as HTMLElement;
      element.scrollIntoView({ block: 'center' });
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      let node = walker.nextNode() as Text;
      while (node.data.length < Number(end)) node = walker.nextNode() as Text;
      const range = document.createRange();
      range.setStart(node, Number(start));
      range.setEnd(node, Number(end));
      const { left, right, top, bottom } = range.getClientRects()[0] as DOMRect;
      return { text: range.toString(), left, right, y: (top + bottom) / 2 };
    },
    [id, from, to],
  );
  await page.mouse.move(words.left + 1, words.y);
  await page.mouse.down();
  await page.mouse.move(words.right - 1, words.y, { steps: 4 });
  await page.mouse.up();
  await page.waitForSelector(BAR);
  return words.text;
}

async function shownNotes(page: Page, count: number) {
  await page.waitForFunction(
    ([selector, wanted]) => document.querySelectorAll(String(selector)).length === wanted,
    [ITEMS, count],
  );
  return page.$$eval(ITEMS, (items) =>
    items.map((item) =>
      ['a', 'span', 'blockquote', '.notes-text']
        .map((part) => item.querySelector(part)?.textContent ?? '')
        .map((text) => text.replace(/ · .*/, '')),
    ),
  );
}

function textOf(page: Page, id: string) {
  return page.evaluate((name) => {
    const copy = document.getElementById(name)?.cloneNode(true) as Element;
    for (const control of copy.querySelectorAll('[data-ui]')) control.remove();
    return copy.textContent;
  }, id);
}

const PLACES = { 'over HTTP': () => server.url, 'from a folder on disk': () => ON_DISK };

for (const [place, base] of triedOf(PLACES, 1)) {
  describe(`notes ${place}`, () => {
    test('a bookmark, a note and marked words are kept, shown in the text and listed in its order', async () => {
      const page = await open(`${base()}plan-13/c05.html`);
      const text = await textOf(page, 'c05-s2-p2');
      const words = await select(page, 'c05-s2-p2', 5, 11);
      await page.click(`${BAR} >> text=写笔记`);
      await page.keyboard.type('为什么？');
      await page.waitForFunction(
        () =>
          document.querySelector('.reader-bar [role=status]')?.textContent === '笔记已存到这台设备',
      );
      await page.click(`${BAR} >> text=关闭`);
      await bookmark(page, 'c05-s1-p2');
      // The menu is another program, and must not bring the bar a second time.
      assert.equal(await page.locator('.reader-bar').count(), 1);
      await openMenu(page, 'box-09-i1');
      await page.click('passage-menu [data-do=note]');
      await page.keyboard.type('一项');
      // Whatever closes the menu, what was written is kept.
      await page.keyboard.press('Escape');
      await page.reload();
      await page.waitForFunction(() => document.querySelectorAll('[data-kept]').length === 3);
      const marks = await page.$$eval('[data-kept]', (kept) =>
        kept.map((mark) => [mark.getAttribute('href'), (mark as HTMLElement).dataset.kept]),
      );
      assert.deepEqual(marks, [
        ['#c05-s1-p2', '签'],
        ['#c05-s2-p2', '注'],
        ['#box-09-i1', '注'],
      ]);
      assert.equal(await textOf(page, 'c05-s2-p2'), text);
      assert.equal(
        await page.evaluate(() =>
          [...(CSS.highlights.get('reader-mark') ?? [])].map((range) => String(range)).join(''),
        ),
        words,
      );
      await page.goto(`${base()}notes.html`);
      const [first, second, third] = await shownNotes(page, 3);
      assert.deepEqual(first?.slice(0, 2), ['第五章第一节第2段', '书签']);
      assert.deepEqual(second, ['第五章第二节第2段', '笔记', words, '为什么？']);
      assert.deepEqual([third?.[1], third?.[3]], ['笔记', '一项']);
      assert.equal(await page.textContent('.notes-list h2'), '《东北振兴“十三五”规划》');
      await page.click(`${ITEMS} a`);
      assert.match(page.url(), /plan-13\/c05\.html#c05-s1-p2$/);
      assert.deepEqual(faults, []);
      await page.context().close();
    });

    test('words selected before the menu is opened are marked from there', async () => {
      const page = await open(`${base()}plan-13/c05.html`);
      const words = await select(page, 'c05-s2-p2', 5, 11);
      await page.click('#c05-s2-p2 > .permalink');
      const mark = page.locator('passage-menu [data-do=mark]');
      assert.equal(await mark.textContent(), '标记选中文字');
      await mark.click();
      await page.waitForFunction(
        () => document.querySelector('.passage-status')?.textContent === '已标记',
      );
      const marked = () =>
        page.evaluate(() =>
          [...(CSS.highlights.get('reader-mark') ?? [])].map((range) => String(range)).join(''),
        );
      assert.equal(await marked(), words);
      await page.keyboard.press('Escape');
      await page.reload();
      await page.waitForFunction(() => CSS.highlights.has('reader-mark'));
      assert.equal(await marked(), words);
      // Where nothing is selected there is nothing to mark.
      await openMenu(page, 'c05-s2-p2');
      assert.equal(await mark.isVisible(), false);
      assert.deepEqual(faults, []);
      await page.context().close();
    });

    test('where one stopped is shown at home and on the cover, and forgotten', async () => {
      const page = await open(`${base()}plan-13/c05.html`);
      assert.equal(await page.locator('.resume').count(), 0);
      await page.mouse.move(600, 400);
      await page.evaluate(() => document.getElementById('c05-s2-p2')?.scrollIntoView());
      await page.waitForFunction(() => document.querySelector('script[src$="reading-place.js"]'));
      await page.waitForTimeout(300);
      await page.goto(`${base()}index.html`);
      const line = page.locator('.resume:visible');
      assert.equal(await line.count(), 1);
      assert.match(
        (await line.textContent()) ?? '',
        /上次读到\s*第五章第二节第[12]段\s*继续\s*清除/,
      );
      await page.goto(`${base()}plan-13/index.html`);
      await line.getByText('继续').click();
      assert.match(page.url(), /plan-13\/c05\.html#c05-s2-p[12]$/);
      await page.goBack();
      await line.getByText('清除').click();
      assert.equal(await line.count(), 0);
      await page.goto(`${base()}index.html`);
      assert.equal(await line.count(), 0);
      assert.deepEqual(faults, []);
      await page.context().close();
    });

    test('what is exported comes back in another browser, once', async () => {
      const page = await open(`${base()}plan-13/c05.html`);
      await select(page, 'c05-s2-p2', 5, 11);
      await page.click(`${BAR} >> text=标记`);
      await bookmark(page, 'c05-s1-p2');
      await page.goto(`${base()}notes.html`);
      const before = await shownNotes(page, 2);
      const download = page.waitForEvent('download');
      await page.click('[data-do=saveJson]');
      const file = await download;
      assert.match(file.suggestedFilename(), /^dongbei-notes-\d{4}-\d\d-\d\d\.json$/);
      const path = await file.path();
      const { type, total, first } = JSON.parse(await readFile(path, 'utf8'));
      assert.deepEqual([type, total, first.items.length], ['AnnotationCollection', 2, 2]);
      const { source } = first.items[0].target;
      assert.ok(source.endsWith('plan-13/c05.html#c05-s1-p2'), source);
      assert.equal(source.startsWith('http'), base() === server.url);
      const markdown = page.waitForEvent('download');
      await page.click('[data-do=saveMarkdown]');
      const text = await readFile(await (await markdown).path(), 'utf8');
      assert.match(text, /^## 《东北振兴“十三五”规划》$/m);
      assert.match(text, /\*\*\[第五章第一节第2段\]\(<.*plan-13\/c05\.html#c05-s1-p2>\)\*\* 书签/);
      const other = await open(`${base()}notes.html`);
      for (const told of ['新增2条，更新0条，原有0条', '新增0条，更新0条，原有2条']) {
        await other.setInputFiles('input[type=file]', path);
        await other.waitForFunction(
          ([selector, wanted]) =>
            document.querySelector(selector as string)?.textContent?.includes(wanted as string),
          [STATUS, told],
        );
        assert.deepEqual(await shownNotes(other, 2), before);
      }
      await page.context().close();
      await other.context().close();
    });
  });
}

test('on the page of a whole document passages have the menu and the addresses of their chapters', async () => {
  const page = await open(`${server.url}plan-13/whole.html`);
  await openMenu(page, 'c05-s2-p2');
  const address = /\/plan-13\/c05\.html#c05-s2-p2\b/;
  assert.match((await page.textContent('passage-menu output')) ?? '', address);
  const source = await page.getAttribute('passage-menu .passage-source', 'href');
  assert.match(source ?? '', /\/plan-13\/source\/c05\.html#c05-s2-p2$/);
  await page.keyboard.press('Escape');
  // The last of the page, in a chapter that begins with another.
  await bookmark(page, 'c12-s3-p1');
  await page.waitForFunction(() => document.querySelectorAll('[data-kept="签"]').length === 1);
  await page.waitForFunction(() => document.querySelector('script[src$="reading-place.js"]'));
  await page.waitForTimeout(300);
  await page.goto(`${server.url}plan-13/c12.html`);
  await page.waitForSelector('#c12-s3-p1 > [data-kept="签"]');
  await page.goto(`${server.url}notes.html`);
  await shownNotes(page, 1);
  const kept = await page.evaluate(() => JSON.stringify({ ...localStorage }));
  assert.match(kept, /plan-13\/c12\.html/);
  // Who reads the whole goes on in it.
  assert.match(kept, /plan-13\/whole\.html#c12-s\d-p\d/);
  assert.deepEqual(faults, []);
  await page.context().close();
});

test('a wrong file is told, and changes nothing', async () => {
  const page = await open(`${server.url}plan-13/c05.html`);
  await bookmark(page, 'c05-s1-p2');
  await page.goto(`${server.url}notes.html`);
  await shownNotes(page, 1);
  for (const [text, told] of [
    ['不是 JSON', /没有导入。这个文件不是 JSON/],
    ['{"type":"FeatureCollection"}', /没有导入。文件里没有 W3C 网络注释/],
    [
      '[{"id":"a","type":"Annotation","target":"plan-13/c05.html#c05"},{"id":"b","type":"Annotation","target":"https://example.org/"}]',
      /没有导入。第2条的 target\.source 不是文库里一段的地址/,
    ],
  ] as const) {
    const file = { name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(text) };
    await page.setInputFiles('input[type=file]', file);
    await page.waitForFunction(
      ([selector, before]) => document.querySelector(selector as string)?.textContent !== before,
      [STATUS, ''],
    );
    assert.match((await page.textContent(STATUS)) ?? '', told);
    await page.evaluate((selector) => document.querySelector(selector)?.replaceChildren(), STATUS);
    await shownNotes(page, 1);
  }
  const row = '[{"id":"c","type":"Annotation","target":"plan-13/c01.html#box-01-i2"}]';
  const file = { name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(row) };
  await page.setInputFiles('input[type=file]', file);
  const [[, , words = ''] = []] = await shownNotes(page, 2);
  assert.match(words, /常住人口城镇化率（%） 预期性 60 \[3\] 60\.5 \[3\.5\]$/, 'cells stand apart');
  await page.context().close();
});

test('what came without a date shows none', async () => {
  const page = await open(`${server.url}notes.html`);
  const target = { source: 'https://other.example/plan-13/c05.html#c05-s1-p2' };
  const item = { id: 'https://other.example/1', type: 'Annotation', bodyValue: '旧注', target };
  await page.setInputFiles('input[type=file]', {
    name: 'notes.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(item)),
  });
  await shownNotes(page, 1);
  assert.equal(await page.textContent('[data-note] span'), '笔记');
  await page.context().close();
});

test('two windows never lose each other’s, and show each other’s', async () => {
  const one = await open(`${server.url}plan-13/c05.html`);
  const two = await open(`${server.url}plan-13/c05.html`, one.context());
  const list = await open(`${server.url}notes.html`, one.context());
  await bookmark(one, 'c05-s1-p1');
  await bookmark(two, 'c05-s1-p2');
  await bookmark(one, 'c05-s2-p1');
  await shownNotes(list, 3);
  for (const page of [one, two])
    await page.waitForFunction(() => document.querySelectorAll('[data-kept="签"]').length === 3);
  // The same note written in two windows: both versions stay.
  await openMenu(one, 'c05-s3-p1');
  await one.click('passage-menu [data-do=note]');
  await one.keyboard.type('甲');
  await shownNotes(list, 4);
  await openMenu(two, 'c05-s3-p1');
  await two.waitForSelector('passage-menu textarea');
  await list.click(`${ITEMS}:nth-child(4) [data-do=edit]`);
  await list.keyboard.type('在单子里');
  await list.click('[data-do=save]');
  await two.focus('passage-menu textarea');
  await two.keyboard.press('End');
  await two.keyboard.type('在正文里');
  const notes = await shownNotes(list, 5);
  assert.deepEqual(
    notes
      .slice(3)
      .map(([, , , text]) => text)
      .sort(),
    ['甲在单子里', '甲在正文里'].sort(),
  );
  await one.context().close();
});

test('a menu that is open in two windows says in both what a press will do', async () => {
  const one = await open(`${server.url}plan-13/c05.html`);
  const two = await open(`${server.url}plan-13/c05.html`, one.context());
  for (const page of [one, two]) await openMenu(page, 'c05-s1-p1');
  const label = (page: Page, text: string) =>
    page.locator('passage-menu [data-do=bookmark]', { hasText: text }).waitFor();
  await one.click('passage-menu [data-do=bookmark]');
  await one.click('passage-menu [data-do=collect]');
  await label(two, '取消书签');
  await two.locator('passage-menu a', { hasText: '打开讲义（1项）' }).waitFor();
  await two.click('passage-menu [data-do=bookmark]');
  await label(one, '加书签');
  await one.context().close();
});

test('deleting and clearing can be undone, also after a reload', async () => {
  const page = await open(`${server.url}plan-13/c05.html`);
  for (const id of ['c05-s1-p1', 'c05-s1-p2', 'c05-s2-p1']) await bookmark(page, id);
  await page.goto(`${server.url}notes.html`);
  const all = await shownNotes(page, 3);
  await page.click(`${ITEMS} [data-do=remove]`);
  await shownNotes(page, 2);
  assert.equal(await page.textContent(STATUS), '已删除1条');
  await page.click('[data-do=undo]');
  assert.deepEqual(await shownNotes(page, 3), all);
  await page.click('[data-do=clear]');
  await shownNotes(page, 0);
  assert.ok(await page.isVisible('.notes-empty'));
  assert.ok(await page.evaluate(() => document.activeElement?.matches('[data-do=undo]')));
  await page.reload();
  assert.match((await page.textContent(STATUS)) ?? '', /上次删除的3条还能恢复/);
  await page.keyboard.press('Tab');
  await page.click('[data-do=undo]');
  assert.deepEqual(await shownNotes(page, 3), all);
  await page.context().close();
});

test('a full store is told, and nothing is half written', async () => {
  const page = await open(`${server.url}plan-13/c05.html`);
  await bookmark(page, 'c05-s1-p1');
  await page.evaluate(() => {
    let size = 1 << 20;
    for (let count = 0; size > 0; count += 1) {
      try {
        localStorage.setItem(`full-${count}`, 'x'.repeat(size));
      } catch {
        size >>= 1;
      }
    }
  });
  await openMenu(page, 'c05-s1-p2');
  await page.click('passage-menu [data-do=bookmark]');
  assert.match((await page.textContent('.passage-status')) ?? '', /存储空间已满，未能保存/);
  await page.keyboard.press('Escape');
  await select(page, 'c05-s2-p2', 5, 11);
  await page.click(`${BAR} >> text=标记`);
  // Longer than the bar waits before it offers itself for a selection.
  await page.waitForTimeout(400);
  const told = await page.textContent('.reader-bar [role=status]');
  assert.match(told ?? '', /存储空间已满，未能保存/);
  await page.goto(`${server.url}notes.html`);
  await shownNotes(page, 1);
  const items = ['a', 'b'].map((id) => ({
    id,
    type: 'Annotation',
    body: { value: '话'.repeat(id === 'a' ? 1 : 9000) },
    target: 'plan-12/c01.html#c01-s1-p1',
  }));
  const buffer = Buffer.from(JSON.stringify(items));
  await page.setInputFiles('input[type=file]', { name: 'x.json', mimeType: 'text/plain', buffer });
  await page.waitForFunction(
    (selector) => document.querySelector(selector)?.textContent?.includes('一条也没有导入'),
    STATUS,
  );
  await shownNotes(page, 1);
  await page.context().close();
});

test('a browser that keeps nothing says so, and shows no error', async () => {
  const page = await newReader(browser);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    }
  });
  await page.goto(`${server.url}plan-13/c05.html`);
  await openMenu(page, 'c05-s1-p2');
  await page.click('passage-menu [data-do=bookmark]');
  assert.match((await page.textContent('.passage-status')) ?? '', /不许本页存储.*未能保存/);
  await page.goto(`${server.url}index.html`);
  await page.goto(`${server.url}notes.html`);
  await page.waitForFunction(
    (selector) => document.querySelector(selector)?.textContent?.includes('无法保存'),
    STATUS,
  );
  assert.deepEqual(errors, []);
  await page.context().close();
});

test('without the interface for highlights, words are marked by elements that change no text', async () => {
  const page = await newReader(browser);
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'Highlight');
  });
  await page.goto(`${server.url}plan-13/c05.html`);
  const text = await textOf(page, 'c05-s2-p2');
  const words = await select(page, 'c05-s2-p2', 5, 11);
  await page.click(`${BAR} >> text=标记`);
  const marks = page.locator('mark.reader-mark');
  assert.deepEqual(await marks.allTextContents(), [words]);
  assert.equal(await textOf(page, 'c05-s2-p2'), text);
  await page.click(`${BAR} >> text=取消标记`);
  assert.equal(await marks.count(), 0);
  await page.click(`${BAR} >> text=撤销`);
  assert.equal(await marks.count(), 1);
  await page.context().close();
});

test('text that nobody has marked costs nothing: no program is loaded', async () => {
  const page = await open(`${server.url}plan-13/c05.html`);
  const loaded = () =>
    page.$$eval('script[src]', (scripts) => scripts.map((script) => script.getAttribute('src')));
  assert.deepEqual(await loaded(), []);
  await page.context().close();
});

test('a list that waits for the network says so, until it is there', async () => {
  const page = await open(`${server.url}plan-13/c05.html`);
  await bookmark(page, 'c05-s1-p2');
  const passages = await heldBack(page, '**/data/passages/*.js');
  await page.goto(`${server.url}notes.html`, { waitUntil: 'commit' });
  await page.locator(STATUS, { hasText: '正在读取' }).waitFor();
  passages.release();
  assert.equal((await shownNotes(page, 1)).length, 1);
  assert.equal(await page.textContent(STATUS), '');
  await page.context().close();
});

test('the list is usable by keyboard, with large letters, and axe finds nothing', async () => {
  const page = await open(`${server.url}plan-13/c05.html`);
  await bookmark(page, 'c05-s1-p2');
  await page.setViewportSize({ width: 320, height: 560 });
  await page.goto(`${server.url}notes.html`);
  await shownNotes(page, 1);
  await page.focus(`${ITEMS} [data-do=edit]`);
  await page.keyboard.press('Enter');
  await page.keyboard.type('记一笔');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const [mark, note] = await shownNotes(page, 2);
  assert.deepEqual([mark?.[1], note?.[1], note?.[3]], ['书签', '笔记', '记一笔']);
  await page.waitForFunction(() => document.activeElement?.matches('li [data-do=edit]'));
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= 320));
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '';
  });
  assert.deepEqual(await axeFaults(page), []);
  await page.context().close();
});

describe('notes in all engines, from disk', () => {
  for (const [name, start] of triedOf(ENGINES, 1)) {
    test(`${name}: what is kept in one chapter is there in another, and in the list`, async () => {
      const engine = await start();
      try {
        for (const path of ['plan-12/c01.html', 'plan-13/c05.html']) {
          await engine.open(ON_DISK + path);
          const isKept = () =>
            engine.ask(() => {
              const id = document.querySelector('main .paragraph')?.id;
              const status = document.querySelector('.passage-status')?.textContent;
              if (status === '已加书签') return true;
              const button = document.querySelector<HTMLElement>('passage-menu [data-do=bookmark]');
              // Pressed twice, it takes back what it has kept.
              if (button) {
                if (!button.dataset.pressed) button.click();
                button.dataset.pressed = 'yes';
              } else document.querySelector<HTMLElement>(`[id="${id}"] > .permalink`)?.click();
              return false;
            });
          await until(isKept);
        }
        await engine.open(`${ON_DISK}notes.html`);
        const titles = () =>
          engine.ask(() =>
            [...document.querySelectorAll('.notes-list h2')].map((h) => h.textContent),
          );
        await until(async () => (await titles()).length === 2);
        assert.deepEqual(await titles(), ['《东北振兴“十二五”规划》', '《东北振兴“十三五”规划》']);
      } finally {
        await engine.close();
      }
    });
  }
});

async function until(isSo: () => Promise<boolean>) {
  for (let tries = 0; tries < 50; tries += 1) {
    if (await isSo()) return;
    await new Promise((done) => setTimeout(done, 200));
  }
  throw new Error('it never came to be so');
}
