import assert from 'node:assert/strict';
import { test } from 'node:test';
import { alikeIn, corrected } from './spelling.ts';

const PAIRS = new Set([
  '满洲',
  '洲里',
  '里口',
  '口岸',
  '唱衰',
  '衰东',
  '东北',
  '鞍钢',
  '钢铁',
  '调研',
]);
const ALIKE: Record<string, { close: string; far: string }> = {
  州: { close: '洲周', far: '轴' },
  衷: { close: '衰', far: '' },
  纲: { close: '钢', far: '' },
  安: { close: '', far: '鞍' },
  按: { close: '', far: '鞍' },
};
const spellings = {
  has: (pair: string) => PAIRS.has(pair),
  alikeOf: async (character: string) => ALIKE[character] ?? { close: '', far: '' },
  load: async () => {},
};

test('a wrong character between two others is corrected where both then fit', async () => {
  assert.equal(await corrected('满州里', spellings), '满洲里');
  assert.equal(await corrected('满州里口岸', spellings), '满洲里口岸');
  assert.equal(await corrected('唱衷东北', spellings), '唱衰东北');
});

test('at an end it must sound or look quite the same', async () => {
  assert.equal(await corrected('鞍纲', spellings), '鞍钢');
  assert.equal(await corrected('按钢', spellings), undefined);
});

test('at an end it must make a pair that several passages have', async () => {
  const rare = { ...spellings, has: (pair: string, least = 1) => PAIRS.has(pair) && least === 1 };
  assert.equal(await corrected('鞍纲', rare), undefined);
  assert.equal(await corrected('满州里', rare), '满洲里');
});

test('where more pairs are unknown than a wrong character makes, several passages must have its own', async () => {
  const rare = { ...spellings, has: (pair: string, least = 1) => PAIRS.has(pair) && least === 1 };
  assert.equal(await corrected('满州里卖煤', spellings), '满洲里卖煤');
  assert.equal(await corrected('满州里卖煤', rare), undefined);
});

test('what is known, or like nothing known, stays', async () => {
  assert.equal(await corrected('东北', spellings), undefined);
  assert.equal(await corrected('卖煤换钱', spellings), undefined);
});

test('a part tells of each of its characters what it may have been written for', () => {
  const part = { 州: '洲周|轴', 衷: '衰|' };
  assert.deepEqual(alikeIn(part, '州'), { close: '洲周', far: '轴' });
  assert.deepEqual(alikeIn(part, '衷'), { close: '衰', far: '' });
  assert.deepEqual(alikeIn(part, '鑫'), { close: '', far: '' });
});
