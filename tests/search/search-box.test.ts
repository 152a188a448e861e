/** The search box by keyboard and with an input method in three engines, and in two tabs of one. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { launchBrowser } from '../support/browser.ts';
import { ENGINES, type Engine } from '../support/engines.ts';
import { serveDist } from '../support/server.ts';
import { triedOf } from '../support/tried-pages.ts';

/** The state of the box in the header of a page. */
interface Box {
  text: string;
  caret: number | null;
  isOpen: boolean;
  options: number;
  /** The text of the first option. */
  first: string;
  /** Whether all of the first option is in sight. */
  isInSight: boolean;
  /** The place of the option that is active, −1 where none is. */
  active: number;
}

function boxNow(): Box {
  const input = document.querySelector<HTMLInputElement>('input[type=search]');
  const options = [...document.querySelectorAll('.suggestions [role=option]')];
  const active = input?.getAttribute('aria-activedescendant');
  const at = options.findIndex((it) => it.id === active);
  const selected = options.findIndex((it) => it.getAttribute('aria-selected') === 'true');
  const isTop = (box?: DOMRect) =>
    !!box &&
    [box.top + 2, box.bottom - 2].every((y) =>
      options[0]?.contains(document.elementFromPoint(box.left + 5, y)),
    );
  if (at !== selected) throw new Error(`option ${selected} is selected, ${at} told`);
  return {
    text: input?.value ?? '',
    caret: input?.selectionStart ?? null,
    isOpen: input?.getAttribute('aria-expanded') === 'true',
    options: options.length,
    first: options[0]?.textContent ?? '',
    isInSight: isTop(options[0]?.getBoundingClientRect()),
    active: at,
  };
}

let site: Awaited<ReturnType<typeof serveDist>>;
before(async () => {
  site = await serveDist();
});
after(() => site?.close());

for (const [name, start] of triedOf(ENGINES, 1)) {
  describe(`in ${name}`, { timeout: 300_000 }, () => {
    let engine: Engine;
    before(async () => {
      engine = await start();
    });
    after(() => engine?.close());

    /** Waits for a state of the box. */
    const until = async (isReached: (box: Box) => boolean): Promise<Box> => {
      let box: Box | undefined;
      for (let times = 0; times < 100; times++) {
        box = await engine.ask(boxNow);
        if (isReached(box)) return box;
        await wait(50);
      }
      assert.fail(JSON.stringify(box));
    };
    /** Opens a page and types a query into the box of its header. */
    const type = async (text: string): Promise<Box> => {
      await engine.open(`${site.url}plan-13/c05.html`);
      // In a narrow window the box is folded until the key opens it.
      await engine.press('/');
      for (let times = 0; times < 100; times++) {
        if (await engine.ask(() => !!document.querySelector('.suggestions'))) break;
        await wait(50);
      }
      for (const character of text) await engine.press(character);
      return until(({ isOpen, text: now }) => isOpen && now === text);
    };

    test('arrows go through the list and the box itself, Escape closes it and keeps the text', async () => {
      const { options, isInSight } = await type('daqing');
      assert.ok(options > 1);
      assert.ok(isInSight);
      for (const [key, active] of [
        ['ArrowDown', 0],
        ['ArrowDown', 1],
        ['ArrowUp', 0],
        ['ArrowUp', -1],
        ['ArrowUp', options - 1],
        ['ArrowDown', -1],
      ] as const) {
        await engine.press(key);
        assert.equal((await engine.ask(boxNow)).active, active, key);
      }
      await engine.press('ArrowDown');
      await engine.press('Escape');
      const { text, isOpen, active } = await engine.ask(boxNow);
      assert.deepEqual({ text, isOpen, active }, { text: 'daqing', isOpen: false, active: -1 });
    });

    test('keys that move in the text lead from the list back to it', async () => {
      await type('daqing');
      for (const [key, caret] of [
        ['Home', 0],
        ['ArrowRight', 1],
        ['End', 6],
        ['ArrowLeft', 5],
      ] as const) {
        await engine.press('ArrowDown');
        assert.equal((await engine.ask(boxNow)).active, 0);
        await engine.press(key);
        const box = await engine.ask(boxNow);
        assert.equal(box.active, -1, key);
        assert.equal(box.caret, caret, key);
      }
    });

    test('Enter opens the option that is active, and else asks what was typed', async () => {
      await type('daqing');
      await engine.press('ArrowDown');
      await engine.press('Enter');
      const isAt = async (path: string) => {
        for (let times = 0; times < 200; times++) {
          const address = await engine.ask(() => location.href).catch(() => '');
          if (address.includes(path)) return;
          await wait(50);
        }
        assert.fail(`${await engine.ask(() => location.href)} isn't ${path}`);
      };
      await isAt('places/daqing.html');
      await type('daqing');
      await engine.press('Enter');
      await isAt('search.html?q=daqing');
    });

    test('keys of an input method are its own, and its characters are looked up when they are there', async () => {
      await type('da');
      const composed = await engine.ask(() => {
        const input = document.querySelector('input[type=search]') as HTMLInputElement;
        const press = (key: string, keyCode: number, isComposing: boolean) => {
          const event = new KeyboardEvent('keydown', {
            key,
            isComposing,
            bubbles: true,
            cancelable: true,
          });
          Object.defineProperty(event, 'keyCode', { value: keyCode });
          return !input.dispatchEvent(event);
        };
        const write = (text: string, isComposing: boolean) => {
          input.value = text;
          input.dispatchEvent(new InputEvent('input', { isComposing, bubbles: true }));
        };
        input.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
        write('qi qi ha er', true);
        const taken = [press('ArrowDown', 40, true), press('Enter', 229, false)];
        write('齐齐哈尔', true);
        input.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
        return taken;
      });
      assert.deepEqual(composed, [false, false]);
      const { active } = await until(({ first }) => first.includes('齐齐哈尔'));
      assert.equal(active, -1);
    });
  });
}

