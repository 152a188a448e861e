import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ClauseFinding } from '../../../model/data/alignments.ts';
import { clauseName, countFindings } from './lone-clauses.ts';

function clause(found?: ClauseFinding) {
  return { start: 0, end: 5, text: '简化流程，', ...(found && { found }) };
}

test('a finding reads behind the name of the other text', () => {
  assert.equal(clauseName('none', '“十三五”规划'), '“十三五”规划中未见相近词句');
  assert.equal(clauseName('like', '“十三五”规划'), '“十三五”规划中有相近词句');
});

test('a clause for which nobody has read the other text is called no more than that', () => {
  assert.equal(clauseName(undefined, '“十三五”规划'), '没有共用的词句');
  assert.equal(countFindings([{ only: [clause()] }]), undefined);
});

test('findings are counted by kind', () => {
  const entries = [{ only: [clause('like'), clause('none')] }, { only: [clause('like')] }];
  assert.deepEqual(countFindings(entries), { like: 2, related: 0, none: 1 });
});
