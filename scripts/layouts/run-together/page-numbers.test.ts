import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { textOf } from '../../lib/text.ts';
import type { PageEntry } from '../../read/curated-schemas.ts';
import { faultOf, realSeed, seedLike } from '../shared/test-support.ts';
import type { Bold } from './bold-repetition.ts';
import { dropPageNumbers } from './page-numbers.ts';

const real = realSeed('plan-12');
const none: Bold = new Map();

function unpaged(value: string, atLeast: number, pages: PageEntry[] = [], bold = none) {
  const placed = pages.map((data, i) => ({
    data,
    place: { file: 'seeds/example/pages.yaml', line: i + 1, column: 1, source: '' },
  }));
  return dropPageNumbers(textOf(value), bold, atLeast, { ...seedLike(real, value), pages: placed });
}

function entry(page: number, before: string, after: string): PageEntry {
  return {
    page,
    before,
    after,
    reason: 'an example',
  };
}

test('a page number inside a sentence goes, and pages begin with theirs', () => {
  const { text, starts, numbers } = unpaged('1本规划取得2积极进展3。', 3);
  assert.equal(text.value, '本规划取得积极进展。');
  assert.deepEqual(starts, [0, 6, 11]);
  assert.deepEqual(
    numbers.map(({ value }) => value),
    ['1', '2', '3'],
  );
});

test('pages go on behind the last that the contents list names', () => {
  assert.equal(unpaged('1甲2乙3丙', 1).starts.length, 3);
});

test('longer numbers and numbers out of turn are the text’s own', () => {
  assert.equal(unpaged('1到2020年2完成12项3。', 3).text.value, '到2020年完成12项。');
});

test('bold digits are no page number', () => {
  const bold: Bold = new Map([[3, 0]]);
  assert.equal(unpaged('1专栏2：甲2乙', 2, [], bold).text.value, '专栏2：甲乙');
});

test('a curated page may touch other digits', () => {
  const { text } = unpaged('1甲62乙', 2, [entry(2, '6', '乙')]);
  assert.equal(text.value, '甲6乙');
});

describe('faults', () => {
  const fault = (...args: Parameters<typeof unpaged>) => faultOf(() => unpaged(...args));

  test('a page that could be at two places', () => {
    assert.match(fault('1甲2乙2丙3', 3), /:1:3 page-number: page number 2 could be here or/);
  });

  test('a page that isn’t found, shown where the one before it begins', () => {
    assert.match(fault('1甲3乙', 3), /:1:1 page-number: page number 2 isn’t found; page 1 begins/);
  });

  test('an entry whose words are not in the source', () => {
    assert.match(
      fault('1甲62乙', 2, [entry(2, '6', '丙')]),
      /^seeds\/example\/pages\.yaml:1:1 stale-entry: the source has no “62丙”/,
    );
  });
});
