import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { contentPolicy, withContentPolicy } from './content-policy.ts';

function hash(text: string) {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

test('scripts and styles in the page are allowed by their hashes', () => {
  const policy = contentPolicy('<style>p{}</style><script>go("文")</script>', 'about.html');
  assert.ok(policy.includes(`script-src 'self' ${hash('go("文")')};`));
  assert.ok(policy.includes(`style-src ${hash('p{}')};`));
  assert.ok(policy.startsWith("default-src 'none';"));
});

test('data in a script element is no script', () => {
  const policy = contentPolicy('<script type="application/json">{"a":1}</script>', 'about.html');
  assert.ok(policy.includes("script-src 'none'; style-src 'none';"));
});

test('the search page alone may run WebAssembly', () => {
  const html = '<script src="search.js"></script>';
  assert.ok(contentPolicy(html, 'search.html').includes("script-src 'self' 'wasm-unsafe-eval';"));
  assert.ok(contentPolicy(html, 'index.html').includes("script-src 'self';"));
});

test('the policy stands before everything that it rules', () => {
  const html = withContentPolicy('<head><meta charset="utf-8"><style>p{}</style></head>', 'a.html');
  assert.match(html, /^<head><meta charset="utf-8"><meta http-equiv="content-security-policy" /);
  assert.throws(() => withContentPolicy('<head></head>', 'a.html'), /a\.html has no/);
});
