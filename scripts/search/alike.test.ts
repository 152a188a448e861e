import assert from 'node:assert/strict';
import { test } from 'node:test';
import { alikeCharacters } from './alike.ts';

const alike = alikeCharacters(new Set('洲周轴里衰钢未振中兴口港尸兰南'));
function closeTo(character: string): string {
  return alike.get(character)?.split('|')[0] ?? '';
}

function farFrom(character: string): string {
  return alike.get(character)?.split('|')[1] ?? '';
}

test('characters of the texts that sound the same are close, those that nearly do are far', () => {
  assert.ok(closeTo('州').includes('洲') && closeTo('州').includes('周'));
  assert.ok(closeTo('纲').includes('钢'));
  assert.ok(farFrom('真').includes('振'));
  assert.ok(farFrom('死').includes('尸'));
  assert.ok(farFrom('兰').includes('南') && !closeTo('兰').includes('南'));
});

test('characters are alike by their shape, if the texts have the other', () => {
  assert.ok(closeTo('衷').includes('衰'));
  assert.ok(closeTo('末').includes('未'));
  assert.ok(closeTo('囗').includes('口'));
  assert.ok(closeTo('巷').includes('港'), 'a component is left out');
});

test('only characters of the texts are offered, and never the one itself', () => {
  assert.ok(![...alike.values()].some((list) => /[州衷真]/.test(list)));
  assert.ok(![...alike].some(([character, list]) => list.includes(character)));
  assert.ok(closeTo('洲').includes('周'));
});
