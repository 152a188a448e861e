/** Every number of the four indicator tables is in the data once, and as the table has it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  blockOf,
  data,
  published,
  type Restoration,
  restorationsOf,
} from '../conversion/corpus.ts';
import { cellsWithOffsets, entries, indicators, TABLES } from './published.ts';

const tabled = entries.filter(({ source }) => source === 'table');
function key(doc: string, block: string, [row, cell]: readonly number[]) {
  return `${doc}/${block} ${row},${cell}`;
}
function tableOf(doc: string, block: string) {
  const found = TABLES.find((table) => table.doc === doc && table.block.id === block);
  assert.ok(found?.block.table, `${doc}/${block}`);
  return found.block.table;
}

test('there are four indicator tables', () => {
  assert.deepEqual(
    TABLES.map(({ doc, block }) => `${doc}/${block.id} ${block.table?.rows.length}`),
    [
      'plan-12/box-01-t1 17',
      'plan-12/box-02-t1 25',
      'plan-13/box-01-t1 29',
      'plan-13/box-02-t1 34',
    ],
  );
});

test('every cell with a number is in exactly one entry', () => {
  const numbers = TABLES.flatMap(({ doc, block }) =>
    (block.table?.rows ?? []).flatMap((row, y) =>
      row.flatMap((cell, x) => (cell.value === undefined ? [] : [key(doc, block.id, [y, x])])),
    ),
  );
  const held = tabled
    .filter(({ value }) => value !== null)
    .map(({ doc, block, cell }) => key(doc, block, cell ?? []));
  assert.equal(numbers.length, 249);
  assert.deepEqual(held.toSorted(), numbers.toSorted());
});

test('targets in words are there too, and nothing else', () => {
  const words = tabled.filter(({ value }) => value === null);
  const counts = Object.entries(Object.groupBy(words, ({ raw }) => raw));
  assert.deepEqual(Object.fromEntries(counts.map(([raw, all]) => [raw, all?.length])), {
    完成国家指标: 4,
    高于经济增长速度: 2,
    高于经济增速: 2,
  });
});

test('an entry has the number and the words of its cell', () => {
  for (const { id, doc, block, row, cell, raw, value } of tabled) {
    const table = tableOf(doc, block);
    const [y = -1, x = -1] = cell ?? [];
    const found = table.rows[y]?.[x];
    assert.equal(found?.reading, raw, id);
    assert.equal(found?.value ?? null, value, `${id} ${raw}`);
    assert.equal(table.rowIds[y], row, `${id} ${raw}`);
  }
});

test('a row’s link leads to a passage that has an address', () => {
  const permalinks = data<Record<string, unknown>>('permalinks.json');
  for (const { doc, row } of tabled) assert.ok(`${doc}/${row}` in permalinks, `${doc}/${row}`);
  for (const { doc, block } of entries) assert.ok(`${doc}/${block}` in permalinks);
});

test('a value is marked as restored where restorations.json has something in its cell', () => {
  const inside = ({ offset, end }: Restoration, offsets: readonly number[]) =>
    offset >= (offsets[0] ?? Infinity) && end <= (offsets.at(-1) ?? -1) + 1;
  for (const { doc, block } of TABLES) {
    const made = restorationsOf(doc).filter((restoration) => restoration.block === block.id);
    const cells = cellsWithOffsets(doc, block);
    const width = new Map(cells.map(({ cell, offsets }) => [cell, offsets]));
    for (const entry of tabled.filter((e) => e.doc === doc && e.block === block.id)) {
      const [y = -1, x = -1] = entry.cell ?? [];
      const offsets = width.get(block.table?.rows[y]?.[x] as never) ?? [];
      const expected = made.filter((restoration) => inside(restoration, offsets));
      assert.deepEqual(
        entry.restorations.map(({ id }) => id),
        expected.map(({ id }) => id),
        `${entry.id} ${entry.raw}`,
      );
      assert.equal(entry.restored, expected.length > 0);
    }
  }
});

test('every value of the twelfth plan’s tables needed the edition, none of the thirteenth’s', () => {
  const numbers = tabled.filter(({ value }) => value !== null);
  assert.ok(numbers.every(({ doc, restored }) => restored === (doc === 'plan-12')));
});

test('quotes and the words of the running text stand in their passages', () => {
  const docs = new Map(['plan-12', 'plan-13', 'reform-40'].map((id) => [id, published(id)]));
  for (const { id, doc, block, quote, raw, source } of entries) {
    const { reading } = blockOf(docs.get(doc) as never, block);
    assert.ok(reading.includes(quote), `${id}: ${quote}`);
    assert.ok(reading.includes(raw), `${id}: ${raw}`);
    if (source === 'text') assert.ok(quote.includes(raw), `${id}: ${raw}`);
  }
  for (const { id, notes } of indicators) {
    for (const { doc, block, quote } of notes.flatMap(({ passages }) => passages))
      assert.ok(blockOf(docs.get(doc) as never, block).reading.includes(quote), `${id}: ${quote}`);
  }
});

test('signs of restored words in the running text are marked', () => {
  const made = new Set(data<Restoration[]>('restorations.json').map(({ id }) => id));
  const texts = entries.filter(({ source }) => source === 'text');
  for (const { doc, raw, restored, restorations } of texts) {
    // The twelfth plan lost every % and every point; letters and digits it kept.
    assert.equal(restored, doc === 'plan-12' && /[%.]/.test(raw), raw);
    for (const { id } of restorations) assert.ok(made.has(id));
  }
});

test('the targets that the running text of both plans gives in numbers are all there', () => {
  const texts = entries.filter(({ source }) => source === 'text');
  for (const doc of ['plan-12', 'plan-13']) {
    for (const { id, reading } of published(doc).blocks.filter((b) => /^c01-s3-p1-i/.test(b.id))) {
      const numbers = reading.match(/\d+(?:\.\d+)?(?=%|件|亿立方米|；)/g) ?? [];
      const held = texts.filter((entry) => entry.doc === doc && entry.block === id);
      for (const number of numbers)
        assert.ok(
          held.some(({ value }) => value === Number(number)),
          `${doc}/${id} ${number}`,
        );
    }
  }
});
