import assert from 'node:assert/strict';
import { test } from 'node:test';
import { remembered } from './remembered.ts';

test('the same objects in another list give what was made of them before', () => {
  const [a, b] = [{ name: 'a' }, { name: 'b' }];
  const wrapped = remembered((data: readonly { name: string }[]) => ({ data }));
  assert.equal(wrapped([a, b]), wrapped([a, b]));
});

test('other objects are read anew, even if they are equal', () => {
  const named = remembered((data: readonly { name: string }[]) => data.map(({ name }) => name));
  assert.deepEqual(named([{ name: 'a' }]), ['a']);
  assert.deepEqual(named([{ name: 'b' }]), ['b']);
  assert.deepEqual(named([{ name: 'b' }, { name: 'c' }]), ['b', 'c']);
  assert.deepEqual(named([]), []);
});
