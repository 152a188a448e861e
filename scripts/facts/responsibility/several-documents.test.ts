import assert from 'node:assert/strict';
import test from 'node:test';
import type { TaskEntry } from '../../../src/model/data/responsibility.ts';
import { agenciesOf } from './agencies.ts';

function task(doc: string, lead: string, cooperating: string[]): TaskEntry {
  return {
    doc,
    number: 1,
    id: 'task-001',
    part: 'c01',
    partTitle: '',
    subpart: 'c01-s1',
    subpartTitle: '',
    title: null,
    text: '修路。',
    lead,
    cooperating,
    agenciesRaw: `（${[lead, ...cooperating].join('、')}）`,
  };
}

test('tasks of two documents have the same ids and stay apart', () => {
  const documents = [
    { doc: 'a-tasks', tasks: [task('a-tasks', '县交通局', ['县财政局'])], items: [] },
    { doc: 'b-tasks', tasks: [task('b-tasks', '县财政局', ['县交通局'])], items: [] },
  ];
  const agencies = agenciesOf(documents, [], { entries: [], file: 'seeds/agencies.yaml' });
  assert.deepEqual(
    agencies.map(({ name, tasks }) => [name, tasks.map(({ doc, role }) => `${doc} ${role}`)]),
    [
      ['县交通局', ['a-tasks lead', 'b-tasks cooperating']],
      ['县财政局', ['b-tasks lead', 'a-tasks cooperating']],
    ],
  );
});
