/** The tables as Excel files, opened by LibreOffice: no cell is another than in CSV. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { test } from 'node:test';
import { csvParseRows } from 'd3';
import { convertedBy } from '../support/office.ts';
import { DIST } from '../support/server.ts';
import { someOf } from '../support/tried-pages.ts';

const DATA = join(DIST, 'data');
const paths = readdirSync(DATA, { recursive: true, encoding: 'utf8' });
const tables = paths.filter((path) => path.endsWith('.csv')).map((path) => path.slice(0, -4));
/** All sheets as CSV: commas, quotes, UTF-8, with values as they are and not as they look. */
const ALL_SHEETS = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1';

function rowsOf(content: string): string[][] {
  return csvParseRows(content.replace(/^\ufeff/, '').trimEnd());
}

/** A cell as CSV has it, without the mark that keeps it from being a formula. */
function plain(cell: string): string {
  return cell.replace(/^'(?=[=+\-@])/, '');
}

/** A cell as LibreOffice writes it. */
function same(found: string, wanted: string): boolean {
  if (found === wanted) return true;
  if (/^(true|false)$/.test(wanted)) return found.toLowerCase() === wanted;
  return wanted !== '' && found !== '' && Number(found) === Number(wanted);
}

test('each table is there as Excel too', () => {
  assert.ok(tables.length > 100, `${tables.length} tables`);
  for (const table of tables) assert.ok(paths.includes(`${table}.xlsx`), table);
});

for (const folder of someOf([...new Set(tables.map(dirname))], 1)) {
  test(`LibreOffice reads the cells of data/${folder} as they are, and what each column means`, () => {
    const own = tables.filter((table) => dirname(table) === folder);
    const converted = convertedBy(
      ALL_SHEETS,
      own.map((table) => join(DATA, `${table}.xlsx`)),
    );
    for (const table of own) {
      const [head = [], ...rows] = rowsOf(readFileSync(join(DATA, `${table}.csv`), 'utf8'));
      const name = basename(table);
      const [foundHead, ...found] = rowsOf(converted(`${name}-数据.csv`).toString('utf8'));
      assert.deepEqual(foundHead, head, table);
      assert.equal(found.length, rows.length, table);
      for (const [at, row] of rows.entries())
        for (const [column, cell] of row.entries()) {
          const got = found[at]?.[column] ?? '';
          const where = `${table}, row ${at + 2}, ${head[column]}: ${got} instead of ${cell}`;
          assert.ok(same(got, plain(cell)), where);
        }
      const meanings = rowsOf(converted(`${name}-字段说明.csv`).toString('utf8'));
      const columns = meanings.slice(meanings.findIndex(([first]) => first === '列') + 1);
      assert.deepEqual(
        columns.map(([column]) => column),
        head,
        table,
      );
      for (const [column, , meaning] of columns) assert.ok(meaning, `${table}: ${column}`);
    }
  });
}

test('codes and what looks like a day are text', () => {
  // The codes of 辽宁省 and 大连市 are numbers by their look, and text by their meaning.
  const converted = convertedBy('fods', [join(DATA, 'places.xlsx')])('places.fods').toString(
    'utf8',
  );
  for (const code of ['210000', '210200'])
    assert.match(
      converted,
      new RegExp(`office:value-type="string"[^>]*>\\s*<text:p>${code}</text:p>`),
      code,
    );
});
