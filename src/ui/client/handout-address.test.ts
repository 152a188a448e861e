import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatHandout, openedHandout, parseHandout } from './handout-address.ts';

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

const mine = parseHandout('p=plan-13/c05,plan-13/c06&t=我的');
const none = parseHandout('');

test('without an address: what this browser keeps', () => {
  for (const fragment of ['', '#']) {
    assert.deepEqual(openedHandout(fragment, mine), { handout: mine, isMine: true });
  }
});

test('passages that are added follow the others, each once; title and note stay', () => {
  const { handout, isMine } = openedHandout('#add=plan-13/c06,plan-12/c01', mine);
  assert.deepEqual(handout.passages, ['plan-13/c05', 'plan-13/c06', 'plan-12/c01']);
  assert.equal(handout.title, '我的');
  assert.ok(isMine);
});

test('a handout that was sent does not touch the one of this browser', () => {
  const { handout, isMine } = openedHandout('#p=plan-12/c01', mine);
  assert.deepEqual(handout.passages, ['plan-12/c01']);
  assert.equal(isMine, false);
});

test('a handout is taken as the reader’s own where there is no other or it is the same', () => {
  assert.ok(openedHandout('#p=plan-12/c01', none).isMine);
  assert.ok(openedHandout('#p=plan-13/c05,plan-13/c06&t=我的', mine).isMine);
});
