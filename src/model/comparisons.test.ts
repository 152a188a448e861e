import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Comparison } from './comparisons.ts';
import { comparedDivisions, comparisonAddress } from './comparisons.ts';

interface Outline {
  id: string;
  kind: string;
  divisions?: Outline[];
}

const COMPARISONS: Comparison[] = [
  { id: 'liaoning', kind: 'task', from: 'liaoning-tasks', to: 'plan-13', byChapter: true },
  { id: 'plans', kind: 'section', from: 'plan-12', to: 'plan-13', byChapter: true },
  { id: 'opinion', kind: 'opinion', from: 'opinion-62', to: 'plan-13', byChapter: false },
  { id: 'plan-12-opinion-62', kind: 'section', from: 'plan-12', to: 'opinion-62', byChapter: true },
];

function addressOf(address: string, other = 'plan-13') {
  return comparisonAddress(address, other, COMPARISONS);
}

test('a passage is compared on the page of its part or chapter', () => {
  assert.equal(addressOf('liaoning-tasks/c04.html#task-034'), 'compare/liaoning-c04.html#task-034');
  assert.equal(addressOf('liaoning-tasks/c04.html#c04'), 'compare/liaoning-c04.html');
  assert.equal(addressOf('plan-12/c03.html#c03-s1'), 'compare/plans-c03.html#c03-s1');
  assert.equal(addressOf('opinion-62/c02.html#item-05-p1'), 'compare/opinion.html#item-05-p1');
});

test('a document may be compared with several, each on pages of its own', () => {
  assert.equal(
    addressOf('plan-12/c03.html#c03-s1', 'opinion-62'),
    'compare/plan-12-opinion-62-c03.html#c03-s1',
  );
});

test('the document that others are compared with has no such page', () => {
  assert.equal(addressOf('plan-13/c05.html#c05-s1', 'plan-12'), undefined);
});

test('a document is compared by its sections, or else by the innermost divisions of its body', () => {
  const inner = [{ id: 'c01-s1', kind: 'section' }];
  const plan = [
    { id: 'c00', kind: 'front' },
    { id: 'c01', kind: 'chapter', divisions: inner },
    { id: 'c02', kind: 'chapter' },
  ];
  assert.deepEqual(comparedDivisions<Outline>(plan), inner);
  const opinion = [
    { id: 'c00', kind: 'front' },
    { id: 'c01', kind: 'chapter', divisions: [{ id: 'item-01', kind: 'item' }] },
    { id: 'end', kind: 'back' },
  ];
  assert.deepEqual(
    comparedDivisions<Outline>(opinion).map(({ id }) => id),
    ['item-01'],
  );
});
