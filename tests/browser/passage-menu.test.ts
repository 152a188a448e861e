/** The menu of a passage as readers open it: from the middle of a long page, again, and with keys. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, newReader } from '../support/browser.ts';
import { ENGINES, type Engine } from '../support/engines.ts';
import { DIST, serveDist } from '../support/server.ts';
import { someOf, triedOf } from '../support/tried-pages.ts';

/** A mark and the menu in the window, in CSS pixels, and where the page is. */
interface Seen {
  scroll: number;
  mark: { left: number; right: number; top: number; bottom: number };
  menu: Seen['mark'] | null;
  window: { width: number; height: number };
  focused: string;
}

/** Scrolls so that a mark stands at a share of the window's height, and tells where it can be hit. */
function bringUp(selector: string, share: number) {
  const mark = document.querySelector(selector) as HTMLElement;
  mark.scrollIntoView({ block: 'nearest', inline: 'center' });
  scrollTo(0, mark.getBoundingClientRect().top + scrollY - innerHeight * share);
  const { left, right, top, bottom } = mark.getBoundingClientRect();
  const shares = [0.5, 0.3, 0.7, 0.1, 0.9];
  const points = shares.flatMap((x) => shares.map((y) => [x, y] as const));
  const [x, y] = points
    .map(([x, y]) => [left + (right - left) * x, top + (bottom - top) * y] as const)
    .find(([x, y]) => document.elementFromPoint(x, y) === mark) ?? [0, 0];
  return { x, y, scroll: scrollY };
}

function look(selector: string): Seen {
  const rect = (element: Element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return { left, right, top, bottom };
  };
  const menu = document.querySelector('passage-menu:popover-open');
  return {
    scroll: scrollY,
    mark: rect(document.querySelector(selector) as Element),
    menu: menu && rect(menu),
    window: { width: innerWidth, height: innerHeight },
    focused: document.activeElement?.textContent ?? '',
  };
}

/** Makes sure that the menu is beside its mark, wholly in the window, and that the page stood still. */
function isBeside({ scroll, mark, menu, window, focused }: Seen, before: number, where: string) {
  assert.ok(menu, `${where}: no menu`);
  assert.equal(scroll, before, `${where}: the page moved`);
  assert.ok(menu.top >= 0 && menu.bottom <= window.height + 1, `${where}: ${JSON.stringify(menu)}`);
  assert.ok(menu.left >= 0 && menu.right <= window.width + 1, `${where}: ${JSON.stringify(menu)}`);
  const across = Math.max(menu.left - mark.right, mark.left - menu.right, 0);
  const down = Math.max(menu.top - mark.bottom, mark.top - menu.bottom, 0);
  const isSheet = menu.right - menu.left > window.width - 2;
  assert.ok(isSheet || across + down < 20, `${where}: ${across} and ${down} px away`);
  const isCovered =
    menu.top < mark.bottom - 1 && menu.bottom > mark.top + 1 && menu.left < mark.right - 1;
  assert.ok(
    !(isCovered && menu.right > mark.left + 1),
    `${where}: ${JSON.stringify(menu)} covers ${JSON.stringify(mark)}`,
  );
  assert.equal(focused, '复制链接', where);
}

const CHAPTER = 'plan-13/c05.html';
const MARK = '[id="c05-s3-p2"] > .permalink';
const PLACES = {
  online: () => serveDist(),
  'from disk': async () => ({ url: `${pathToFileURL(DIST)}/`, close: () => {} }),
};

for (const [name, start] of triedOf(ENGINES, 1)) {
  describe(`in ${name}`, { timeout: 120_000 }, () => {
    let engine: Engine;
    before(async () => {
      engine = await start();
    });
    after(() => engine?.close());

    for (const [place, open] of triedOf(PLACES, 1)) {
      test(`${place} the page stands still, the first time and later`, async (t) => {
        const { url, close } = await open();
        t.after(close);
        for (const share of [0.5, 0.1, 0.9]) {
          await engine.open(url + CHAPTER);
          for (const how of ['click', 'click', 'Enter', ' ']) {
            const { x, y, scroll } = await engine.ask(bringUp, MARK, share);
            assert.ok(scroll > 1000, 'the page is scrolled');
            if (how === 'click') await engine.click(x, y);
            else {
              await engine.ask((mark) => {
                document.querySelector<HTMLElement>(mark)?.focus({ preventScroll: true });
              }, MARK);
              await engine.press(how);
            }
            isBeside(await opened(engine), scroll, `${how} at ${share}`);
            await engine.press('Escape');
            assert.equal((await engine.ask(look, MARK)).scroll, scroll, 'Escape moved the page');
          }
        }
        // What the page says of itself; that it asks for its files is no fault.
        const said = (await engine.faults()).filter((fault) => !fault.startsWith('asks for '));
        assert.deepEqual(said, []);
      });
    }
  });
}

async function opened(engine: Engine): Promise<Seen> {
  for (let times = 0; times < 50; times++) {
    const seen = await engine.ask(look, MARK);
    if (seen.focused === '复制链接') return seen;
    await wait(50);
  }
  return engine.ask(look, MARK);
}

