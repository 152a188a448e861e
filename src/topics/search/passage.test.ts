import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hitsIn } from './hits-in.ts';
import { passageOf } from './passage.ts';

function shown(text: string, terms: string[]) {
  return passageOf(text, terms)
    .map(({ text, isHit }) => (isHit ? `{${text}}` : text))
    .join('');
}

const filler = '无关的文字'.repeat(30);

test('hits are found in their own form, and those that overlap are one', () => {
  assert.deepEqual(hitsIn('建设ＰＰＰ项目', ['ppp']), [[2, 5]]);
  assert.deepEqual(hitsIn('东北振兴', ['东北振', '北振兴']), [[0, 4]]);
  assert.deepEqual(hitsIn('第一章 攻坚', ['章攻']), [[2, 5]]);
});

test('a short text is shown whole', () => {
  assert.equal(shown('加快东北振兴。', ['振兴']), '加快东北{振兴}。');
});

test('of a long text a part around each phrase is shown, from the beginning of the sentence', () => {
  const text = `${filler}。推动东北${filler}结束：沈阳${filler}`;
  const passage = shown(text, ['东北', '沈阳']);
  assert.match(passage, /^……推动\{东北\}无关.*……无?关?.*：\{沈阳\}.*……$/);
  assert.ok(passage.length < 260);
});

test('of a table the rows with hits are shown', () => {
  const rows = Array.from({ length: 40 }, (_, index) => `第${index}行 ${index * 7}`).join('\n');
  assert.equal(shown(rows, ['第20行']), '……{第20行} 140……');
});
