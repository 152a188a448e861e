import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EditionData } from '../../model/data/edition-data.ts';
import { decimal, list, table, text } from '../../model/data/table.ts';
import { csvOf, csvText } from './csv.ts';

const data = { urlOf: (doc, block) => `${doc}/c01.html#${block}` } as EditionData;

interface Line {
  name: string | null;
  length?: number;
  nodes: string[];
}

function lines(rows: Line[]) {
  return table<Line>({
    name: 'lines',
    title: '线路',
    description: '线路，一行一条。',
    rows: () => rows,
    key: 1,
    fields: [
      text('name', '名称', ({ name }) => name),
      decimal('length', '长度', ({ length }) => length),
      list('nodes', '节点', ({ nodes }) => nodes),
    ],
    passage: () => ({ doc: 'plan-13', block: 'c01-p1', quote: '建设“一线”,\n二线' }),
  });
}

const HEAD = '\ufeffname,length,nodes,doc,block,url,quote\r\n';
const PASSAGE = 'plan-13,c01-p1,plan-13/c01.html#c01-p1,"建设“一线”,\n二线"\r\n';

test('a row holds its values and its passage; what holds commas or line ends is quoted', () => {
  const rows = [{ name: '“甲"乙', length: 1.5, nodes: ['a', 'b'] }];
  assert.equal(csvOf(lines(rows), data), `${HEAD}"“甲""乙",1.5,a;b,${PASSAGE}`);
});

test('what is not known is an empty cell', () => {
  assert.equal(csvOf(lines([{ name: null, nodes: [] }]), data), `${HEAD},,,${PASSAGE}`);
});

test('the key and the columns of the passage are described', () => {
  const { key, fields } = lines([]);
  assert.deepEqual(key, ['name']);
  assert.deepEqual(
    fields.map(({ name }) => name),
    ['name', 'length', 'nodes', 'doc', 'block', 'url', 'quote'],
  );
});

test('no cell is a formula, and numbers are numbers', () => {
  const rows = ['=1+2', '+86', '-3.5', '-甲', '@甲', '甲=乙'].map((cell) => [cell]);
  assert.equal(csvText(rows), "\ufeff'=1+2\r\n+86\r\n-3.5\r\n'-甲\r\n'@甲\r\n甲=乙\r\n");
});