test('on a phone, where the box stands in a drawer, the list is in sight, and Escape closes it alone', async (t) => {
  const browser = await launchBrowser();
  t.after(() => browser.close());
  const page = await browser.newPage({
    serviceWorkers: 'block',
    viewport: { width: 390, height: 700 },
  });
  await page.goto(`${site.url}plan-13/c05.html`);
  await page.keyboard.press('/');
  await page.waitForFunction(() => document.querySelector('.suggestions'));
  await page.keyboard.type('daqing');
  await page.getByRole('option').first().waitFor();
  const { isInSight, options } = await page.evaluate(boxNow);
  assert.ok(isInSight);
  assert.ok(options > 1);
  await page.setViewportSize({ width: 1440, height: 700 });
  const widened = await page.evaluate(boxNow);
  assert.ok(widened.isOpen && widened.isInSight, 'the list of a window that was widened');
  const [bar, name] = await Promise.all(
    [page.getByRole('banner'), page.locator('.site-name')].map((part) => part.boundingBox()),
  );
  assert.ok(bar && name && bar.height <= name.height + 2, `a bar of ${bar?.height} px`);
  await page.setViewportSize({ width: 390, height: 700 });
  await page.keyboard.press('Escape');
  const { isOpen, text } = await page.evaluate(boxNow);
  assert.deepEqual({ isOpen, text }, { isOpen: false, text: 'daqing' });
  assert.ok(await page.getByRole('banner').getByLabel('检索全部文献').isVisible());
  await page.keyboard.press('Escape');
  assert.ok(!(await page.getByRole('banner').getByLabel('检索全部文献').isVisible()));
});

test('queries in two tabs at once are both offered again in both, and each goes back by itself', async (t) => {
  const browser = await launchBrowser();
  t.after(() => browser.close());
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const tabs = [await context.newPage(), await context.newPage()] as const;
  const boxOf = (tab: (typeof tabs)[number]) => tab.getByRole('main').getByLabel('检索全部文献');
  const asks = async (at: 0 | 1, query: string) => {
    await boxOf(tabs[at]).fill(query);
    await boxOf(tabs[at]).press('Enter');
  };
  const isShown = (at: 0 | 1, query: string) =>
    tabs[at].waitForFunction(
      (q) =>
        new URLSearchParams(location.search).get('q') === q &&
        document.querySelector<HTMLInputElement>('main input[name=q]')?.value === q &&
        document.querySelector('[data-search-total]'),
      query,
    );
  for (const tab of tabs) {
    await tab.goto(`${site.url}search.html`);
    await boxOf(tab).click();
    await tab.waitForFunction(() => document.querySelector('.suggestions'));
    await tab.evaluate(() => {
      addEventListener('storage', () => {
        document.documentElement.dataset.news = String(
          1 + Number(document.documentElement.dataset.news ?? 0),
        );
      });
    });
  }
  await asks(0, '棚户区改造');
  await isShown(0, '棚户区改造');
  await asks(1, '棚户区');
  await isShown(1, '棚户区');
  await Promise.all([asks(0, '棚户区改造任务'), asks(1, '棚户区住房')]);
  await isShown(0, '棚户区改造任务');
  await isShown(1, '棚户区住房');
  await wait(1500);
  for (const tab of tabs) {
    const news = Number(await tab.evaluate(() => document.documentElement.dataset.news ?? 0));
    assert.ok(news <= 4, `${news} changes by the other tab`);
    await boxOf(tab).fill('棚户');
    await tab.getByRole('option', { name: '检索过' }).first().waitFor();
    await tab.waitForURL((url) => url.searchParams.get('q') === '棚户');
    const offered = await tab.getByRole('option', { name: '检索过' }).allTextContents();
    assert.deepEqual(
      new Set(offered.slice(0, 2).map((it) => it.replace(' 检索过', ''))),
      new Set(['棚户区改造任务', '棚户区住房']),
    );
  }
  // Interleaved, from what was typed last.
  for (const [at, query] of [
    [1, '棚户区住房'],
    [0, '棚户区改造任务'],
    [0, '棚户区改造'],
    [1, '棚户区'],
  ] as const) {
    await tabs[at].evaluate(() => history.back());
    await isShown(at, query);
  }
});
