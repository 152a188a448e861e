import assert from 'node:assert/strict';
import { test } from 'node:test';
import { syllableReadings } from './understand.ts';

const KNOWN = new Set(['dong', 'bei', 'xi', 'xian', 'an', 'lv', 'lve', 'e', 'er', 'ha', 'bin']);

function read(letters: string) {
  return syllableReadings(letters, KNOWN).map((way) => way.join(' '));
}

test('letters are read as syllables in every way', () => {
  assert.deepEqual(read('dongbei'), ['dong bei']);
  assert.deepEqual(read('xian'), ['xian', 'xi an']);
  assert.deepEqual(read('haerbin'), ['ha er bin']);
});

test('apostrophes and blanks part syllables; ü may be written in several ways', () => {
  assert.deepEqual(read('xi’an'), ['xi an']);
  assert.deepEqual(read('dong bei'), ['dong bei']);
  assert.deepEqual([...read('lü'), ...read('lüe'), ...read('lue')], ['lv', 'lve', 'lv e', 'lve']);
});

test('letters that are no syllables of the texts have no reading', () => {
  assert.deepEqual(read('northeast'), []);
  assert.deepEqual(read(''), []);
  assert.deepEqual(read('e'.repeat(100)), []);
});
