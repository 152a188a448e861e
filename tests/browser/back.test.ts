/** Back on a phone while something stands over the page: it closes that, and leaves nothing behind. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { ENGINES, type Engine } from '../support/engines.ts';
import { DIST, serveDist } from '../support/server.ts';
import { triedOf } from '../support/tried-pages.ts';

const CHAPTER = 'plan-13/c05.html';
const MARK = '[id="c05-s3-p2"] > .permalink';
const PLACES = {
  online: () => serveDist(),
  'from disk': async () => ({ url: `${pathToFileURL(DIST)}/`, close: () => {} }),
};
/** Panels that open over the page, by the control that is pressed for them. */
const OPENED = {
  [MARK]: 'passage-menu',
  '[data-settings]': 'dialog.settings',
  '.site-header > .drawer > summary': '.site-header > .drawer',
};

/** Has the browser tell pages that it is used with fingers, as the one of a phone does. */
function withFingers() {
  const asked = matchMedia;
  window.matchMedia = (query) => asked(query === '(pointer: coarse)' ? 'all' : query);
}

function press(selector: string) {
  document.querySelector<HTMLElement>(selector)?.click();
}

function isOpen(selector: string) {
  const element = document.querySelector<HTMLElement>(selector);
  return element?.matches('dialog[open], details[open], :popover-open') ?? false;
}

for (const [name, start] of triedOf(ENGINES, 1)) {
  describe(`in ${name}`, { timeout: 300_000 }, () => {
    let engine: Engine;
    before(async () => {
      engine = await start();
    });
    after(() => engine?.close());

    const until = async (selector: string, isWanted: boolean) => {
      for (let times = 0; times < 60; times++) {
        if ((await engine.ask(isOpen, selector)) === isWanted) return;
        await wait(50);
      }
      assert.fail(`${selector} is ${isWanted ? 'closed' : 'open'}`);
    };
    const address = () => engine.ask(() => location.href);
    /** Opens the chapter behind the cover and scrolls to its middle. */
    const read = async (url: string) => {
      await engine.open(`${url}plan-13/index.html`);
      await engine.open(url + CHAPTER);
      await engine.ask(withFingers);
      await engine.ask((mark) => document.querySelector(mark)?.scrollIntoView(), MARK);
      return engine.ask(() => scrollY);
    };
    /** Goes back once the question is answered: an engine loses the answer of a page that goes. */
    const back = () =>
      engine.ask(() => {
        setTimeout(() => history.back(), 50);
      });

    for (const [place, open] of triedOf(PLACES, 1)) {
      for (const [button, opened] of Object.entries(OPENED)) {
        test(`${place}: Back closes ${opened}, the page stands still, the next Back leaves it`, async (t) => {
          const { url, close } = await open();
          t.after(close);
          const scroll = await read(url);
          for (const _ of ['first', 'second']) {
            await engine.ask(press, button);
            await until(opened, true);
            // The program of the drawers comes with the first that is opened.
            await waitFor(() => engine.ask(() => Boolean(history.state?.over)));
            // Some of the page may be read on meanwhile.
            await engine.ask(() => scrollBy(0, 100));
            const later = await engine.ask(() => scrollY);
            await back();
            await until(opened, false);
            assert.equal(await address(), url + CHAPTER);
            assert.equal(await engine.ask(() => scrollY), later);
          }
          assert.ok((await engine.ask(() => scrollY)) > scroll);
          await engine.ask(press, button);
          await until(opened, true);
          await engine.press('Escape');
          await until(opened, false);
          // The step is taken back a little later.
          await wait(800);
          await back();
          await waitFor(async () => (await address()) === `${url}plan-13/index.html`);
        });
      }

      test(`${place}: what is opened again while a step is taken back stays open`, async (t) => {
        const { url, close } = await open();
        t.after(close);
        await read(url);
        await engine.ask(press, MARK);
        await until('passage-menu', true);
        // The step is taken back 400 ms after the menu has closed: before, while and after that.
        for (const pause of [300, 380, 400, 420, 460]) {
          await engine.press('Escape');
          await until('passage-menu', false);
          await wait(pause);
          await engine.ask(press, MARK);
          await wait(300);
          assert.ok(await engine.ask(isOpen, 'passage-menu'), `${pause} ms`);
        }
        await back();
        await until('passage-menu', false);
        assert.equal(await address(), url + CHAPTER);
      });

      test(`${place}: a link followed from the menu leads back to the passage, and further`, async (t) => {
        const { url, close } = await open();
        t.after(close);
        const scroll = await read(url);
        await engine.ask(press, MARK);
        await until('passage-menu', true);
        await engine.ask(press, 'passage-menu .passage-source');
        await waitFor(async () => (await address()).includes('/source/'));
        await back();
        await waitFor(async () => (await address()) === url + CHAPTER);
        await waitFor(async () => Math.abs((await engine.ask(() => scrollY)) - scroll) < 100);
        await back();
        await waitFor(async () => (await address()) === `${url}plan-13/index.html`);
      });
    }
  });
}

/** Waits for what comes with another page, which is asked for nothing while it is being left. */
async function waitFor(isSo: () => Promise<boolean>) {
  for (let times = 0; times < 20; times++) {
    await wait(400);
    // A question that was asked in that moment after all has no answer, or none for ever.
    const answer = isSo().catch(() => false);
    if (await Promise.race([answer, wait(3000, false)])) return;
  }
  assert.fail(`never so: ${isSo}`);
}
