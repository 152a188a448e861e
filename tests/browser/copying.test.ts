/** Selecting and copying over many passages gives the text and nothing else. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { published } from '../conversion/corpus.ts';
import { ENGINES, type Engine } from '../support/engines.ts';
import { serveDist } from '../support/server.ts';
import { triedOf } from '../support/tried-pages.ts';

/** Chapters with counts of related passages, tables, figures, restorations, notes with roles. */
const PAGES = {
  'plan-13': ['c05', 'c06', 'box-08'],
  'plan-12': ['c01', 'c07', 'box-02'],
  'opinion-62': ['c01'],
  'liaoning-tasks': ['c01'],
  'reform-40': ['c00', 'c03'],
} as const;

/** Selects what is in the elements of a selector, from the first to the last. */
function select(selector: string): string {
  const elements = document.querySelectorAll(selector);
  const range = document.createRange();
  range.selectNodeContents(elements[0] as Element);
  const last = elements[elements.length - 1] as Element;
  range.setEnd(last, last.childNodes.length);
  const selection = getSelection() as Selection;
  selection.removeAllRanges();
  selection.addRange(range);
  return selection.toString();
}

function plain(text: string): string {
  return text.replace(/\s/g, '');
}

for (const [name, start] of triedOf(ENGINES, 1)) {
  describe(`in ${name}`, { timeout: 300_000 }, () => {
    let engine: Engine;
    let site: Awaited<ReturnType<typeof serveDist>>;
    before(async () => {
      engine = await start();
      site = await serveDist();
    });
    after(async () => {
      await engine?.close();
      await site?.close();
    });

    /** The clipboard after copying the selection, pasted as readers do. */
    async function copied(): Promise<string> {
      await engine.press('Control+c');
      await engine.ask(() => {
        const field = document.createElement('textarea');
        field.id = 'pasted';
        field.style.cssText = 'position: fixed; top: 0';
        document.body.append(field);
        field.focus({ preventScroll: true });
      });
      await engine.press('Control+v');
      await wait(100);
      return engine.ask(() => document.querySelector<HTMLTextAreaElement>('#pasted')?.value ?? '');
    }

    for (const [doc, pages] of Object.entries(PAGES)) {
      test(`a whole page of ${doc}`, async () => {
        const readings = new Map(published(doc).blocks.map(({ id, reading }) => [id, reading]));
        for (const page of pages) {
          await engine.open(`${site.url}${doc}/${page}.html`);
          const ids = await engine.ask(() =>
            [...document.querySelectorAll('article [data-block]')].map(({ id }) => id),
          );
          assert.ok(ids.length > 1, page);
          const text = plain(ids.map((id) => readings.get(id) ?? '').join(''));
          assert.equal(plain(await engine.ask(select, 'article')), text, page);
          assert.equal(plain(await copied()), text, page);
        }
      });
    }

    test('the wordings of a comparison, without counts and remarks', async () => {
      await engine.open(`${site.url}compare/opinion.html`);
      const text = published('opinion-62').blocks.find(({ id }) => id === 'item-01-p1')?.reading;
      const side = '[data-compared="opinion-62/item-01-p1"]';
      assert.equal(plain(await engine.ask(select, side)), plain(text ?? ''));
      assert.doesNotMatch(await engine.ask(select, '.pair-row'), /相似度\d|［共用|本组链接/);
      await engine.open(`${site.url}compare/liaoning-c03.html`);
      const pairs = await engine.ask(select, '.pair');
      assert.doesNotMatch(pairs, /改动\d+处|与规划相同|相似度\d|（相同，\d+字）|［删去|〔出自/);
    });

    test('a number of a heading stands apart from its title, words of the edition stay behind', async () => {
      await engine.open(`${site.url}plan-12/c03.html`);
      const title = await engine.ask(select, '[id=c03-s2]');
      assert.equal(title.trim(), '第二节 加快培育战略性新兴产业');
      await engine.open(`${site.url}lessons/railway.html`);
      const question = await engine.ask(select, '[id=step-01] .lesson-question');
      assert.match(question.trim(), /^这一句里有哪几个动词？/);
      await engine.open(`${site.url}glossary.html`);
      assert.match((await engine.ask(select, '[id=wodian] p')).trim(), /^一个地区的发电能力/);
    });

    test('results of the search, without counts', async () => {
      await engine.open(`${site.url}search.html?q=${encodeURIComponent('机器人')}`);
      for (let times = 0; times < 100; times++) {
        if (await engine.ask(() => !!document.querySelector('[data-filled]'))) break;
        await wait(50);
      }
      assert.doesNotMatch(await engine.ask(select, '[data-results]'), / \d+段\n/);
    });
  });
}
