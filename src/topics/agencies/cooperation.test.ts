import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { noteCompanionsOf, pairsOf, partnersOf, type SharedTask } from './cooperation.ts';
import { gridLines, matrixOf } from './matrix.ts';
import { orderBySeriation } from './seriation.ts';

function task(number: number, lead: string, ...cooperating: string[]): SharedTask {
  return {
    id: `task-00${number}`,
    number,
    lead,
    cooperating,
  };
}

function numbers(tasks: readonly SharedTask[]) {
  return tasks.map(({ number }) => number);
}

const TASKS = [
  task(1, '农委', '水利厅', '财政厅'),
  task(2, '水利厅', '农委'),
  task(3, '农委', '水利厅'),
  task(4, '交通厅', '铁路局'),
  task(5, '宣传部'),
];

test('a pair is one that leads and one that cooperates; the other way round is another', () => {
  assert.deepEqual(
    pairsOf(TASKS).map(({ lead, cooperating, tasks }) => [lead, cooperating, numbers(tasks)]),
    [
      ['农委', '水利厅', [1, 3]],
      ['农委', '财政厅', [1]],
      ['水利厅', '农委', [2]],
      ['交通厅', '铁路局', [4]],
    ],
  );
});

test('partners are those of the same tasks, whoever leads', () => {
  assert.deepEqual(
    partnersOf('水利厅', TASKS).map(({ name, tasks }) => [name, numbers(tasks)]),
    [
      ['农委', [1, 2, 3]],
      ['财政厅', [1]],
    ],
  );
  assert.deepEqual(partnersOf('宣传部', TASKS), []);
});

test('companions stand in the same notes', () => {
  const agency = (name: string, ...notes: string[]) => ({
    name,
    roles: notes.map((note) => ({ note })),
  });
  const agencies = [
    agency('甲', 'r1', 'r2', 'r2'),
    agency('乙', 'r2'),
    agency('丙', 'r3'),
    agency('丁', 'r1', 'r2'),
  ];
  const [first] = agencies as [(typeof agencies)[number]];
  assert.deepEqual(
    noteCompanionsOf(first, agencies).map(({ agency, notes }) => [agency.name, notes]),
    [
      ['丁', ['r1', 'r2']],
      ['乙', ['r2']],
    ],
  );
});

describe('the order', () => {
  test('keeps those together that share tasks, and leaves out who shares none', () => {
    // A chain: each shares tasks with its neighbours only.
    const chain = [
      task(1, '甲', '乙'),
      task(2, '丙', '乙'),
      task(3, '丁', '丙'),
      task(4, '戊', '丁'),
      task(5, '己'),
    ];
    const shuffled = [3, 0, 4, 2, 1].map((i) => chain[i] as SharedTask);
    assert.equal(orderBySeriation(chain).join(''), '甲乙丙丁戊');
    assert.ok(['甲乙丙丁戊', '戊丁丙乙甲'].includes(orderBySeriation(shuffled).join('')));
  });
});

test('a square of the matrix stands in the row of who leads', () => {
  const matrix = matrixOf(TASKS);
  assert.deepEqual(
    matrix.cells.map(({ row, column, level, tasks }) => [
      matrix.rows[row],
      matrix.columns[column],
      level,
      tasks.length,
    ]),
    [
      ['农委', '水利厅', 1, 2],
      ['农委', '财政厅', 0, 1],
      ['水利厅', '农委', 0, 1],
      ['交通厅', '铁路局', 0, 1],
    ],
  );
  assert.equal(
    gridLines({ rows: ['甲'], columns: ['乙'] }),
    'M0,0L24,0M0,24L24,24M0,0L0,24M24,0L24,24',
  );
});
