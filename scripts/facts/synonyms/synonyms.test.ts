import assert from 'node:assert/strict';
import { test } from 'node:test';
import { synonymsOf } from './synonyms.ts';

const place = { file: 'seeds/synonyms.yaml', line: 1, column: 3, source: '' };
const readings = [{ text: '推进棚户区改造。' }, { text: '国有企业改革' }];

function entry(typed: string[], words: string[]) {
  return { data: { typed, words, reason: 'Short for it.' }, place };
}

function synonyms(entries: ReturnType<typeof entry>[], isWhole = true) {
  return synonymsOf(entries, readings, isWhole).map(({ typed, words }) => [typed, words]);
}

test('words that the texts have stand for those that people type', () => {
  assert.deepEqual(synonyms([entry(['棚改'], ['棚户区改造', '棚户区'])]), [
    [['棚改'], ['棚户区改造', '棚户区']],
  ]);
});

test('a word that no text has is refused, unless a document was taken out', () => {
  const stale = [entry(['棚改'], ['棚户区', '廉租房']), entry(['高铁'], ['客运专线'])];
  assert.throws(() => synonyms(stale), / stale-entry: no text has 廉租房/);
  assert.deepEqual(synonyms(stale, false), [[['棚改'], ['棚户区']]]);
});

test('a word that may mean other things is marked as such', () => {
  const broad = {
    ...entry(['棚子'], ['棚户区']),
    data: { ...entry(['棚子'], ['棚户区']).data, broad: true as const },
  };
  const all = synonymsOf([broad, entry(['棚改'], ['棚户区改造'])], readings, true);
  assert.deepEqual(
    all.map((it) => it.broad),
    [true, false],
  );
});

test('a word that is typed in two entries, or stands for itself, is refused', () => {
  const twice = [entry(['棚改'], ['棚户区']), entry(['棚改'], ['棚户区改造'])];
  assert.throws(() => synonyms(twice), / duplicate-id: 棚改 is typed/);
  assert.throws(() => synonyms([entry(['棚户区'], ['棚户区'])]), / duplicate-id: 棚户区 is typed/);
});
