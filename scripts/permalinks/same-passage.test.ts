import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isSamePassage, isUnchanged, successorOf } from './same-passage.ts';
import { passage } from './test-support.ts';

const old = passage(100, 200);

describe('in the same seed a passage stays the same', () => {
  test('when nothing changed, and only then it is unchanged', () => {
    assert.equal(isUnchanged(old, passage(100, 200)), true);
    assert.equal(isUnchanged(old, passage(100, 199)), false);
  });

  test('when it gains text, or loses it and keeps its first character or half of itself', () => {
    for (const [start, end] of [
      [50, 300],
      [100, 101],
      [150, 200],
      [101, 260],
    ] as const) {
      assert.equal(isSamePassage(old, passage(start, end)), true, `${start}–${end}`);
    }
  });

  test('but not when it keeps less than half and not its beginning, or nothing', () => {
    for (const [start, end] of [
      [151, 200],
      [0, 100],
      [200, 300],
    ] as const) {
      assert.equal(isSamePassage(old, passage(start, end)), false, `${start}–${end}`);
    }
  });

  test('in several stretches too', () => {
    const row = passage(10, 20, {
      source: [
        [40, 45],
        [10, 15],
        [90, 92],
      ],
    });
    assert.equal(isSamePassage(row, passage(0, 50, { source: [[40, 41]] })), true);
    assert.equal(isSamePassage(row, passage(0, 50, { source: [[10, 15]] })), false);
    assert.equal(
      isSamePassage(
        row,
        passage(0, 50, {
          source: [
            [10, 15],
            [91, 92],
          ],
        }),
      ),
      true,
    );
  });

  test('not by its words: the same words elsewhere are another passage', () => {
    const twin = { ...passage(300, 400), hash: old.hash, begins: old.begins, ends: old.ends };
    assert.equal(isSamePassage(old, twin), false);
    assert.equal(isUnchanged(old, twin), false);
  });
});

describe('in a seed that replaces the other', () => {
  const fresh = (more: object) => ({ ...passage(500, 600), seed: 'ba9876543210', ...more });

  test('a passage is known by all of its words, its first or its last', () => {
    assert.equal(isSamePassage(old, fresh({ hash: old.hash })), true);
    assert.equal(isSamePassage(old, fresh({ begins: old.begins })), true);
    assert.equal(isSamePassage(old, fresh({ ends: old.ends })), true);
    assert.equal(isSamePassage(old, fresh({})), false);
  });

  test('it is never unchanged: its record has to be renewed', () => {
    assert.equal(isUnchanged(old, fresh({ hash: old.hash })), false);
  });
});

test('the successor is the passage that has most in common', () => {
  const passages = [
    ['plan-13/table', passage(0, 1000)],
    ['plan-13/half', passage(90, 160)],
    ['plan-13/row', passage(95, 200)],
    ['plan-13/other', passage(200, 300)],
  ] as const;
  assert.equal(successorOf(old, passages), 'plan-13/row');
  assert.equal(successorOf(old, passages.slice(3)), undefined);
});
