import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withNeededStyles, wordsOf } from './needed-styles.ts';

function page(css: string, body: string) {
  return `<head><style>${css}</style></head><body>${body}</body>`;
}
function needed(css: string, body: string, scripts = '') {
  return withNeededStyles(page(css, body), wordsOf(scripts));
}

test('the rules of a class that nothing has are left out', () => {
  const css = '.box{margin:0}.lead{font-weight:700}.lead .box{margin:1em}p{margin:0}';
  const body = '<p class="lead">文</p>';
  assert.equal(needed(css, body), page('.lead{font-weight:700}p{margin:0}', body));
});

test('a class that a program may give stays', () => {
  const css = '.hits-bar{margin:0}.hits-words{margin:0}';
  assert.equal(needed(css, '', "bar.className = 'hits-bar'"), page('.hits-bar{margin:0}', ''));
  const script = '<script>bar.className="hits-words"</script>';
  assert.equal(needed(css, script), page('.hits-words{margin:0}', script));
});

test('a selector stays where it may hold, or where the class must be missing', () => {
  const css = '.abstract,.lead{margin:0}p:not(.box){color:red}:is(h1,.box){margin:1em}';
  const body = '<p class="lead"></p>';
  assert.equal(needed(css, body), page(css.replace('.abstract,', ''), body));
  const neither = '.lead{margin:0}:is(.box,.abstract) p{color:red}';
  assert.equal(needed(neither, body), page('.lead{margin:0}', body));
});

test('a declaration that older browsers read with a prefix stands there once', () => {
  const css =
    'a{-webkit-text-decoration:underline dotted red;text-decoration:underline dotted red}';
  assert.equal(needed(css, ''), page(css, ''));
});

test('a custom property goes with the rules that read it', () => {
  const css = ':root{--sea:#00f;--ink:#000}.map{fill:var(--sea)}p{color:var(--ink)}';
  assert.equal(needed(css, ''), page(':root{--ink:#000}p{color:var(--ink)}', ''));
  const body = '<b class="map"></b>';
  assert.equal(needed(css, body), page(css, body));
});

test('layers, queries and what stands in them are kept in their order', () => {
  const css =
    '@layer base,print;@layer components{@media print{.box{margin:0}.lead{margin:1em}}}p{margin:0}';
  const body = '<p class="lead"></p>';
  assert.equal(needed(css, body), page(css.replace('.box{margin:0}', ''), body));
});

test('selectors for tables go where a page has none, and no others with them', () => {
  const css = 'table{margin:0}.lead,tbody th{color:red}.group>td{margin:0}p{margin:1em}';
  const body = '<p class="lead group"></p>';
  assert.equal(needed(css, body), page('.lead{color:red}p{margin:1em}', body));
  const table = '<table class="lead group"></table>';
  assert.equal(needed(css, table), page(css, table));
});
