import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseHandout } from '../../../ui/client/handout-address.ts';
import { openedHandout } from './opened-handout.ts';

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
