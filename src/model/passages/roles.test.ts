import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rolesLine } from './roles.ts';

const place = { doc: 'tasks', block: 'task-001', note: 'task-001-r' };

test('the roles of a task say that they follow the order of its note', () => {
  const holders = [
    { words: '牵头', agencies: ['省编委办'], andOthers: false },
    { words: '配合', agencies: ['省工商局', '省质监局'], andOthers: false },
  ] as const;
  assert.equal(
    rolesLine({ ...place, isByOrder: true, holders }),
    '责任分工：牵头 省编委办；配合 省工商局、省质监局（按括注整理，首位牵头）',
  );
});

test('a list that ends with 等 does so here', () => {
  const holders = [{ words: '指导支持', agencies: ['财政部', '商务部'], andOthers: true }] as const;
  assert.equal(
    rolesLine({ ...place, isByOrder: false, holders }),
    '责任分工：指导支持 财政部、商务部等（按括注整理）',
  );
});
