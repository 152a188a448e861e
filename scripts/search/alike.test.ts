import assert from 'node:assert/strict';
import { test } from 'node:test';
import { alikeCharacters } from './alike.ts';

const { sounds, shapes } = alikeCharacters(new Set('洲里衰钢未振中兴口港尸'));

test('common characters stand with those of the texts that sound the same', () => {
  assert.match(sounds.zhou1 ?? '', /^洲\|.*州/);
  assert.match(sounds.gang1 ?? '', /^钢\|.*纲/);
  assert.match(sounds.zhen1 ?? '', /^\|.*真/, 'no character of the texts sounds so');
  assert.match(sounds.si3 ?? '', /^\|.*死/, 'one sounds nearly so');
});

test('characters are alike by their shape, if the texts have the other', () => {
  assert.ok(shapes.衷?.includes('衰'));
  assert.ok(shapes.末?.includes('未'));
  assert.equal(shapes.囗, '口');
  assert.ok(shapes.巷?.includes('港'), 'a component is left out');
  assert.ok(!Object.values(shapes).some((list) => /州|衷/.test(list)));
  assert.ok(!Object.entries(shapes).some(([character, list]) => list.includes(character)));
});
