import assert from 'node:assert/strict';
import { test } from 'node:test';
import { comparisonAddress } from './comparison-addresses.ts';

test('a passage is compared on the page of its part or chapter', () => {
  assert.equal(
    comparisonAddress('liaoning-tasks/c04.html#task-034'),
    'compare/liaoning-c04.html#task-034',
  );
  assert.equal(comparisonAddress('liaoning-tasks/c04.html#c04'), 'compare/liaoning-c04.html');
  assert.equal(comparisonAddress('plan-12/c03.html#c03-s1'), 'compare/plans-c03.html#c03-s1');
  assert.equal(
    comparisonAddress('opinion-62/c02.html#item-05-p1'),
    'compare/opinion.html#item-05-p1',
  );
});

test('the plan that others are compared with has no such page', () => {
  assert.equal(comparisonAddress('plan-13/c05.html#c05-s1'), undefined);
});
