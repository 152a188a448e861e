import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { encode } from '../../src/model/search/tokens.ts';
import { buildIndex, endIndexing } from './index-files.ts';
import { encodePinyin } from './index-records.ts';
import { readPacked, writePacked } from './packed-values.ts';
import { simplifiedPairs } from './simplified.ts';

after(endIndexing);

test('the same texts give the same files, in the same order', async () => {
  const texts = ['东北振兴，“十三五”规划。', '沈阳、大连', 'GDP 60.5%'];
  const entries = texts.map((text, number) => ({ url: String(number), content: encode(text) }));
  assert.deepEqual(await buildIndex(entries), await buildIndex(entries));
});

test('the list of records grows by a few bytes a record, and texts stay in small groups', async () => {
  const entries = Array.from({ length: 1200 }, (_, number) => ({
    url: String(2 * number),
    content: encode(`第${number}段`),
  }));
  const files = await buildIndex(entries);
  const list = files.find(({ path }) => path.endsWith('.pf_meta'));
  assert.ok(list && list.content.length < 6 * entries.length);
  const groups = files.filter(({ path }) => path.startsWith('fragment/'));
  assert.ok(groups.length > entries.length / 8);
  const urls = groups.flatMap(({ content }) =>
    Object.entries<{ url: string }>(JSON.parse(gunzipSync(content).toString('utf8').slice(12))).map(
      ([id, { url }]) => {
        assert.equal(id, url);
        return url;
      },
    ),
  );
  assert.deepEqual(
    urls.map(Number).sort((a, b) => a - b),
    entries.map(({ url }) => Number(url)),
  );
  const without = await buildIndex(entries, false);
  assert.ok(without.every(({ path }) => !path.startsWith('fragment/')));
});

test('values are packed as Pagefind packs them', () => {
  const value = [
    '1.6.0',
    [
      ['0', 23, 'a'.repeat(300)],
      ['东北', 24, ''],
      [[], 65_536],
    ],
    255,
  ];
  assert.deepEqual(readPacked(writePacked(value)), value);
  assert.deepEqual([...writePacked(['东', 500])], [0x82, 0x63, 0xe4, 0xb8, 0x9c, 0x19, 0x01, 0xf4]);
  assert.throws(() => readPacked(Buffer.from([0xf6])), /kind 7/);
  assert.throws(() => readPacked(Buffer.from([0x00, 0x00])), /goes on/);
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
