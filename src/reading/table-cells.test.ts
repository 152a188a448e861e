import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cellRoles, withCellClasses } from './table-cells.ts';

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

const names = (roles: ReturnType<typeof cellRoles>) =>
  roles
    .map(({ labelColumn, isGroup, isNumber }) => {
      if (isGroup) return 'g';
      return labelColumn !== undefined ? labelColumn : isNumber ? 'n' : '-';
    })
    .join('');

test('columns are counted through cells that reach down', () => {
  assert.equal(names(cellRoles(table)), '01--' + '01n-' + '1n' + '0n-');
});

test('a cell over the whole width names a group', () => {
  const rows = [[{ reading: '经济发展', colspan: 4 }], ...table.rows];
  assert.equal(names(cellRoles({ ...table, rows })), '01--' + 'g' + '01n-' + '1n' + '0n-');
});

test('classes go to the cells in order', () => {
  const html =
    '<thead><tr><th scope="col">a</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody>';
  const roles = [
    { labelColumn: 0, isGroup: false, isNumber: false },
    { labelColumn: 1, isGroup: false, isNumber: true },
    { labelColumn: undefined, isGroup: false, isNumber: false },
  ];
  assert.equal(
    withCellClasses(html, roles),
    '<thead><tr><th class="stub" scope="col">a</th></tr></thead><tbody><tr><td class="stub-2 number">1</td><td>2</td></tr></tbody>',
  );
});

test('the name of a group has an element of its own', () => {
  const roles = [{ labelColumn: 0, isGroup: true, isNumber: false }];
  assert.equal(
    withCellClasses('<th colspan="4"><b>a</b></th>', roles),
    '<th class="stub group" colspan="4"><span><b>a</b></span></th>',
  );
});
