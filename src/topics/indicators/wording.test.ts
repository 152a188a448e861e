import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkWording } from './wording.ts';

const check = { doc: 'plan-12', row: 'box-01-i3', period: '2006-2010', of: 'actual' } as const;

test('a growth worked out, as readers are told', () => {
  assert.equal(
    checkWording({
      ...check,
      from: 38,
      to: 36.9,
      stated: -1.1,
      computed: -1.1,
      by: 'difference',
      holds: 'yes',
    }),
    '36.9−38=−1.1，与表中一致',
  );
  assert.equal(
    checkWording({
      ...check,
      from: 8614,
      to: 11293,
      stated: 5.5,
      computed: 5.57,
      by: 'mean',
      holds: 'truncated',
    }),
    '(11293÷8614)^(1/5)，年均增长5.57%，表中略去了后面的小数（5.5）',
  );
});
