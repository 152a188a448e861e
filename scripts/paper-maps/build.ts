/**
 * A step of the build: takes the maps of the built site and makes of each a sheet of A3 as PDF,
 * `maps/<map>.pdf`, and of the letters on all of them `scripts/map-type.js`, outlines for the pictures
 * that readers save.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Document, Element } from 'domhandler';
import { html } from 'parse5';
import { adapter } from 'parse5-htmlparser2-tree-adapter';
import type { Typeface } from '../../src/model/books/typeface.ts';
import { SHEET_SCALE } from '../../src/model/sheet-scale.ts';
import { fingerprint, keptIn } from '../lib/kept.ts';
import { tellingFaults } from '../lib/told-faults.ts';
import { all, one, readPage, stylesOf, textOf } from '../typesetting/built-page.ts';
import { fontsWith, HEI, openFamilies, openFamily } from '../typesetting/fonts.ts';
import { elementsIn, paintedSvg, paintRules } from '../typesetting/paint.ts';
import { type MapSheet, sheetPdf } from './sheet.ts';

const ROOT = join(import.meta.dirname, '../..');
/** Letters of addresses and numbers, which a saved picture may name. */
const LATIN = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index));

async function build(site: string) {
  const maps = readdirSync(join(site, 'maps'))
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({ id: file.replace('.html', ''), page: readPage(join(site, 'maps', file)) }))
    .filter(({ page }) => all('figure[data-map]', page).length > 0);
  const letters = [...new Set([...LATIN, ...maps.flatMap(({ page }) => lettersOf(page))])].sort();
  const hei = await openFamily(ROOT, HEI);
  const known = await knownLetters(letters, hei);
  const kept = keptIn(ROOT);
  const fonts = await fontsWith(await openFamilies(ROOT), known, kept);
  const letterforms = fingerprint(fonts);
  let compiler: NodeCompiler | undefined;
  const press = () => {
    compiler ??= NodeCompiler.create({
      workspace: import.meta.dirname,
      fontArgs: [{ fontBlobs: fonts }],
    });
    return compiler;
  };
  const timestamp = Date.parse(`${dateOf()}T12:00:00Z`) / 1000;
  for (const { id, page } of maps) {
    const sheet = sheetOf(page);
    const place = kept('sheet', [letterforms, `${timestamp}`, JSON.stringify(sheet)]);
    const pdf = place.read() ?? place.write(sheetPdf(press(), sheet, timestamp));
    writeFileSync(join(site, 'maps', `${id}.pdf`), pdf);
  }
  mkdirSync(join(site, 'scripts'), { recursive: true });
  writeFileSync(join(site, 'scripts/map-type.js'), await typeScript(known, hei));
  console.log(`${maps.length} maps, ${known.length} letters`);
}

/** All letters that stand on a map, in its legend and its notes, and in what its filter may say. */
function lettersOf(page: Document): string[] {
  const parts = all(
    'h1, figure[data-map] :is(text, .map-legend, figcaption, [data-map-facts])',
    page,
  );
  return parts
    .flatMap((part) => [...textOf(part)].filter((letter) => letter.trim()))
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
  const rules = paintRules(stylesOf(page));
  const svg = one('.map-sheet svg', figure);
  svg.attribs['data-zoom'] = String(SHEET_SCALE);
  for (const name of all('[data-level]', svg)) placeOnSheet(name);
  const [, , width = 1, height = 1] = (svg.attribs.viewBox ?? '').split(' ').map(Number);
  const shapes = [...elementsIn(svg)].filter(({ name }) => name === 'defs');
  const legend = all('.map-legend li:has(svg)', figure).map((item) => {
    const key = one('svg', item);
    key.children.unshift(...shapes);
    return {
      key: paintedSvg(key, rules),
      name: textOf(one('span', item)).trim(),
    };
  });
  return {
    title: textOf(one('h1', page)).trim(),
    drawing: paintedSvg(svg, rules, SHEET_SCALE),
    isWide: width > height,
    legend,
    notes: [
      ...all('figcaption p', figure).map((note) => textOf(note).trim()),
      ['东北振兴文库', addressOf(page)].filter(Boolean).join('，'),
    ],
  };
}

/** Puts a name where the page says that it stands on paper, or leaves it out. */
function placeOnSheet(name: Element): void {
  const sheet = name.attribs['data-sheet'];
  if (sheet === '') name.attribs['data-crowded'] = '';
  if (!sheet) return;
  const [x = '', y = '', anchor = '', line = '', transform = ''] = sheet.split('|');
  const text = one('text', name);
  Object.assign(text.attribs, { x, y, 'text-anchor': anchor });
  if (transform) name.attribs.transform = transform;
  for (const drawn of all('.map-callout', name)) adapter.detachNode(drawn);
  if (!line) return;
  const attributes = Object.entries({ class: 'map-callout', d: line });
  const callout = adapter.createElement(
    'path',
    html.NS.SVG,
    attributes.map(([attribute, value]) => ({ name: attribute, value })),
  );
  adapter.insertBefore(name, callout, text);
}

/** The address of a map's page, where the site has one. */
function addressOf(page: Document): string {
  return all('link[rel=canonical]', page)[0]?.attribs.href ?? '';
}

/** The day of the edition, so that the same edition gives the same files. */
function dateOf(): string {
  const version = readFileSync(join(ROOT, 'CITATION.cff'), 'utf8');
  return /^date-released: ["']?(\d{4}-\d{2}-\d{2})/m.exec(version)?.[1] ?? '2026-01-01';
}

const [folder = 'dist'] = process.argv.slice(2);
await tellingFaults(() => build(folder));
