import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agenciesOf } from './agencies.ts';
import type { Item } from './items.ts';
import type { Task } from './tasks.ts';

const task = (id: string, lead: string, ...cooperating: string[]) =>
  ({ id, lead, cooperating }) as unknown as Task;

const item = (id: string, ...notes: Record<string, string[]>[]) =>
  ({
    id,
    paragraphs: notes.map((roles, i) => ({
      note: `${id}-r${i + 1}`,
      responsibility: { lead: [], responsible: [], implementing: [], supporting: [], ...roles },
    })),
  }) as unknown as Item;

test('an agency has the id of its first mention and all that it is named in', () => {
  const tasks = [task('task-001', '省农委', '各市政府'), task('task-002', '省林业厅', '省农委')];
  const items = [
    item('item-01', { lead: ['科技部'] }, { responsible: ['财政部'], supporting: ['科技部'] }),
  ];
  assert.deepEqual(agenciesOf(tasks, items), [
    {
      id: 'task-001-r-a1',
      name: '省农委',
      collective: false,
      lead: ['task-001'],
      cooperating: ['task-002'],
      items: [],
      roles: [],
    },
    {
      id: 'task-001-r-a2',
      name: '各市政府',
      collective: true,
      lead: [],
      cooperating: ['task-001'],
      items: [],
      roles: [],
    },
    {
      id: 'task-002-r-a1',
      name: '省林业厅',
      collective: false,
      lead: ['task-002'],
      cooperating: [],
      items: [],
      roles: [],
    },
    {
      id: 'item-01-r1-a1',
      name: '科技部',
      collective: false,
      lead: [],
      cooperating: [],
      items: ['item-01'],
      roles: [
        { item: 'item-01', note: 'item-01-r1', role: 'lead' },
        { item: 'item-01', note: 'item-01-r2', role: 'supporting' },
      ],
    },
    {
      id: 'item-01-r2-a1',
      name: '财政部',
      collective: false,
      lead: [],
      cooperating: [],
      items: ['item-01'],
      roles: [{ item: 'item-01', note: 'item-01-r2', role: 'responsible' }],
    },
  ]);
});
