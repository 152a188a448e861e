import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SeedCopy } from '../../../tests/support/seeds.ts';
import { readProjects } from './read-projects.ts';

function read(...members: string[]) {
  using copy = new SeedCopy('projects');
  members.forEach((own, i) => {
    copy.append(
      'projects',
      'identities.yaml',
      `- {id: test-${i}, name: 某${i}工程, type: water, members: ${own}, reason: 测试。}`,
    );
  });
  return readProjects(copy.root, copy.seeds).identities.length;
}

test('a name of one project alone stands under one document', () => {
  assert.throws(
    () => read('{plan-12: [甲工程], plan-13: [乙工程, 甲工程]}'),
    /identities\.yaml:\d+:3 duplicate-id: 甲工程 is listed under two documents/,
  );
  assert.throws(() => read('{plan-12: [甲工程, 乙工程, 甲工程]}'), / duplicate-id: /);
  assert.ok(read('{plan-12: [甲工程], plan-13: [乙工程]}') > 0);
  // Where two projects have a name, each document says which it means.
  assert.ok(read('{plan-12: [甲工程], plan-13: [甲工程]}', '{opinion-62: [甲工程]}') > 0);
});
