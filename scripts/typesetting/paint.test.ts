import assert from 'node:assert/strict';
import { test } from 'node:test';
import { selectOne } from 'css-select';
import type { Document, Element } from 'domhandler';
import { parse } from 'parse5';
import { adapter } from 'parse5-htmlparser2-tree-adapter';
import { paintedSvg, paintRules } from './paint.ts';

const SHEET = `
  :root { --day: initial; --night: ; --ink: var(--day, #111) var(--night, #eee); }
  .line { fill: none; stroke: currentcolor; stroke-width: 2px; vector-effect: non-scaling-stroke; }
  .red { color: #a00; }
  text { fill: var(--ink); font-size: 12px; font-family: 'Noto Sans CJK SC'; transform: scale(var(--unit, 1)); }
  [data-level='2'] { display: none; }
  svg[data-zoom='2'] [data-level='2'] { display: inline; }
  a:hover .line { stroke: blue; }
  @media (max-width: 500px) { .line { stroke-width: 9px; } }
`;

function painted(inner: string, larger?: number) {
  const html = `<html><body><svg viewBox="0 0 8 6" data-zoom="2">${inner}</svg></body></html>`;
  const page = parse(html, { treeAdapter: adapter }) as Document;
  const svg = selectOne('svg', page.children) as Element;
  return paintedSvg(svg, paintRules(SHEET), larger);
}

test('styles become attributes: variables by day, the colour of what is around', () => {
  const svg = painted('<a class="red" href="x.html"><path class="line" d="M0 0h5"></path></a>');
  assert.match(svg, /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" viewBox="0 0 8 6">/);
  assert.match(svg, /<g><path d="M0 0h5" fill="none" stroke="#a00" stroke-width="2"><\/path><\/g>/);
  assert.match(painted('<text x="1">沈阳</text>'), /fill="#111"/);
});

test('on a larger sheet lines and letters keep their size', () => {
  const svg = painted('<path class="line" d="M0 0h5"></path><text x="1">沈阳</text>', 2);
  assert.match(svg, /stroke-width="1"/);
  assert.match(svg, /transform="scale\(0\.5\)"/);
});

test('what is hidden is left out, by the rules for any medium alone', () => {
  assert.match(painted('<text data-level="2">铁岭</text>'), /铁岭/);
  assert.doesNotMatch(painted('<g data-level="2"></g><title>图</title>'), /图/);
  assert.doesNotMatch(painted('<path class="map-hit" d="M0 0"></path>'), /path/);
});

test('a dot, a line of no length, is drawn by all programs', () => {
  assert.match(painted('<path d="M1 2h0"></path>'), /d="M1 2h\.01"/);
});
