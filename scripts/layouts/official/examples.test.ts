import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { located } from '../../lib/walk.ts';
import { realSeed } from '../shared/test-support.ts';
import { opinion, plan } from './parse.ts';

/**
 * Texts of the genre that nobody published, each with the outline that a reader would write down:
 * id, kind and first words of each block.
 */
const EXAMPLES = join(import.meta.dirname, 'examples');
const PLANS = ['provincial-plan', 'boxes'];

/** A seed with the text of an example and nothing curated. */
function seedOf(name: string, text = readFileSync(join(EXAMPLES, `${name}.txt`), 'utf8')) {
  const real = realSeed('plan-13');
  return {
    ...real,
    meta: { ...real.meta, id: name, title: '' },
    file: `examples/${name}.txt`,
    text,
    restorations: [],
    tables: [],
    paragraphs: [],
  };
}

function parsed(name: string, text?: string) {
  const seed = seedOf(name, text);
  const layout = PLANS.includes(name) ? plan : opinion;
  return { seed, ...layout.parse(layout.repair(seed), seed) };
}

for (const file of readdirSync(EXAMPLES).filter((name) => name.endsWith('.outline'))) {
  const name = file.replace('.outline', '');
  test(`${name}: every block is what a reader wrote down`, () => {
    const outline = readFileSync(join(EXAMPLES, file), 'utf8').trimEnd().split('\n');
    const blocks = [...located(parsed(name).children)].map(({ block }) => block);
    const found = blocks.map(({ id, kind, text }, i) => {
      const [, , words = ''] = /^(\S+) (\S+) (.+)$/.exec(outline[i] ?? '')?.slice(1) ?? [];
      return `${id} ${kind} ${text.value.replace(/\n/g, ' ').slice(0, words.length || 12)}`;
    });
    assert.deepEqual(found, outline);
  });

  test(`${name}: no character is lost or told twice`, () => {
    const { seed, children, removed } = parsed(name);
    const texts = [
      ...[...located(children)].map(({ block }) => block.text),
      ...removed.map((r) => r.text),
    ];
    const told = texts
      .flatMap(({ value, at }) => at.filter((_, i) => /\S/.test(value[i] ?? '')))
      .toSorted((a, b) => a - b);
    const all = [...seed.text].flatMap((unit, i) => (/\S/.test(unit) ? [i] : []));
    assert.deepEqual(told, all);
  });
}

test('a plan without the heading of a chapter wants another layout', () => {
  assert.throws(
    () => parsed('boxes', '加强河道管理，改善两岸环境。\n做好防汛准备。'),
    (fault: Error) => {
      assert.match(fault.message, /^examples\/boxes\.txt:1:1 no-heading: no line of this plan/);
      assert.match(fault.message, /fix: check the source, or choose the layout opinion/);
      return true;
    },
  );
});
