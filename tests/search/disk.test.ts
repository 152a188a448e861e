/** The search from a folder on disk, in every browser engine: box, results, opened hit. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { ENGINES, type Engine } from '../support/engines.ts';
import { DIST } from '../support/server.ts';
import { plainSearch, readBlocks } from './plain-search.ts';

const blocks = readBlocks();
const address = (path: string) => `${pathToFileURL(DIST)}/${path}`;

/** Asks until the answer is there, for ten seconds; a page that is being left gives none. */
const eventually = async <Answer>(ask: () => Promise<Answer | null>): Promise<Answer> => {
  const end = Date.now() + 10_000;
  for (;;) {
    const answer = await ask().catch(() => null);
    if (answer !== null) return answer;
    if (Date.now() > end) throw new Error('The answer did not come in ten seconds');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
};

for (const [name, start] of Object.entries(ENGINES)) {
  describe(`the search in ${name}`, { timeout: 120_000 }, () => {
    let engine: Engine;
    before(async () => {
      engine = await start();
    });
    after(() => engine?.close());

    const found = () =>
      eventually(() =>
        engine.ask(() => {
          if (!document.querySelector('[data-result] mark')) return null;
          const results = [...document.querySelectorAll('[data-result]')];
          return results.map((result) => result.getAttribute('data-result') ?? '');
        }),
      );

    test('the box of a chapter leads to the results', async () => {
      await engine.open(address('plan-13/c05.html'));
      await engine.ask(() => {
        const input = document.querySelector<HTMLInputElement>('input[type=search]');
        if (input) input.value = '机器人';
        // Not at once: this function has to end in the page that it began in.
        setTimeout(() => input?.form?.requestSubmit());
      });
      assert.deepEqual(await found(), plainSearch(blocks, ['机器人']));
    });

    test('pinyin finds the text', async () => {
      await engine.open(address('search.html?q=haerbin'));
      assert.deepEqual(await found(), plainSearch(blocks, ['哈尔滨']));
    });

    test('an opened result is marked', async () => {
      await engine.open(address('plan-13/c05.html?q=智能制造#c05-s1-p1'));
      const marked = await eventually(() =>
        engine.ask(() => document.querySelector('[data-hit-place]')?.textContent ?? null),
      );
      assert.match(marked, /^第\d+处，共\d+处$/);
    });
  });
}
