/** The marks of the passages: as links, and with scripts as the way to copying and citing. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser, newReader } from '../support/browser.ts';
import { PLACES, serveDist } from '../support/server.ts';
import { triedOf } from '../support/tried-pages.ts';

const MENU = 'passage-menu';
const MARK = '[id="c05-s1-p2"] > .permalink';

let browser: Browser;
before(async () => {
  browser = await launchBrowser();
});
after(() => browser?.close());

/** Opens a page of the site in a window of its own and tells what was put on the clipboard. */
async function open(address: string, options: Parameters<Browser['newContext']>[0] = {}) {
  const page = await newReader(browser, { reducedMotion: 'reduce', ...options });
  await page.goto(address);
  return page;
}

declare global {
  /** In the page: what was copied last. */
  var copiedText: string;
}

/** Notes what is copied, whichever way; the clipboard itself is shared by all tests. */
function watchClipboard(page: Page) {
  return page.evaluate(() => {
    globalThis.copiedText = '';
    navigator.clipboard.writeText = async (text) => {
      globalThis.copiedText = text;
    };
  });
}

function copied(page: Page): Promise<string> {
  return page.evaluate(() => globalThis.copiedText);
}

function close(page: Page) {
  return (page.context() as BrowserContext).close();
}

for (const [place, start] of triedOf(PLACES, 1)) {
  describe(`passages ${place}`, () => {
    let base: string;
    let stop: () => unknown;
    before(async () => {
      ({ url: base, close: stop } = await start());
    });
    after(() => stop());

    test('the menu works by keyboard: it opens, is left with Escape, and focus returns', async () => {
      const page = await open(`${base}plan-13/c05.html`);
      await page.focus(MARK);
      await page.keyboard.press('Enter');
      assert.equal(
        await page.locator(`${MENU}:popover-open .passage-name`).textContent(),
        '第五章第一节第2段',
      );
      assert.equal(await page.evaluate(() => document.activeElement?.textContent), '复制链接');
      assert.equal(await page.getAttribute(MARK, 'aria-expanded'), 'true');
      await page.keyboard.press('Escape');
      assert.equal(await page.locator(`${MENU}:popover-open`).count(), 0);
      assert.ok(await page.evaluate((mark) => document.activeElement?.matches(mark), MARK));
      assert.equal(await page.getAttribute(MARK, 'aria-expanded'), 'false');
      await close(page);
    });

    test('the link, the text and citations are copied, and it is said', async () => {
      const page = await open(`${base}plan-13/c05.html?q=x#c05`);
      await watchClipboard(page);
      await page.click(MARK);
      await page.click('text=复制链接');
      await page.waitForFunction(
        () => document.querySelector('.passage-status')?.textContent === '已复制',
      );
      const url = await copied(page);
      assert.ok(url.endsWith('plan-13/c05.html#c05-s1-p2'), url);
      assert.equal(url.startsWith(base), !base.startsWith('file:'));
      await page.click('text=复制文字和链接');
      const [text, source] = (await copied(page)).split('\n');
      assert.match(text ?? '', /^\p{Script=Han}.*。$/u);
      assert.equal(source, `——《东北振兴“十三五”规划》第五章第一节第2段，${url}`);
      for (const [format, pattern] of Object.entries({
        gbt7714: /东北振兴“十三五”规划.*第五章第一节第2段/s,
        apa: /2016/,
        bibtex: /^@/,
        ris: /^TY {2}- /,
        csl: /^\[/,
      })) {
        await page.selectOption(`${MENU} select`, format);
        await page.click(`${MENU} [data-do=copyCitation]`);
        assert.match(await copied(page), pattern, format);
      }
      await close(page);
    });

    test('the text of a task has who does what on a line of its own', async () => {
      const page = await open(`${base}liaoning-tasks/c04.html`);
      await watchClipboard(page);
      await page.click('[id="task-034"] > .permalink');
      await page.click('text=复制文字和链接');
      const [text, roles, source, ...more] = (await copied(page)).split('\n');
      assert.match(text ?? '', /^34\.积极发展高端装备制造业。/);
      assert.match(roles ?? '', /^责任分工：牵头 [^、；]+；配合 [^；]+（按括注整理，首位牵头）$/);
      assert.match(source ?? '', /^——《.*》第34项任务，.*#task-034$/);
      assert.deepEqual(more, []);
      await page.keyboard.press('Escape');
      await page.click('[id="c04-s2"] > .permalink');
      await page.click('text=复制文字和链接');
      const lines = (await copied(page)).split('\n');
      const tasks = lines.filter((line) => /^\d+\./.test(line));
      assert.equal(lines.filter((line) => line.startsWith('责任分工：')).length, tasks.length);
      assert.ok(tasks.length > 1);
      await close(page);
    });

    test('a passage is embedded in a page of any kind', async () => {
      const page = await open(`${base}plan-12/c01.html`);
      await watchClipboard(page);
      for (const [id, shape] of [
        ['c01-s1-p1', 'blockquote > p'],
        ['box-01-i3', 'blockquote > table > tbody > tr > td'],
      ] as const) {
        const mark = page.locator(`[id="${id}"] .permalink`);
        await mark.focus();
        await page.keyboard.press('Enter');
        await page.click('text=嵌入代码');
        const snippet = await copied(page);
        const made = await page.evaluate((html) => {
          const { body } = new DOMParser().parseFromString(html, 'text/html');
          const quote = body.firstElementChild;
          return {
            count: body.children.length,
            html: body.innerHTML,
            cite: quote?.getAttribute('cite'),
            link: quote?.querySelector('footer a')?.getAttribute('href'),
            text: quote?.textContent?.replace(/\s/g, ''),
          };
        }, snippet);
        assert.equal(made.count, 1);
        assert.doesNotMatch(made.html, /class=|style=|data-|<script/);
        const text = await page.evaluate((it) => {
          const copy = document.getElementById(it)?.cloneNode(true) as Element;
          for (const control of copy.querySelectorAll('[data-ui]')) control.remove();
          return copy.textContent?.replace(/\s/g, '');
        }, id);
        assert.ok(made.text?.startsWith(text ?? '-'), made.text);
        assert.match(made.text ?? '', /——《东北振兴“十二五”规划》(第一章|专栏1)/);
        assert.match(
          await page.evaluate(
            ([html, selector]) => {
              const { body } = new DOMParser().parseFromString(html as string, 'text/html');
              return body.querySelector(selector as string)?.localName ?? '';
            },
            [snippet, shape],
          ),
          /^(p|td)$/,
        );
        const url = base.startsWith('file:') ? null : `${base}plan-12/c01.html#${id}`;
        assert.equal(made.cite, url);
        assert.equal(made.link ?? null, url);
        await page.keyboard.press('Escape');
      }
      await close(page);
    });

    test('a code to scan is made of an address that others can open, else it is said why not', async () => {
      const page = await open(`${base}plan-13/c05.html`);
      await page.click(MARK);
      await page.click('text=二维码');
      if (base.startsWith('file:')) {
        await page.getByText('本页在本机打开，没有可供他人打开的网址').waitFor();
        assert.equal(await page.locator('.passage-code').count(), 0);
      } else {
        await page.locator('.passage-code svg').waitFor();
        assert.equal(
          await page.locator('.passage-shown p').textContent(),
          `${base}plan-13/c05.html#c05-s1-p2`,
        );
        const box = await page.locator(`${MENU}:popover-open`).boundingBox();
        assert.ok(box && box.y >= 0 && box.y + box.height <= 721, JSON.stringify(box));
      }
      await close(page);
    });

    test('a passage is shared where the system can', async () => {
      const page = await newReader(browser, { reducedMotion: 'reduce' });
      await page.goto(`${base}plan-13/c05.html`);
      await page.click(MARK);
      assert.equal(await page.getByRole('button', { name: '分享' }).count(), 0);
      await page.addInitScript(() => {
        navigator.share = async (data) => {
          globalThis.copiedText = JSON.stringify(data);
        };
      });
      await page.reload();
      await page.click(MARK);
      await page.getByRole('button', { name: '分享' }).click();
      const { title, text, url } = JSON.parse(await copied(page));
      assert.equal(title, '《东北振兴“十三五”规划》第五章第一节第2段');
      assert.match(text, /。\n——《东北振兴“十三五”规划》第五章第一节第2段$/);
      assert.equal(url, base.startsWith('file:') ? undefined : `${base}plan-13/c05.html#c05-s1-p2`);
      await close(page);
    });

    test('a citation can be saved as a file', async () => {
      const page = await open(`${base}plan-13/c05.html`);
      await page.click(MARK);
      await page.selectOption(`${MENU} select`, 'ris');
      const download = page.waitForEvent('download');
      await page.click(`${MENU} [data-do=saveCitation]`);
      assert.equal((await download).suggestedFilename(), 'plan-13-c05-s1-p2.ris');
      await close(page);
    });

    test('a citation says how many of its characters the edition has restored', async () => {
      const page = await open(`${base}plan-12/c01.html`);
      await page.focus('[id="box-01-i1"] .permalink');
      await page.keyboard.press('Enter');
      const citation = await page.locator(`${MENU}:popover-open output`).textContent();
      assert.match(citation ?? '', /专栏1第1行.*引文含编者补正3处，详见编辑说明。/s);
      await close(page);
    });

    test('a passage is shown where a link has led, and again when the address changes', async () => {
      const page = await open(`${base}plan-12/c01.html#box-01-i3`);
      const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      for (const id of ['box-01-i3', 'box-01', 'c01-s2-p1', 'c01-s1', 'box-02-t1']) {
        await page.evaluate((hash) => {
          location.hash = hash;
        }, id);
        const { top, colour } = await page.evaluate((target) => {
          const element = document.getElementById(target) as HTMLElement;
          const shown = element.matches('tr') ? (element.lastElementChild as HTMLElement) : element;
          const { top } = element.getBoundingClientRect();
          return { top, colour: getComputedStyle(shown).backgroundColor };
        }, id);
        assert.notEqual(colour, 'rgba(0, 0, 0, 0)', id);
        assert.notEqual(colour, paper, id);
        assert.ok(top >= 0 && top < 400, `${id} is at ${top}`);
      }
      await close(page);
    });

    test('what is folded around a passage opens for a link to it', async () => {
      const page = await open(`${base}plan-13/c05.html`);
      await page.evaluate(() => {
        const folded = document.createElement('details');
        folded.innerHTML = '<summary>…</summary>';
        const block = document.getElementById('c05-s1-p1') as HTMLElement;
        block.replaceWith(folded);
        folded.append(block);
        location.hash = 'c05-s1-p1';
      });
      await page.waitForFunction(() =>
        document.querySelector('details:has(#c05-s1-p1)')?.hasAttribute('open'),
      );
      await close(page);
    });

    test('without scripts the mark of a passage is a link to it', async () => {
      const page = await open(`${base}plan-13/c05.html`, { javaScriptEnabled: false });
      await page.click(MARK);
      assert.match(page.url(), /#c05-s1-p2$/);
      assert.equal(await page.locator(MENU).isVisible(), false);
      await close(page);
    });
  });
}

test('every mark can be hit on a phone, and the menu stands at the lower edge', async (t) => {
  const { url, close: stop } = await serveDist();
  t.after(stop);
  const page = await open(`${url}plan-12/c01.html`, {
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
  });
  const small = await page.$$eval('.permalink', (marks) =>
    marks
      .map((mark) => ({ href: mark.getAttribute('href'), box: mark.getBoundingClientRect() }))
      .filter(({ box }) => box.width < 16 || box.height < 16)
      .map(({ href }) => href),
  );
  assert.deepEqual(small, []);
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  await page.tap('[id="c01-s1-p1"] > .permalink');
  const box = await page.locator(`${MENU}:popover-open`).boundingBox();
  assert.equal(Math.round((box?.y ?? 0) + (box?.height ?? 0)), 740);
  assert.equal(box?.width, 360);
  await close(page);
});

test('text is copied where the browser has no clipboard of its own', async (t) => {
  const { url, close: stop } = await serveDist();
  t.after(stop);
  const page = await open(`${url}plan-13/c05.html`);
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    addEventListener('copy', () => {
      const field = document.activeElement as HTMLTextAreaElement;
      globalThis.copiedText = field.value;
    });
  });
  await page.click(MARK);
  await page.click('text=复制链接');
  await page.waitForFunction(
    () => document.querySelector('.passage-status')?.textContent === '已复制',
  );
  assert.match(await copied(page), /plan-13\/c05\.html#c05-s1-p2$/);
  await close(page);
});
