import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, serialize } from 'parse5';
import { withShortShapes } from './finished-pages.ts';

test('empty shapes lose their end tags, and the page stays what it is', () => {
  const html =
    '<svg><g><path d="M0 0h1"></path><use href="#a"></use><path d=M1></path></g><circle r="1"><title>一</title></circle></svg>';
  const short = withShortShapes(html);
  assert.equal(
    short,
    '<svg><g><path d="M0 0h1"/><use href="#a"/><path d=M1 /></g><circle r="1"><title>一</title></circle></svg>',
  );
  assert.equal(serialize(parse(short)), serialize(parse(html)));
});
