import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { inTurn, sampleOf } from './tried-pages.ts';

const LIST = Array.from({ length: 300 }, (_, index) => `p${index}`);

test('a sample is the same for the same seed, another for another, and holds each page once', () => {
  const sample = sampleOf(LIST, 40, 7);
  assert.equal(new Set(sample).size, 40);
  assert.deepEqual(sampleOf(LIST, 40, 7), sample);
  assert.notDeepEqual(sampleOf(LIST, 40, 8), sample);
});

test('samples of some days together leave out little', () => {
  const seen = new Set(Array.from({ length: 30 }, (_, day) => sampleOf(LIST, 60, day)).flat());
  assert.ok(seen.size > 290, `${seen.size}`);
});

test('engines take turns: in as many days as there are each has been at work, none twice', () => {
  for (let first = 0; first < 5; first++) {
    const days = [0, 1, 2].map((day) => inTurn(['a', 'b', 'c'], 1, first + day));
    assert.deepEqual(days.flat().sort(), ['a', 'b', 'c']);
  }
  assert.deepEqual(inTurn(['a', 'b', 'c'], 2, 5), ['c', 'a']);
});

test('a full run leaves no page out, another takes the sample beside examples', () => {
  const pages = ['404.html', ...LIST.map((name) => `places/${name}.html`), 'places/shenyang.html'];
  const program = `import { triedPages } from ${JSON.stringify(import.meta.resolve('./tried-pages.ts'))};
    const pages = ${JSON.stringify(pages)};
    console.log(JSON.stringify(triedPages(pages, pages, 10)));`;
  const tried = (env: Record<string, string>): string[] =>
    JSON.parse(
      execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
        env: { ...process.env, TEST_PAGES: '', TEST_SEED: '1', ...env },
        encoding: 'utf8',
      }),
    );
  assert.deepEqual(tried({ TEST_PAGES: 'all' }).toSorted(), pages.toSorted());
  const some = tried({});
  assert.ok(some.length >= 10 && some.length <= 12, `${some.length}`);
  assert.ok(some.includes('places/shenyang.html') && some.includes('404.html'));
});
