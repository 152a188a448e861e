import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { create, type Font } from 'fontkitten';
import { openTypeface, type Typeface } from '../../src/model/books/typeface.ts';
import type { Kept } from '../lib/kept.ts';
import { fontsWith, openFamilies } from './fonts.ts';
import { table, tablesOf } from './true-type.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Packages and weights of the four files of fonts. */
const CUT = [
  { name: 'noto-serif-sc', family: 'Book Song', weight: 400 },
  { name: 'noto-serif-sc', family: 'Book Song', weight: 700 },
  { name: 'noto-sans-sc', family: 'Book Hei', weight: 400 },
  { name: 'noto-sans-sc', family: 'Book Hei', weight: 700 },
];

/** Opens a weight by a reader that knows variable fonts itself. */
function typefaceOf({ name, weight }: { name: string; weight: number }): Promise<Typeface> {
  const folder = join(ROOT, 'node_modules/@fontsource-variable', name);
  return openTypeface({ name, read: (path) => readFile(join(folder, path)) }, weight);
}

/** The letters of a path, and its numbers. */
function taken(path: string) {
  return {
    steps: path.replace(/[^A-Z]/g, ''),
    numbers: path.match(/-?[\d.]+/g)?.map(Number) ?? [],
  };
}

/** Tells whether two paths are the same but for what rounding to whole units does, once or twice. */
function isSame(path: string, other: string, right = 0): boolean {
  const [a, b] = [taken(path), taken(other)];
  return (
    a.steps === b.steps &&
    a.numbers.every((number, at) => {
      // Coordinates stand in pairs.
      const moved = (b.numbers[at] ?? Number.NaN) + (at % 2 === 0 ? right : 0);
      return Math.abs(number - moved) <= 1;
    })
  );
}

test('a font file draws each letter as the typeface does in its weight', async () => {
  const letters = [...'东北振兴龘，。“（Aj19—  '];
  const fonts = await fontsWith(await openFamilies(ROOT), new Set(letters));
  assert.equal(fonts.length, CUT.length);
  for (const [index, cut] of CUT.entries()) {
    const typeface = await typefaceOf(cut);
    const font = create(fonts[index] as Buffer) as Font;
    assert.equal(font.familyName, cut.family);
    const tables = tablesOf(fonts[index] as Buffer);
    assert.equal(table(tables, 'OS/2').readUInt16BE(4), cut.weight);
    for (const letter of letters) {
      const [outline] = await typeface(letter);
      const glyph = font.glyphForCodePoint(letter.codePointAt(0) ?? 0);
      assert.notEqual(glyph.id, 0, `${cut.family} lacks ${letter}`);
      assert.ok(isSame(glyph.path.toSVG(), outline?.path ?? ''), `${cut.family}: ${letter}`);
      assert.equal(glyph.advanceWidth, Math.round(outline?.advance ?? 0), letter);
    }
  }
});

test('a numeral that a typeface lacks is composed of its letters, which get no code by that', async () => {
  const [font] = (await fontsWith(await openFamilies(ROOT), 'Ⅷ东')).map(
    (file) => create(file) as Font,
  );
  const typeface = await typefaceOf(CUT[0] as (typeof CUT)[number]);
  const letters = await typeface('VIII');
  const glyph = font?.glyphForCodePoint('Ⅷ'.codePointAt(0) ?? 0);
  const contoursOf = (path: string) => path.split(/(?<=Z)(?=M)/);
  const contours = contoursOf(glyph?.path.toSVG() ?? '');
  let left = 0;
  for (const { path, advance } of letters) {
    const own = contours.splice(0, contoursOf(path).length).join('');
    assert.ok(isSame(own, path, left), own);
    left += Math.round(advance);
  }
  assert.deepEqual(contours, []);
  assert.equal(glyph?.advanceWidth, left);
  assert.equal(font?.glyphForCodePoint('V'.codePointAt(0) ?? 0).id, 0);
});

test('a font file is whole: sums, sizes and places of its tables are right', async () => {
  for (const file of await fontsWith(await openFamilies(ROOT), 'Ⅷ东北　')) {
    const sum = (bytes: Buffer) => {
      let sum = 0;
      for (let at = 0; at + 4 <= bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0;
      return sum;
    };
    // The specification of OpenType: with its own adjustment the file sums up to this.
    assert.equal(sum(file), 0xb1b0afba);
    const tables = tablesOf(file);
    const maxp = table(tables, 'maxp');
    const count = maxp.readUInt16BE(4);
    const loca = table(tables, 'loca');
    assert.equal(loca.length, 4 * (count + 1));
    assert.equal(loca.readUInt32BE(4 * count), table(tables, 'glyf').length);
    const font = create(file) as Font;
    const simple = font.glyphForCodePoint('东'.codePointAt(0) ?? 0).path.commands;
    const contours = simple.filter(({ command }) => command === 'closePath').length;
    assert.ok(maxp.readUInt16BE(8) >= contours && maxp.readUInt16BE(6) > 2 * contours);
    // Ⅷ has four parts.
    assert.equal(maxp.readUInt16BE(28), 4);
  }
});

test('fonts of an earlier build are handed on, for the same characters alone', async () => {
  const store = new Map<string, Uint8Array>();
  const kept: Kept = (kind, inputs) => {
    const key = JSON.stringify([kind, ...inputs]);
    return {
      read: () => store.get(key),
      write: (bytes) => {
        store.set(key, bytes);
        return bytes;
      },
    };
  };
  const families = await openFamilies(ROOT);
  const first = await fontsWith(families, '东北', kept);
  const count = store.size;
  assert.equal(count, first.length);
  assert.deepEqual(await fontsWith(families, '北东', kept), first);
  assert.equal(store.size, count);
  await fontsWith(families, '东北图', kept);
  assert.equal(store.size, 2 * count);
});
