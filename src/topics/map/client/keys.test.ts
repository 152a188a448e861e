import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keyAction, keyStep } from './keys.ts';

test('arrows move the map the other way, as if one looked further', () => {
  assert.deepEqual(keyAction('ArrowRight'), { do: 'move', by: { x: -1 / 8, y: 0 } });
  assert.deepEqual(keyAction('ArrowUp'), { do: 'move', by: { x: 0, y: 1 / 8 } });
});

test('plus, minus and 0 change the scale, with or without Shift', () => {
  assert.deepEqual(keyAction('='), keyAction('+'));
  assert.deepEqual(keyAction('-'), { do: 'zoom', factor: 1 / 1.5 });
  assert.deepEqual(keyAction('0'), { do: 'whole' });
  assert.equal(keyAction('a'), undefined);
});

test('in a list the keys go round its ends', () => {
  assert.equal(keyStep('ArrowRight', 3, 0), 1);
  assert.equal(keyStep('ArrowDown', 3, 2), 0);
  assert.equal(keyStep('ArrowLeft', 3, 0), 2);
  assert.equal(keyStep('Home', 3, 2), 0);
  assert.equal(keyStep('End', 3, 0), 2);
  assert.equal(keyStep('Tab', 3, 0), undefined);
  assert.equal(keyStep('ArrowLeft', 0, 0), undefined);
});
