import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import type { EditionData } from '../../model/data/edition-data.ts';
import type { DataTable } from '../../model/data/table.ts';
import { xlsxOf } from './xlsx.ts';

test('a table may have more rows than a call can have arguments', async () => {
  const rows = 150_000;
  const table = {
    title: '表',
    description: '很长的表',
    fields: [{ name: 'n', type: 'integer', description: '数' }],
    records: () => Array.from({ length: rows }, (_, index) => [index]),
  } as unknown as DataTable;
  const file = await xlsxOf(table, {} as EditionData, { version: '1', date: '2026-01-01' });
  const sheet = strFromU8(unzipSync(file)['xl/worksheets/sheet1.xml'] as Uint8Array);
  assert.equal(sheet.split('<row ').length - 1, rows + 1);
});
