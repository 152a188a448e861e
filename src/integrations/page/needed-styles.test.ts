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

test('a rule stays where one of its selectors may hold, or where the class must be missing', () => {
  const css = '.abstract,.lead{margin:0}p:not(.box){color:red}:is(h1,.box){margin:1em}';
  const body = '<p class="lead"></p>';
  assert.equal(needed(css, body), page(css, body));
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
