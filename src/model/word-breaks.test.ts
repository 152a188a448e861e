import assert from 'node:assert/strict';
import { test } from 'node:test';
import { breakable, wordsOf } from './word-breaks.ts';

function broken(text: string) {
  return wordsOf(text).join('|');
}

test('the words of a heading are its characters, in their order', () => {
  const text = '第十一章 全面提升对外开放水平（2016—2020年），PPP';
  assert.equal(wordsOf(text).join(''), text);
});

test('what the segmenter tears apart is put together', () => {
  assert.equal(broken('优化结构构建现代产业体系'), '优化|结构|构建|现代|产业|体系');
  assert.equal(broken('推动资源型地区可持续发展'), '推动|资源型|地区|可持续|发展');
  assert.equal(broken('加快保障性住房建设和棚户区改造'), '加快|保障性|住房|建设|和棚户区|改造');
  assert.equal(broken('积极发展新产业和新业态'), '积极|发展|新产业|和新业态');
});

test('numbers stay with what they count', () => {
  assert.equal(broken('专栏12铁路'), '专栏12|铁路');
  assert.equal(broken('第十一章规划'), '第十一章|规划');
  assert.match(broken('“十二五”时期'), /十二五/);
  assert.equal(broken('图1东北地区'), '图1|东北地区');
  assert.equal(broken('分工方案第112项任务'), '分工|方案|第112项|任务');
  assert.equal(broken('项第1段'), '项|第1段');
  assert.equal(broken('产业和第三产业'), '产业|和第三|产业');
});

test('a break stands between words only, never beside a sign', () => {
  assert.deepEqual(breakable('东北振兴，“十二五”规划'), ['东北', '振兴，“十二五”规划']);
  assert.deepEqual(breakable('甲&乙'), ['甲&乙']);
});
