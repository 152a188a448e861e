import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { encode } from '../../src/model/search/tokens.ts';
import { buildIndex, endIndexing } from './index-files.ts';
import { encodePinyin } from './index-records.ts';
import { simplifiedPairs } from './simplified.ts';

after(endIndexing);

test('the same texts give the same files, in the same order', async () => {
  const texts = ['东北振兴，“十三五”规划。', '沈阳、大连', 'GDP 60.5%'];
  const entries = texts.map((text, number) => ({ url: String(number), content: encode(text) }));
  assert.deepEqual(await buildIndex(entries), await buildIndex(entries));
});

test('each character has its syllable, by what stands around it', () => {
  assert.equal(encodePinyin('重庆长春，绿色 GDP'), 'chong qing chang chun ， lv se g d p');
});

test('traditional characters lead to those of the texts, unless they are such themselves', () => {
  const pairs = simplifiedPairs(new Set('东干乾后里'));
  assert.match(pairs, /東东/);
  assert.match(pairs, /裡里/);
  assert.match(pairs, /裏里/);
  assert.doesNotMatch(pairs, /乾/);
});
