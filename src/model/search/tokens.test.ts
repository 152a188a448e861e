import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fold } from './fold.ts';
import { decode, encode, tokensOf } from './tokens.ts';

test('each character is a token, a blank between words too', () => {
  assert.deepEqual(tokensOf(fold('G1 2%').text), ['g', '1', '␣', '2', '%']);
  assert.equal(encode('（GDP）增长'), '（ G D P ） 增 长');
});

test('the tokens of a text and of a query are the same but for case', () => {
  const text = '到2020年，“互联网＋”和ＰＰＰ';
  assert.equal(encode(text).toLowerCase(), tokensOf(fold(text).text).join(' '));
});

test('a text is read back from its tokens, quotation marks by turns', () => {
  for (const text of ['“十三五”规划与“互联网+”', 'PPP，2 0', '——坚持']) {
    assert.equal(decode(encode(text)), text);
  }
});
