import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatHandout, parseHandout } from './handout-address.ts';

test('a handout comes back from its address, the order kept', () => {
  const handout = {
    passages: ['plan-13/c05-s1-p2', 'plan-13/box-08-i1', 'liaoning-tasks/task-034'],
    title: '第三课 产业转型 100% & more+',
    note: '第一行\n第二行#=,',
  };
  assert.deepEqual(parseHandout(`#${formatHandout(handout)}`), handout);
});

test('the address is readable', () => {
  const passages = ['plan-13/c05-s1-p2', 'plan-13/box-08-i1'];
  assert.equal(
    formatHandout({ passages, title: '', note: '' }),
    'p=plan-13/c05-s1-p2,plan-13/box-08-i1',
  );
});

test('what is no passage or stands twice is left out', () => {
  assert.deepEqual(parseHandout('p=plan-13/c05,x,,plan-13/c05,<b>/y,../z').passages, [
    'plan-13/c05',
  ]);
  assert.deepEqual(parseHandout('').passages, []);
});

test('an address that a mail program has encoded reads the same', () => {
  assert.deepEqual(parseHandout('#p=plan-13%2Fc05%2Cplan-12%2Fc01').passages, [
    'plan-13/c05',
    'plan-12/c01',
  ]);
});
