/**
 * A step of the build: takes the maps of the built site and makes of each a sheet of A3 as PDF,
 * `maps/<map>.pdf`, and of the letters on all of them `scripts/map-type.js`, outlines for the pictures
 * that readers save.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { selectAll, selectOne } from 'css-select';
import type { Document, Element } from 'domhandler';
import { parse } from 'parse5';
import { adapter } from 'parse5-htmlparser2-tree-adapter';
import { openTypeface, type Typeface } from '../../src/model/books/typeface.ts';
import { fontFile } from '../books/pdf/font-file.ts';
import { elementsIn, paintedSvg, paintRules } from './paint.ts';
import { type MapSheet, sheetPdf } from './sheet.ts';

const ROOT = join(import.meta.dirname, '../..');
/** Times that a printed map is larger than on a screen. */
const LARGER = 1.95;
/** Letters of addresses and numbers, which a saved picture may name. */
const LATIN = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index));

async function build(site: string) {
  const maps = readdirSync(join(site, 'maps'))
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({ id: file.replace('.html', ''), page: read(join(site, 'maps', file)) }))
    .filter(({ page }) => selectOne('figure[data-map]', page.children));
  const letters = [...new Set([...LATIN, ...maps.flatMap(({ page }) => lettersOf(page))])].sort();
  const [hei, song] = await Promise.all([
    typefaceOf('noto-sans-sc', 400),
    typefaceOf('noto-serif-sc', 600),
  ]);
  const known = await knownLetters(letters, hei);
  const fonts = await Promise.all([
    fontFile(hei, known, { family: 'Map Hei', weight: 400 }),
    fontFile(song, known, { family: 'Map Song', weight: 400 }),
  ]);
  const compiler = NodeCompiler.create({
    workspace: import.meta.dirname,
    fontArgs: [{ fontBlobs: fonts.map((font) => Buffer.from(font)) }],
  });
  const timestamp = Date.parse(`${dateOf()}T12:00:00Z`) / 1000;
  for (const { id, page } of maps) {
    writeFileSync(join(site, 'maps', `${id}.pdf`), sheetPdf(compiler, sheetOf(page), timestamp));
  }
  mkdirSync(join(site, 'scripts'), { recursive: true });
  writeFileSync(join(site, 'scripts/map-type.js'), await typeScript(known, hei));
  console.log(`${maps.length} maps, ${known.length} letters`);
}

function read(file: string): Document {
  return parse(readFileSync(file, 'utf8'), { treeAdapter: adapter });
}

function typefaceOf(name: string, weight: number): Promise<Typeface> {
  const folder = join(ROOT, 'node_modules/@fontsource-variable', name);
  return openTypeface({ name, read: (path) => readFile(join(folder, path)) }, weight);
}

/** All letters that stand on a map, in its legend and its notes, and in what its filter may say. */
function lettersOf(page: Document): string[] {
  const parts = selectAll(
    'h1, figure[data-map] :is(text, .map-legend, figcaption, [data-map-facts])',
    page.children,
  );
  return parts
    .flatMap((part) => [...textOf(part as Element)].filter((letter) => letter.trim()))
    .concat([...'本图只显示：，、；。东北振兴文库']);
}

async function knownLetters(letters: readonly string[], typeface: Typeface): Promise<string[]> {
  const known = await Promise.all(
    letters.map(async (letter) => {
      try {
        await typeface(letter);
        return letter;
      } catch {
        return '';
      }
    }),
  );
  return known.filter(Boolean);
}

/** The outlines as a script: a page opened from a folder on disk may load no data. */
async function typeScript(letters: readonly string[], typeface: Typeface): Promise<string> {
  const paths: Record<string, string> = {};
  const widths: Record<string, number> = {};
  for (const letter of letters) {
    const [outline] = await typeface(letter);
    if (!outline) continue;
    paths[letter] = outline.path;
    if (Math.round(outline.advance) !== 1000) widths[letter] = Math.round(outline.advance);
  }
  return `globalThis.dongbeiMapType=${JSON.stringify({ paths, widths })};\n`;
}

function sheetOf(page: Document): MapSheet {
  const figure = one('figure[data-map]', page);
  const styles = selectAll('style', page.children).map((style) => textOf(style as Element));
  const rules = paintRules(styles.join('\n'));
  const svg = one('.map-sheet svg', figure);
  svg.attribs['data-zoom'] = '2';
  const [, , width = 1, height = 1] = (svg.attribs.viewBox ?? '').split(' ').map(Number);
  const shapes = [...elementsIn(svg)].filter(({ name }) => name === 'defs');
  const legend = selectAll('.map-legend li:has(svg)', [figure]).map((item) => {
    const key = one('svg', item as Element);
    key.children.unshift(...shapes);
    return {
      key: paintedSvg(key, rules),
      name: textOf(one('span', item as Element)).trim(),
    };
  });
  return {
    title: textOf(one('h1', page)).trim(),
    drawing: paintedSvg(svg, rules, LARGER),
    isWide: width > height,
    legend,
    notes: [
      ...selectAll('figcaption p', [figure]).map((note) => textOf(note as Element).trim()),
      '东北振兴文库',
    ],
  };
}

function one(selector: string, root: Document | Element): Element {
  const found = selectOne(selector, 'name' in root ? [root as Element] : root.children);
  if (!found) throw new Error(`a map has no ${selector}`);
  return found as Element;
}

function textOf(node: Element): string {
  return node.children
    .map((child) => {
      if (child.type === 'text') return (child as unknown as { data: string }).data;
      return 'children' in child ? textOf(child as Element) : '';
    })
    .join('');
}

/** The day of the edition, so that the same edition gives the same files. */
function dateOf(): string {
  const version = readFileSync(join(ROOT, 'CITATION.cff'), 'utf8');
  return /^date-released: ["']?(\d{4}-\d{2}-\d{2})/m.exec(version)?.[1] ?? '2026-01-01';
}

const [folder = 'dist'] = process.argv.slice(2);
await build(folder);
