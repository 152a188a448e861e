import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Comparison } from './comparisons.ts';
import { comparisonAddress } from './comparisons.ts';

const COMPARISONS: Comparison[] = [
  { kind: 'task', from: 'liaoning-tasks', to: 'plan-13' },
  { kind: 'section', from: 'plan-12', to: 'plan-13' },
  { kind: 'opinion', from: 'opinion-62', to: 'plan-13' },
];

function addressOf(address: string) {
  return comparisonAddress(address, COMPARISONS);
}

test('a passage is compared on the page of its part or chapter', () => {
  assert.equal(addressOf('liaoning-tasks/c04.html#task-034'), 'compare/liaoning-c04.html#task-034');
  assert.equal(addressOf('liaoning-tasks/c04.html#c04'), 'compare/liaoning-c04.html');
  assert.equal(addressOf('plan-12/c03.html#c03-s1'), 'compare/plans-c03.html#c03-s1');
  assert.equal(addressOf('opinion-62/c02.html#item-05-p1'), 'compare/opinion.html#item-05-p1');
});

test('the plan that others are compared with has no such page', () => {
  assert.equal(addressOf('plan-13/c05.html#c05-s1'), undefined);
});