describe('on screens of all sizes', () => {
  let browser: Browser;
  let site: Awaited<ReturnType<typeof serveDist>>;
  before(async () => {
    browser = await launchBrowser();
    site = await serveDist();
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  /** A paragraph, a heading, and rows of a wide table in its frame. */
  const MARKS: Record<string, string[]> = {
    [CHAPTER]: [MARK, '[id="c05-s4-p2"] > .permalink'],
    'plan-12/c01.html': ['[id="box-01-i4"] .permalink', '[id="box-02-i3"] .permalink'],
  };

  async function openAt(page: Page, mark: string, share: number, isTouch: boolean) {
    const { x, y, scroll } = (await page.evaluate(
      `(${bringUp})(${JSON.stringify(mark)}, ${share})`,
    )) as ReturnType<typeof bringUp>;
    await (isTouch ? page.touchscreen.tap(x, y) : page.mouse.click(x, y));
    await page
      .locator('passage-menu:popover-open button:focus')
      .waitFor({ timeout: 3000 })
      .catch(() => assert.fail(`${mark} at ${share}: nothing opens at ${x}, ${y}`));
    return { scroll, seen: (await page.evaluate(`(${look})(${JSON.stringify(mark)})`)) as Seen };
  }

  const SCREENS = [
    [320, 568],
    [360, 740],
    [768, 1024],
    [844, 390],
    [1024, 700],
    [1366, 650],
    [1920, 1080],
  ] as const;
  for (const [width, height] of someOf(SCREENS, 1)) {
    for (const size of width < 800 || width > 1900 ? ['100%', '200%'] : ['100%']) {
      test(`${width}×${height}, letters at ${size}`, async () => {
        const isTouch = width < 900;
        const viewport = { width, height };
        // Enlarged letters are no business of a phone's zoom, which is left out then.
        const isMobile = isTouch && size === '100%';
        const page = await newReader(browser, { viewport, hasTouch: isTouch, isMobile });
        for (const [path, marks] of Object.entries(MARKS)) {
          await page.goto(site.url + path);
          await page.evaluate((it) => {
            document.documentElement.style.fontSize = it;
          }, size);
          for (const mark of marks) {
            for (const share of [0.45, 0.15, 0.85]) {
              const { scroll, seen } = await openAt(page, mark, share, isTouch);
              isBeside(seen, scroll, `${mark} at ${share}`);
              await page.keyboard.press('Escape');
            }
          }
          // The step back that a phone takes a little later would stop the way to the next page.
          await page.waitForFunction(() => !history.state?.over);
        }
        await page.context().close();
      });
    }
  }

  test('in a low window, as of a screen enlarged four times, it takes the larger side of its mark', async () => {
    const viewport = { width: 320, height: 256 };
    const page = await newReader(browser, { viewport, hasTouch: true, isMobile: true });
    await page.goto(site.url + CHAPTER);
    for (const share of [0.45, 0.6]) {
      const { scroll, seen } = await openAt(page, MARK, share, true);
      isBeside(seen, scroll, `at ${share}`);
      const { top, bottom } = seen.mark;
      const side = Math.max(top, viewport.height - bottom);
      const { menu } = seen;
      assert.ok(menu && menu.bottom - menu.top >= side - 9, JSON.stringify(seen));
      await page.keyboard.press('Escape');
    }
    await page.context().close();
  });

  /** The part of an element of the menu that is in the window and in the menu, and not under its answer. */
  const inSight = (selector: string) => {
    const rect = (it: string) => document.querySelector(it)?.getBoundingClientRect() as DOMRect;
    const [menu, said, shown] = [rect('passage-menu'), rect('.passage-status'), rect(selector)];
    const isAnswer = selector === '.passage-status';
    const end = Math.min(menu.bottom, innerHeight, isAnswer ? Infinity : said.top) + 1;
    return shown.height > 0 && shown.top >= Math.max(menu.top, 0) - 1 && shown.bottom <= end;
  };

  const WINDOWS = [
    [320, 568],
    [360, 640],
    [360, 780],
    [1440, 900],
  ] as const;
  for (const [width, height] of someOf(WINDOWS, 1)) {
    test(`${width}×${height}: every answer of the menu is in sight`, async () => {
      const isTouch = width < 900;
      const page = await newReader(browser, {
        viewport: { width, height },
        hasTouch: isTouch,
        isMobile: isTouch,
      });
      await page.goto(`${site.url}liaoning-tasks/c02.html`);
      await openAt(page, '[id=task-015] > .permalink', 0.45, isTouch);
      for (const [action, answer, shown] of [
        ['collect', /已加入讲义/],
        ['bookmark', /已加书签/],
        ['showCode', /手机扫码/, '.passage-code'],
        ['note', /^$/, '.note-field'],
      ] as const) {
        const button = page.locator(`passage-menu [data-do=${action}]`);
        await (isTouch ? button.tap() : button.click());
        await page.waitForFunction(
          ([source]) =>
            new RegExp(source).test(document.querySelector('.passage-status')?.textContent ?? ''),
          [answer.source] as const,
        );
        const isSaid = answer.source === '^$' || (await page.evaluate(inSight, '.passage-status'));
        assert.ok(isSaid, `the answer to ${action}`);
        if (!shown) continue;
        await page.locator(shown).waitFor();
        assert.ok(await page.evaluate(inSight, shown), `${shown} of ${action}`);
      }
      assert.equal(await page.textContent('[data-do=bookmark]'), '取消书签');
      await page.context().close();
    });
  }

  test('a slow network is waited for with the passage marked, and the page stands still', async () => {
    const page = await newReader(browser, { viewport: { width: 1280, height: 720 } });
    await page.route('**/passage-menu.js', async (route) => {
      await wait(1500);
      await route.continue();
    });
    await page.goto(site.url + CHAPTER);
    const { x, y, scroll } = (await page.evaluate(
      `(${bringUp})(${JSON.stringify(MARK)}, 0.5)`,
    )) as ReturnType<typeof bringUp>;
    await page.mouse.click(x, y);
    await wait(300);
    assert.equal(await page.getAttribute(MARK, 'aria-expanded'), 'true');
    await page.locator('passage-menu:popover-open button:focus').waitFor();
    assert.equal(await page.evaluate(() => scrollY), scroll);
    await page.context().close();
  });
});
