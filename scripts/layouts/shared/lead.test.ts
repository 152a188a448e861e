import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textOf } from '../../lib/text.ts';
import { itemLabelOf, leadOf } from './lead.ts';

function marked(find: typeof leadOf, value: string, from = 0) {
  return find(textOf(value), from).map(({ start, end }) => value.slice(start, end))[0] ?? null;
}

test('a first sentence without a comma leads what follows it', () => {
  assert.equal(marked(leadOf, '着力改善营商环境。建设关系，及时办理。'), '着力改善营商环境。');
  assert.equal(marked(leadOf, '7.着力改善。建设关系。', 2), '着力改善。');
  assert.equal(
    marked(leadOf, '加强农村（含牧区、林区，下同）建设。推进。'),
    '加强农村（含牧区、林区，下同）建设。',
  );
});

test('a counted point leads with its commas', () => {
  assert.equal(
    marked(leadOf, '一是坚持标本兼治，完善体制。要改革。'),
    '一是坚持标本兼治，完善体制。',
  );
});

test('no lead: a comma, a long sentence, or nothing behind it', () => {
  assert.equal(marked(leadOf, '到2020年，取得进展。再接再厉。'), null);
  assert.equal(marked(leadOf, `${'长'.repeat(31)}。后文。`), null);
  assert.equal(marked(leadOf, '只有一句。'), null);
});

test('what something has to be is no lead, though important things may be', () => {
  assert.equal(marked(leadOf, '规划实施要以市场机制为主。后文。'), null);
  assert.equal(marked(leadOf, '加强重要湿地保护。后文。'), '加强重要湿地保护。');
});

test('an item’s label ends with a colon or a full stop', () => {
  assert.equal(marked(itemLabelOf, '辽宁省：沈阳市、大连市。'), '辽宁省：');
  assert.equal(marked(itemLabelOf, '电力装备。发展重点：核电。'), '电力装备。');
  assert.equal(marked(itemLabelOf, '发展沿海，沿边：甲。'), null);
  const names = `${'自然保护区、'.repeat(8)}森林公园`;
  assert.equal(marked(itemLabelOf, `${names}：保护。`), `${names}：`);
  assert.equal(marked(itemLabelOf, `${names}。保护。`), null);
});
