/**
 * The built scripts and styles against the lowest versions of browsers (src/model/browsers.ts): what
 * one of these doesn't know stands in newer-features.ts with the reason why it may be used.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { LOWEST } from '../../src/model/browsers.ts';
import { filesIn, pagesIn } from '../support/built-site.ts';
import { DIST } from '../support/server.ts';
import { NEWER_IN_SCRIPTS, NEWER_IN_STYLES } from './newer-features.ts';
import { newerInScript } from './newer-scripts.ts';
import { newerStyles } from './newer-styles.ts';

const STYLE = /<style>(.*?)<\/style>/gs;
const SCRIPT = /<script(?![^>]*json)[^>]*>(.*?)<\/script>/gs;
/** Scripts that hold data alone. */
const DATA = /^(data|search\/disk)\//;

const pages = pagesIn(DIST).map((path): [path: string, html: string] => [
  path,
  readFileSync(join(DIST, path), 'utf8'),
]);

/** Texts of elements by the first page that has them. */
function textsOf(element: RegExp): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [path, html] of pages) {
    for (const [, text = ''] of html.matchAll(element))
      if (text && !texts.has(text)) texts.set(text, path);
  }
  return texts;
}

/** The first use of each newer feature. */
function usesOf(
  texts: ReadonlyMap<string, string>,
  newerIn: (text: string) => readonly string[],
): Map<string, string> {
  const uses = new Map<string, string>();
  for (const [text, path] of texts) {
    for (const feature of newerIn(text)) if (!uses.has(feature)) uses.set(feature, path);
  }
  return uses;
}

/** Uses that no reason is given for, and reasons for what isn't used. */
function faults(uses: ReadonlyMap<string, string>, allowed: Record<string, readonly string[]>) {
  const listed = Object.values(allowed).flat();
  const unlisted = [...uses].filter(([feature]) => !listed.includes(feature));
  return [
    ...unlisted.map(([feature, path]) => `${feature} (${path}) isn't known to all browsers`),
    ...listed.filter((feature) => !uses.has(feature)).map((it) => `${it} isn't used any more`),
  ];
}

test('styles use nothing newer without a reason', () => {
  const uses = usesOf(textsOf(STYLE), (css) => newerStyles(css, LOWEST));
  assert.deepEqual(faults(uses, NEWER_IN_STYLES), []);
});

test('scripts use nothing newer without a reason', () => {
  const scripts = textsOf(SCRIPT);
  for (const path of filesIn(DIST)) {
    if (!path.endsWith('.js') || DATA.test(path)) continue;
    scripts.set(readFileSync(join(DIST, path), 'utf8'), path);
  }
  const uses = usesOf(scripts, (program) => newerInScript(program, LOWEST));
  assert.deepEqual(faults(uses, NEWER_IN_SCRIPTS), []);
});

test('no page needs cascade layers', () => {
  const layered = pages.filter(([, html]) => /<style>[^<]*@layer/.test(html));
  assert.deepEqual(
    layered.map(([path]) => path),
    [],
  );
});

describe('what the check finds', () => {
  const inScripts: [program: string, feature: string][] = [
    ['Map.groupBy(a, b)', 'javascript.builtins.Map.groupBy'],
    ['a.toSorted()', 'javascript.builtins.Array.toSorted'],
    ['a.showPopover()', 'api.HTMLElement.showPopover'],
    ['new Highlight(a)', 'api.Highlight'],
    ['/(?<=a)b/.test(c)', 'javascript.regular_expressions.lookbehind_assertion'],
    ['a.querySelector(`b:has(c)`)', 'css.selectors.has'],
  ];
  for (const [program, feature] of inScripts) {
    test(program, () => assert.deepEqual(newerInScript(program, LOWEST), [feature]));
  }
  const inStyles: [css: string, feature: string][] = [
    ['.a:has(b){margin:0}', 'css.selectors.has .a:has(b)'],
    ['@container (min-width:1px){a{margin:0}}', 'css.at-rules.container (min-width:1px)'],
    ['a{color:light-dark(red,blue)}', 'css.types.color.light-dark'],
    ['a{text-wrap:balance}', 'css.properties.text-wrap'],
    ['a{height:1lh}', 'css.types.length.lh'],
    ['a{&:hover{margin:0}}', 'css.selectors.nesting &:hover'],
  ];
  for (const [css, feature] of inStyles) {
    test(css, () =>
      assert.ok(newerStyles(css, LOWEST).includes(feature), `${newerStyles(css, LOWEST)}`),
    );
  }

  test('nothing in what all know', () => {
    assert.deepEqual(newerInScript('[...a].sort().at(-1)?.closest("a:not(b)")', LOWEST), []);
    assert.deepEqual(newerStyles('a:not(b,c){inset:0;gap:1em;margin-inline:auto}', LOWEST), []);
  });
});
