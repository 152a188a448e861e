/** Every page says what it may run and ask for, and holds nothing that its policy forbids. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { contentPolicy } from '../../src/integrations/page/content-policy.ts';
import { elementsOf, pagesIn } from '../support/built-site.ts';
import { attribute } from '../support/page-parts.ts';
import { DIST } from '../support/server.ts';

type Element = DefaultTreeAdapterTypes.Element;
const pages: { path: string; policy: string; elements: Element[] }[] = [];
before(() => {
  for (const path of pagesIn(DIST)) {
    const html = readFileSync(join(DIST, path), 'utf8');
    const policy = contentPolicy(html, path);
    pages.push({ path, policy, elements: [...elementsOf(parse(html))] });
  }
});

test('every page has the policy that its scripts and styles ask for, before all of them', () => {
  for (const { path, policy, elements } of pages) {
    const [first, ...more] = elements.filter((it) => attribute(it, 'http-equiv') !== undefined);
    assert.ok(first && more.length === 0, path);
    const isLoading = ({ tagName }: Element) => /^(style|script|link)$/.test(tagName);
    assert.ok(elements.indexOf(first) < elements.findIndex(isLoading), path);
    assert.equal(attribute(first, 'content'), policy, path);
  }
});

test('every script and style in a page is allowed by its hash, and nothing else is', () => {
  for (const { path, policy, elements } of pages) {
    const texts = elements.filter(isRun).map(textOf).filter(Boolean);
    const hashes = texts.map((text) => createHash('sha256').update(text).digest('base64'));
    const allowed = policy.match(/(?<='sha256-)[^']+/g) ?? [];
    assert.deepEqual(new Set(allowed), new Set(hashes), path);
  }
});

function isRun(element: Element): boolean {
  return (
    element.tagName === 'style' ||
    (element.tagName === 'script' &&
      /^(module|text\/javascript|)$/.test(attribute(element, 'type') ?? ''))
  );
}

function textOf({ childNodes }: Element): string {
  return childNodes.map((node) => ('value' in node ? node.value : '')).join('');
}

test('no policy is weaker than it has to be', () => {
  for (const { path, policy } of pages) {
    assert.doesNotMatch(policy, /'unsafe-(inline|eval|hashes)'|https?:|\*/, path);
    assert.equal(policy.includes('wasm-unsafe-eval'), path === 'search.html', path);
  }
});

test('no element brings a handler, a style or a script of its own', () => {
  const isForbidden = ({ name, value }: { name: string; value: string }) =>
    /^on/.test(name) || name === 'style' || /^\s*javascript:/i.test(value);
  const found = pages.flatMap(({ path, elements }) =>
    elements
      .flatMap(({ tagName, attrs }) => attrs.filter(isForbidden).map((it) => [tagName, it.name]))
      .map((place) => `${path}: ${place.join(' ')}`),
  );
  assert.deepEqual(found, []);
});
