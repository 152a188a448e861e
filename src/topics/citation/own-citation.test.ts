import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dataCitation, mapCitation } from './own-citation.ts';

const EDITION = { version: '1.2.0', date: '2026-12-01' };

test('a map has its version and day, after the examples of GB/T 7714—2025', () => {
  assert.equal(
    mapCitation('重要产业基地示意图', EDITION, 'https://example.org/maps/bases.html'),
    '东北振兴文库. 重要产业基地示意图[CM/OL]. V1.2.0. 2026-12-01. https://example.org/maps/bases.html.',
  );
});

test('data have their version, their day and the day on which they were taken', () => {
  assert.equal(
    dataCitation('征引文献', EDITION, '2026-12-24', 'https://example.org/references/'),
    '东北振兴文库. 征引文献[DS/OL]. V1.2.0. （2026-12-01）[2026-12-24]. https://example.org/references/.',
  );
});
