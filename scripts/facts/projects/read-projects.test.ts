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

test('of two entries about the same one is refused', () => {
  const names = '{plan-13: [甲项目, 乙项目]}';
  const doubled: Record<string, [entry: string, told: string]> = {
    'boxes.yaml': ['{box: plan-12/box-01, read: list, type: base}', 'plan-12/box-01'],
    'identities.yaml': [
      '{id: hongyanhe-hedian-yiqi, name: 某, type: power, members: {plan-12: [某]}, reason: 测试。}',
      'hongyanhe-hedian-yiqi',
    ],
    'figures.yaml': [
      '{figure: plan-12/fig-1, types: [port], note: 另一条。, reason: A test.}',
      'plan-12/fig-1',
    ],
    'apart.yaml': [
      `{names: ${names}, note: 说明。}\n- {names: ${names}, note: 另一条。}`,
      '乙项目、甲项目',
    ],
  };
  for (const [name, [entry, told]] of Object.entries(doubled)) {
    using copy = new SeedCopy('projects');
    copy.append('projects', name, `- ${entry}`);
    assert.throws(
      () => readProjects(copy.root, copy.seeds),
      new RegExp(`/${name}:\\d+:3 duplicate-id: ${told} is listed twice`),
    );
  }
});

test('no item of a box goes unread once others of its document are read', () => {
  using copy = new SeedCopy('plan-12', 'plan-13', 'gazetteer', 'projects');
  copy.replace(
    'projects',
    'boxes.yaml',
    '- {box: plan-12/box-01, read: rest, reason: A table of indicators.}\n',
    '',
  );
  assert.match(
    copy.fault(),
    /^seeds\/projects\/boxes\.yaml:1:1 unread-box: no entry says how plan-12\/box-01-t1 is read\n/,
  );
});
