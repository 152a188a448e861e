import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { DAYLIGHT } from './daylight.ts';

function read(path: string) {
  return readFileSync(new URL(path, import.meta.url), 'utf8');
}

/** Values of the tokens by day: those of the first rule. */
const tokens = new Map(
  read('tokens.css')
    .replace(/@media.*/s, '')
    .matchAll(/--([\w-]+): (?:var\(--day, )?([^;)]+)[;)]/g)
    .map(([, name, value]) => [name, value]),
);

test('pictures have the colours that pages have by day', () => {
  for (const [name, colour] of Object.entries(DAYLIGHT)) assert.equal(tokens.get(name), colour);
});

test('files that are published as they are have no other colours', () => {
  for (const path of ['../assets/favicon.svg', '../../public/manifest.webmanifest']) {
    const colours = read(path).match(/#[0-9a-f]{6}/g) ?? [];
    assert.notEqual(colours.length, 0);
    for (const colour of colours) assert.ok(Object.values<string>(DAYLIGHT).includes(colour), path);
  }
});
