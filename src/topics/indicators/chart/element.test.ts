import assert from 'node:assert/strict';
import { test } from 'node:test';
import { element, escaped } from './element.ts';
import { mark } from './marks.ts';

test('an element with attributes, rounded to a tenth, and children', () => {
  const inner = element('text', { x: 1.26, class: undefined }, escaped('<5 & "6"'));
  assert.equal(inner, '<text x="1.3">&lt;5 &amp; &quot;6&quot;</text>');
  assert.equal(
    element('g', { 'aria-label': '“a” & b' }, inner),
    `<g aria-label="“a” &amp; b">${inner}</g>`,
  );
  assert.equal(element('path', { d: 'M0,0' }), '<path d="M0,0"/>');
});

test('a restored value has a ring around its mark', () => {
  assert.doesNotMatch(mark('actual', 10, 20), /ring/);
  assert.match(mark('target', 10, 20, true), /class="target".*class="ring" cx="10" cy="20"/);
});
