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
  roles.map(({ isStub, isNumber }) => (isStub ? 's' : isNumber ? 'n' : '-')).join('');

test('columns are counted through cells that reach down', () => {
  assert.equal(names(cellRoles(table)), 's---' + 's-n-' + '-n' + 'sn-');
});

test('classes go to the cells in order', () => {
  const html = '<thead><tr><th scope="col">a</th></tr></thead><tbody><tr><td>1</td></tr></tbody>';
  const roles = [
    { isStub: true, isNumber: false },
    { isStub: true, isNumber: true },
  ];
  assert.equal(
    withCellClasses(html, roles),
    '<thead><tr><th class="stub" scope="col">a</th></tr></thead><tbody><tr><td class="stub number">1</td></tr></tbody>',
  );
});
