import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anchorsOf, movedAddresses } from './moved.ts';
import { currentOf, passage, permalinkLedger } from './test-support.ts';

function on(page: string) {
  return passage(0, 50, { page: `plan-13/${page}.html` });
}

const old = { 'plan-13/c01-p2': on('c01') };

test('on a page that still shows the passage, the old id stands beside the new one', () => {
  const ledger = permalinkLedger(old, { 'plan-13/c01-p2': 'plan-13/c01-p1' });
  const current = currentOf({ 'plan-13/c01-p1': on('c01') });
  assert.deepEqual([...anchorsOf(ledger, current)], [['plan-13/c01-p1', ['c01-p2']]]);
  assert.equal(movedAddresses(ledger, current).size, 0);
});

test('from another page the old address leads to the new one', () => {
  const ledger = permalinkLedger(old, { 'plan-13/c01-p2': 'plan-13/c02-p1' });
  const current = currentOf({ 'plan-13/c02-p1': on('c02') });
  assert.equal(anchorsOf(ledger, current).size, 0);
  assert.deepEqual(Object.fromEntries(movedAddresses(ledger, current)), {
    'plan-13/c01.html#c01-p2': 'plan-13/c02.html#c02-p1',
  });
});

test('a passage that keeps its id on another page is found from all its earlier ones', () => {
  const earlier = ['plan-13/c02.html', 'plan-13/c03.html'];
  const ledger = permalinkLedger({ 'plan-13/c01-p2': { ...on('c01'), earlier } });
  const current = currentOf({ 'plan-13/c01-p2': on('c01') });
  assert.deepEqual(Object.fromEntries(movedAddresses(ledger, current)), {
    'plan-13/c02.html#c01-p2': 'plan-13/c01.html#c01-p2',
    'plan-13/c03.html#c01-p2': 'plan-13/c01.html#c01-p2',
  });
});

test('what is in a box has an address on the box’s page too', () => {
  const item = { 'plan-13/box-02-i3': on('c01') };
  const into = (id: string) => permalinkLedger(item, { 'plan-13/box-02-i3': `plan-13/${id}` });
  const current = currentOf({ 'plan-13/box-02-i2': on('c01'), 'plan-13/c01-p1': on('c01') });
  assert.deepEqual([...anchorsOf(into('box-02-i2'), current).keys()], ['plan-13/box-02-i2']);
  assert.equal(movedAddresses(into('box-02-i2'), current).size, 0);
  assert.deepEqual([...anchorsOf(into('c01-p1'), current).keys()], ['plan-13/c01-p1']);
  assert.deepEqual(Object.fromEntries(movedAddresses(into('c01-p1'), current)), {
    'plan-13/box-02.html#box-02-i3': 'plan-13/c01.html#c01-p1',
  });
});

test('an id that is given again, or an alias to nothing, adds nothing', () => {
  const back = permalinkLedger(old, { 'plan-13/c01-p2': 'plan-13/c01-p1' });
  const both = currentOf({ 'plan-13/c01-p1': on('c01'), 'plan-13/c01-p2': on('c01') });
  assert.equal(anchorsOf(back, both).size, 0);
  assert.equal(anchorsOf(back, currentOf({})).size + movedAddresses(back, currentOf({})).size, 0);
});
