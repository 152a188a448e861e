/** Links as they arrive: with a full stop, a bracket or a tracking parameter behind them. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { ENGINES, type Engine } from '../support/engines.ts';
import { DIST, serveDist } from '../support/server.ts';
import { triedOf } from '../support/tried-pages.ts';

/** Pages of all kinds that have ids, each with one far from the page's beginning. */
const TARGETS = [
  'plan-13/c06.html#c06-s2-p2',
  'plan-13/whole.html#c06-s2-p2',
  'plan-12/c01.html#box-02-i4',
  'plan-12/box-02.html#box-02-i4',
  'opinion-62/c02.html#item-07-r3',
  'liaoning-tasks/c04.html#task-034',
  'glossary.html#yingshang-huanjing',
  'places/index.html#shenyang',
  'compare/liaoning-c09.html#task-096',
  'agencies/sheng-fagaiwei.html#with-ge-shi-zhengfu',
  'about.html#plan-12-2384',
];
const BEHIND = [
  '。',
  '）',
  ')',
  ',',
  '，',
  '、',
  '；',
  '%20',
  '&from=timeline',
  '%E3%80%82',
  '%E3',
  '”',
  '】',
  '=',
];
const QUESTION = '?from=singlemessage';

/** The id that is shown as the target, and whether it is in sight. */
function arrived() {
  const target = document.querySelector<HTMLElement>(':target');
  const { top = -1 } = target?.getBoundingClientRect() ?? {};
  const isFolded = !!target?.closest('details:not([open])');
  return { id: target?.id, isInSight: top >= -1 && top < innerHeight && !isFolded };
}

/** The answer of a page that is just being left. */
const NOWHERE: ReturnType<typeof arrived> = { id: undefined, isInSight: false };

for (const [name, start] of triedOf(ENGINES, 1)) {
  describe(`in ${name}`, { timeout: 300_000 }, () => {
    let engine: Engine;
    let site: Awaited<ReturnType<typeof serveDist>>;
    before(async () => {
      engine = await start();
      site = await serveDist('/sub/path/');
    });
    after(async () => {
      await engine?.close();
      await site?.close();
    });

    async function leadsTo(address: string, id: string) {
      await engine.open('about:blank');
      await engine.open(address);
      // Until it stays so: a browser may still be busy with ending to load.
      for (let times = 0, right = 0; times < 200 && right < 3; times++) {
        const { id: shown, isInSight } = await engine.ask(arrived).catch(() => NOWHERE);
        right = shown === id && isInSight ? right + 1 : 0;
        await wait(50);
      }
      assert.deepEqual(await engine.ask(arrived), { id, isInSight: true }, address);
    }

    test('every page opens at the passage that is meant, online and from disk', async () => {
      for (const [index, target] of TARGETS.entries()) {
        const base = index % 2 === 0 ? site.url : `${pathToFileURL(DIST)}/`;
        const id = target.replace(/.*#/, '');
        await leadsTo(`${base}${target}${BEHIND[index % BEHIND.length]}`, id);
      }
    });

    test('whatever stands behind the id', async () => {
      const [chapter = ''] = TARGETS;
      for (const text of [...BEHIND, QUESTION, '。）', '#c01']) {
        await leadsTo(site.url + chapter + text, 'c06-s2-p2');
      }
      await leadsTo(`${site.url}plan-13/c06.html#C06-S2-P2%E3%80%82`, 'c06-s2-p2');
    });

    test('a passage that is not there opens what it would stand in, never its neighbour', async () => {
      await leadsTo(`${site.url}plan-13/c06.html#c06-s2-p29`, 'c06-s2');
    });

    test('the same in a page that is open already, without a step more in its history', async () => {
      await engine.open(`${site.url}plan-13/c06.html`);
      const steps = await engine.ask(() => {
        location.hash = 'c06-s2-p2。';
        return history.length;
      });
      await wait(300);
      assert.equal((await engine.ask(arrived)).id, 'c06-s2-p2');
      // Fewer where a browser keeps no more of them.
      assert.ok((await engine.ask(() => history.length)) <= steps);
    });
  });
}
