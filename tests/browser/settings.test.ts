/** The reading settings: chosen once, they hold on every page, before anything is drawn. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { axeFaults } from '../support/axe.ts';
import { launchBrowser, newReader } from '../support/browser.ts';
import { ENGINES } from '../support/engines.ts';
import { DIST, serveDist } from '../support/server.ts';
import { someOf, triedOf } from '../support/tried-pages.ts';

const PANEL = 'dialog.settings';
const BUTTON = '[data-settings]:visible';
const ON_DISK = `${pathToFileURL(DIST)}/`;

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

async function open(address: string, options: Parameters<Browser['newContext']>[0] = {}) {
  const page = await newReader(browser, options);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  await page.goto(address);
  return { page, faults };
}

/** By the mouse alone: Playwright's own click scrolls the page to the button, which is always in sight. */
async function openPanel(page: Page) {
  const box = await page.locator(BUTTON).boundingBox();
  if (!box) throw new Error('there is no button in sight');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await page.waitForSelector(`${PANEL}[open]`);
}

/** Measures of the page's look: letters in pixels, distance of lines, typeface, colours. */
function looks(page: Page) {
  return page.evaluate(() => {
    const root = getComputedStyle(document.documentElement);
    const body = getComputedStyle(document.body);
    const text = document.querySelector('.prose .paragraph');
    const colour = document.querySelector('meta[name=theme-color]');
    return {
      letters: Number.parseFloat(root.fontSize),
      line: text && Number.parseFloat(getComputedStyle(text).lineHeight),
      face: text && getComputedStyle(text).fontFamily.split(',')[0],
      scheme: root.colorScheme,
      paper: body.backgroundColor,
      edge: colour?.getAttribute('content'),
    };
  });
}

const PLACES = { 'over HTTP': () => server.url, 'from a folder on disk': () => ON_DISK };

for (const [place, base] of triedOf(PLACES, 1)) {
  describe(`settings ${place}`, () => {
    test('what is chosen in a scrolled chapter holds there and on other pages, before they are drawn', async () => {
      const { page, faults } = await open(`${base()}plan-13/c05.html#c05-s2-p2`);
      const before = await looks(page);
      await openPanel(page);
      const top = () =>
        page.evaluate(() => document.getElementById('c05-s2-p2')?.getBoundingClientRect().top ?? 0);
      const place = await top();
      await page.getByText('最大', { exact: true }).click();
      await page.getByText('松', { exact: true }).click();
      await page.getByText('黑体', { exact: true }).click();
      await page.getByText('纸', { exact: true }).click();
      assert.ok(Math.abs((await top()) - place) < 40, 'what is read stays in sight');
      const now = await looks(page);
      assert.equal(now.letters, before.letters * 1.5);
      assert.ok((now.line ?? 0) > (before.line ?? 0) * 1.5);
      assert.match(now.face ?? '', /Sans/);
      assert.equal(now.scheme, 'light');
      assert.notEqual(now.paper, before.paper);
      assert.equal(now.edge, now.paper);
      // Notes how the page looks in the moment in which there is something to be drawn.
      await page.addInitScript(() => {
        new MutationObserver((_, observer) => {
          if (!document.body) return;
          observer.disconnect();
          const { fontSize, colorScheme } = getComputedStyle(document.documentElement);
          (window as unknown as { first: string }).first = `${fontSize} ${colorScheme}`;
        }).observe(document, { childList: true, subtree: true });
      });
      for (const path of ['plan-12/c01.html', 'index.html', 'maps/railways.html']) {
        await page.goto(base() + path);
        assert.equal(await page.evaluate('first'), `${now.letters}px light`, path);
        assert.equal((await looks(page)).paper, now.paper, path);
      }
      assert.deepEqual(faults, []);
      await page.context().close();
    });
  });
}

test('what is chosen holds on pages of all frames: whole texts, missing pages', async () => {
  const { page, faults } = await open(`${server.url}plan-13/c05.html`);
  await openPanel(page);
  await page.locator(`${PANEL} label`, { hasText: '暗' }).click();
  const { paper, scheme } = await looks(page);
  assert.equal(scheme, 'dark');
  await page.goto(`${server.url}plan-13/whole.html`);
  const whole = await looks(page);
  assert.deepEqual([whole.paper, whole.scheme], [paper, scheme]);
  assert.deepEqual(faults, []);
  await page.goto(`${server.url}a/b/c.html`);
  assert.equal((await looks(page)).paper, paper);
  await page.context().close();
});

test('other windows follow, and so does a page that one comes back to', async () => {
  const { page } = await open(`${server.url}plan-13/c05.html`);
  const other = await page.context().newPage();
  await other.goto(`${server.url}index.html`);
  await page.goto(`${server.url}plan-13/c06.html`);
  await openPanel(other);
  await other.getByRole('radio', { name: '暗' }).check();
  await page.waitForFunction(() => document.documentElement.dataset.look === 'dark');
  await page.goBack();
  assert.equal((await looks(page)).scheme, 'dark');
  await page.context().close();
});

test('the panel leads to the notes, and leaving it with the mouse closes it', async () => {
  const { page } = await open(`${server.url}plan-13/c05.html`);
  await openPanel(page);
  await page.mouse.click(20, 300);
  assert.equal(await page.locator(`${PANEL}[open]`).count(), 0);
  await openPanel(page);
  await page.click(`${PANEL} a`);
  await page.waitForURL(`${server.url}notes.html`);
  await page.context().close();
});

