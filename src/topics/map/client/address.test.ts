import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { formatState, type MapState, parseState, UNTOUCHED } from './address.ts';
import { ALL } from './filter.ts';

const SIZE = { width: 800, height: 600 };
const STATE: MapState = {
  filter: { ...ALL, kinds: ['railway', 'highway'], docs: ['plan-13'] },
  selected: 'ha-mu',
  view: { scale: 4, x: -400, y: -600 },
};
const FRAGMENT = 'kinds=railway,highway&docs=plan-13&on=ha-mu&at=4,0.25,0.375';

describe('address of a map', () => {
  test('a state is written so that a reader can tell what it says', () => {
    assert.equal(formatState(STATE, SIZE), FRAGMENT);
  });

  test('an untouched map has no fragment', () => {
    assert.equal(formatState(UNTOUCHED, SIZE), '');
    assert.deepEqual(parseState('', SIZE), UNTOUCHED);
    assert.deepEqual(parseState('#', SIZE), UNTOUCHED);
  });

  test('the address leads back to the state, also where commas were escaped on the way', () => {
    assert.deepEqual(parseState(`#${FRAGMENT}`, SIZE), STATE);
    assert.deepEqual(parseState(FRAGMENT.replaceAll(',', '%2C'), SIZE), STATE);
  });

  test('the same address leads to the same part of a drawing of another size', () => {
    const { view } = parseState(FRAGMENT, { width: 1600, height: 1200 });
    assert.deepEqual(view, { scale: 4, x: -800, y: -1200 });
  });

  test('what stands behind a value is no part of it', () => {
    for (const text of [
      '。',
      '）',
      '.',
      ' ',
      '”',
      '&from=timeline',
      '%E3%80%82',
      '?from=x',
      '😀',
    ]) {
      assert.deepEqual(parseState(`#${FRAGMENT}${text}`, SIZE), STATE, text);
      const { filter } = parseState(`#docs=plan-13${text}`, SIZE);
      assert.deepEqual(filter.docs, ['plan-13'], text);
    }
    assert.equal(parseState('#on=ha-mu。', SIZE).selected, 'ha-mu');
    assert.equal(parseState('#ha-mu。', SIZE).selected, 'ha-mu');
  });

  test('an id alone selects what it names', () => {
    assert.deepEqual(parseState('#ha-mu', SIZE), { ...UNTOUCHED, selected: 'ha-mu' });
  });

  test('what makes no sense is left out', () => {
    for (const text of ['at=x,y', 'at=3', 'at=', 'kinds=', 'on=', 'what=ever', 'a=%E0%A4%A']) {
      assert.deepEqual(parseState(text, SIZE), UNTOUCHED, text);
    }
    const { view } = parseState('at=9999,-5,0.5', SIZE);
    assert.deepEqual(view, { scale: 16, x: 0, y: -4500 });
  });
});
