/**
 * The archive as readers use it: unpacked into a folder, opened from there in three browser
 * engines, without a network.
 */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { plainSearch, readBlocks } from '../search/plain-search.ts';
import { ENGINES, type Engine } from '../support/engines.ts';
import { DIST } from '../support/server.ts';
import { triedOf } from '../support/tried-pages.ts';

const blocks = readBlocks();
// A reader's folder may well have a name like this.
const folder = mkdtempSync(join(tmpdir(), '下载 100% #1 '));
function address(path: string) {
  return pathToFileURL(join(folder, 'dongbei-library/')).href + path;
}

before(() => {
  const zip = readFileSync(join(DIST, 'offline/dongbei-library.zip'));
  for (const [path, bytes] of Object.entries(unzipSync(zip))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
});
after(() => rmSync(folder, { recursive: true }));

/** Asks until there is an answer; a page that is about to be left gives none. */
async function eventually(engine: Engine, question: () => string | undefined): Promise<string> {
  for (let times = 0; times < 100; times++) {
    const answer = await engine.ask(question).catch(() => undefined);
    if (answer) return answer;
    await wait(100);
  }
  throw new Error(`no answer to ${question}`);
}

for (const [name, start] of triedOf(ENGINES, 1)) {
  describe(`in ${name}`, { timeout: 120_000 }, () => {
    let engine: Engine;
    before(async () => {
      engine = await start();
    });
    after(() => engine?.close());

    test('the home page opens, and its links lead on', async () => {
      await engine.open(address('index.html'));
      const links = await engine.ask(() =>
        [...document.querySelectorAll<HTMLAnchorElement>('main a[href]')].map((a) => a.href),
      );
      assert.ok(links.includes(address('plan-13/index.html')));
    });

    test('a chapter opens at the paragraph that the address names', async () => {
      await engine.open(address('plan-13/c05.html#c05-s1-p2'));
      const { id, top, bottom } = await engine.ask(() => {
        const target = document.querySelector(':target');
        const { top = -1, bottom = -1 } = target?.getBoundingClientRect() ?? {};
        return { id: target?.id, top, bottom: innerHeight - bottom };
      });
      assert.equal(id, 'c05-s1-p2');
      assert.ok(top >= 0 && bottom >= 0, `from ${top} to ${bottom} from the window's edges`);
    });

    test('a box opens with its table', async () => {
      await engine.open(address('plan-12/box-02.html'));
      assert.ok((await engine.ask(() => document.querySelectorAll('main table tr').length)) > 2);
    });

    test('the editorial notes open', async () => {
      await engine.open(address('about.html'));
      assert.ok((await engine.ask(() => document.querySelectorAll('main h2').length)) >= 4);
    });

    test('the page on reading offline says that this is the downloaded copy', async () => {
      await engine.open(address('offline.html'));
      const text = await engine.ask(() => document.querySelector('main')?.textContent ?? '');
      assert.match(text, /这是下载的文库/);
      assert.doesNotMatch(text, /[0-9a-f]{64}|@/);
    });

    test('a citation names no folder of the reader’s', async () => {
      await engine.open(address('plan-13/index.html'));
      const cited = await eventually(engine, () => {
        const texts = [...document.querySelectorAll('.citation')].map((it) => it.textContent);
        // Once no blank is left in it, the script has done all it does.
        return texts.length > 0 && !texts.join().includes('⟦') ? texts.join() : undefined;
      });
      assert.doesNotMatch(cited, /file:|%20/);
    });

    const results = async () => {
      const found = await eventually(engine, () => {
        if (!document.querySelector('[data-result] mark')) return undefined;
        const results = [...document.querySelectorAll('[data-result]')];
        return results.map((result) => result.getAttribute('data-result')).join();
      });
      return found.split(',');
    };

    test('the box finds a phrase just where it stands, and a result leads to its passage', async () => {
      const phrase = '机器人';
      await engine.open(address('plan-13/c05.html'));
      await engine.ask((phrase) => {
        const input = document.querySelector<HTMLInputElement>('input[name="q"]');
        if (input) input.value = phrase;
        // Not at once: this function has to end in the page that it began in.
        setTimeout(() => input?.form?.requestSubmit());
      }, phrase);
      assert.deepEqual(await results(), plainSearch(blocks, [phrase]));
      await engine.ask(() => document.querySelector<HTMLElement>('[data-result] a')?.click());
      const text = await eventually(engine, () => {
        const passage = document.querySelector('[data-block]:target');
        return passage?.textContent?.replace(/\s/g, '');
      });
      assert.match(text, new RegExp(phrase));
      const place = await eventually(
        engine,
        () => document.querySelector('[data-hit-place]')?.textContent ?? undefined,
      );
      assert.match(place, /^第\d+处，共\d+处$/);
    });

    test('pinyin finds the text', async () => {
      await engine.open(address('search.html?q=haerbin'));
      assert.deepEqual(await results(), plainSearch(blocks, ['哈尔滨']));
    });

    test('a map opens as its address says, is filtered and enlarged', async () => {
      await engine.open(address('maps/railways.html#docs=plan-12'));
      // What the filter hides is out of sight once the map is drawn by its script.
      const inSight = () => {
        const features = [...document.querySelectorAll('[data-feature]')];
        const shown = features.filter((it) => getComputedStyle(it).display !== 'none');
        const isDrawn = document.querySelector('[data-live] svg[data-zoom]');
        return isDrawn ? `${shown.length} of ${features.length}` : undefined;
      };
      const [filtered = 0, all = 0] = (await eventually(engine, inSight)).split(' of ').map(Number);
      assert.ok(filtered > 0 && filtered < all, `${filtered} of ${all}`);
      await engine.ask(() => document.querySelector<HTMLElement>('[value="plan-12"]')?.click());
      assert.equal(await eventually(engine, inSight), `${all} of ${all}`);
      await engine.ask(() => document.querySelector<HTMLElement>('[data-do="in"]')?.click());
      await eventually(engine, () => {
        const view = document.querySelector('[data-view]')?.getAttribute('transform') ?? '';
        return Number(/scale\(([\d.]+)/.exec(view)?.[1]) > 1 ? view : undefined;
      });
    });

    test('no service worker is registered and no manifest asked for', async () => {
      const found = await engine.ask(async () => ({
        workers: (await navigator.serviceWorker?.getRegistrations?.().catch(() => []))?.length ?? 0,
        manifests: document.querySelectorAll('link[rel="manifest"]').length,
      }));
      assert.deepEqual(found, { workers: 0, manifests: 0 });
    });

    test('nothing was asked of a network, and no page reported an error', async () => {
      assert.deepEqual(await engine.faults(), []);
    });
  });
}