test('everything goes back to the usual look, which follows the system', async () => {
  const { page } = await open(`${server.url}plan-13/c05.html`, { colorScheme: 'dark' });
  const night = await looks(page);
  await openPanel(page);
  await page.getByText('亮', { exact: true }).click();
  const day = await looks(page);
  assert.notEqual(day.paper, night.paper);
  await page.click(`${PANEL} [data-do=reset]`);
  assert.deepEqual(await looks(page), night);
  assert.equal(await page.evaluate(() => localStorage.getItem('dongbei-look')), null);
  await page.context().close();
});

test('a chosen theme is that of maps and charts too; paper is always by day', async () => {
  const { page } = await open(`${server.url}maps/railways.html`);
  const land = () =>
    page.evaluate(() => {
      const [shape] = document.querySelectorAll('.map-land');
      return shape && getComputedStyle(shape).fill;
    });
  const chart = () =>
    page.evaluate(() => {
      const [line] = document.querySelectorAll('.chart path.line.target, .chart .target');
      return line && getComputedStyle(line).stroke;
    });
  const day = await land();
  await openPanel(page);
  await page.getByText('暗', { exact: true }).click();
  assert.notEqual(await land(), day);
  await page.emulateMedia({ media: 'print' });
  assert.equal(await land(), day);
  assert.equal(
    await page.evaluate(() => getComputedStyle(document.body).backgroundColor),
    'rgb(255, 255, 255)',
  );
  await page.emulateMedia({ media: 'screen' });
  await page.goto(`${server.url}indicators/index.html`);
  const dark = await chart();
  await page.evaluate(() => localStorage.removeItem('dongbei-look'));
  await page.reload();
  assert.notEqual(await chart(), dark);
  await page.context().close();
});

test('the panel is used by keyboard, and gives the focus back', async () => {
  const { page } = await open(`${server.url}plan-13/c05.html`);
  await page.focus(BUTTON);
  await page.keyboard.press('Enter');
  await page.waitForSelector(`${PANEL}[open]`);
  const focused = () => page.evaluate(() => (document.activeElement as HTMLInputElement).name);
  assert.equal(await focused(), '字号');
  await page.keyboard.press('ArrowRight');
  assert.equal(await page.evaluate(() => document.documentElement.dataset.look), 'size-3');
  await page.keyboard.press('Tab');
  assert.equal(await focused(), '行距');
  await page.keyboard.press('Escape');
  assert.equal(await page.locator(`${PANEL}[open]`).count(), 0);
  assert.ok(await page.evaluate(() => document.activeElement?.matches('[data-settings]')));
  await page.context().close();
});

test('a browser that keeps nothing says so, and shows no error', async () => {
  const page = await newReader(browser);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await page.goto(`${server.url}plan-13/c05.html`);
  await openPanel(page);
  await page.getByText('暗', { exact: true }).click();
  assert.equal((await looks(page)).scheme, 'dark');
  assert.match(
    (await page.textContent(`${PANEL} [role=status]`)) ?? '',
    /未能保存.*只在这一页有效/,
  );
  assert.deepEqual(faults, []);
  await page.context().close();
});

test('there is no button where scripts do not run', async () => {
  const { page } = await open(`${server.url}plan-13/c05.html`, { javaScriptEnabled: false });
  assert.equal(await page.locator('[data-settings]').count(), 1);
  assert.equal(await page.locator(BUTTON).count(), 0);
  await page.context().close();
});

test('the panel fits into a small window with large letters, and axe finds nothing in any theme', async () => {
  const { page } = await open(`${server.url}plan-13/c05.html`, {
    viewport: { width: 320, height: 560 },
  });
  await openPanel(page);
  await page.getByText('最大', { exact: true }).click();
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  const { width, height, wide } = await page.evaluate(() => {
    const panel = document.querySelector('dialog.settings') as HTMLElement;
    const { width, height } = panel.getBoundingClientRect();
    return { width, height, wide: panel.scrollWidth - panel.clientWidth };
  });
  assert.ok(width <= 320 && height <= 560, `${width}×${height}`);
  assert.equal(wide, 0, 'nothing stands over its edge');
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '';
  });
  for (const theme of someOf(['亮', '纸', '暗'], 1)) {
    await page.getByText(theme, { exact: true }).click();
    assert.deepEqual(await axeFaults(page), [], theme);
  }
  await page.context().close();
});

describe('settings in all engines, from disk', () => {
  for (const [name, start] of triedOf(ENGINES, 1)) {
    test(`${name}: they hold on the next page`, async () => {
      const engine = await start();
      try {
        await engine.open(`${ON_DISK}plan-13/c05.html`);
        await engine.ask(() => document.querySelector<HTMLElement>('[data-settings]')?.click());
        const choose = async () =>
          engine.ask(() => {
            const labels = [...document.querySelectorAll<HTMLElement>('dialog[open] label')];
            for (const label of labels)
              if (/^(更大|暗)$/.test(label.textContent ?? '')) label.click();
            return labels.length;
          });
        for (let tries = 0; tries < 50 && (await choose()) === 0; tries += 1) {
          await new Promise((done) => setTimeout(done, 100));
        }
        await engine.open(`${ON_DISK}plan-12/c01.html`);
        const now = await engine.ask(() => {
          const { fontSize, colorScheme } = getComputedStyle(document.documentElement);
          return { fontSize, colorScheme, paper: getComputedStyle(document.body).backgroundColor };
        });
        assert.deepEqual(now, { fontSize: '20px', colorScheme: 'dark', paper: 'rgb(25, 23, 20)' });
      } finally {
        await engine.close();
      }
    });
  }
});
