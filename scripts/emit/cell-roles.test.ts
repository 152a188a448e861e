import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cellRoles } from './cell-roles.ts';

const table = {
  header: [[{ reading: '类别' }, { reading: '指标' }, { reading: '2015年' }, { reading: '属性' }]],
  rows: [
    [
      { reading: '经济', rowspan: 2 },
      { reading: '城镇化率' },
      { reading: '60', value: 60 },
      { reading: '预期性', rowspan: 2 },
    ],
    [{ reading: '单位能耗' }, { reading: '--' }],
    [{ reading: '收入', colspan: 2 }, { reading: '高于经济增速' }, { reading: '预期性' }],
  ],
};

/** A sign for each cell: the number of a label's column, n for a number, g for a group. */
function signs({ header, rows }: ReturnType<typeof cellRoles>) {
  return [...header, ...rows].map((row) =>
    row.map(({ label, group, number }) => (group ? 'g' : (label ?? (number ? 'n' : '-')))).join(''),
  );
}

test('columns are counted through cells that reach down', () => {
  assert.deepEqual(signs(cellRoles(table)), ['12--', '12n-', '2n', '1n-']);
});

test('a cell over the whole width names a group', () => {
  const rows = [[{ reading: '经济发展', colspan: 4 }], ...table.rows];
  assert.deepEqual(signs(cellRoles({ ...table, rows })), ['12--', 'g', '12n-', '2n', '1n-']);
});
