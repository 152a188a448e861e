/** A document that a curated file names must be one of the library, at hand or published. */
import assert from 'node:assert/strict';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { convert } from '../../scripts/commands/convert.ts';
import { EditionFaults } from '../../scripts/lib/faults.ts';
import { SeedCopy } from '../support/seeds.ts';
import { CONTENT, DOCUMENTS, SEEDS } from './corpus.ts';

/** Values that are ids of other things, although some read like those of documents. */
const OTHER_IDS = new Set(['id', 'work', 'works']);
/** Letters that a slip put before the id of a document. */
const SLIP = 'x-';

test('a slip in the id of a document is told at every entry that has it', () => {
  using copy = new SeedCopy(...readdirSync(SEEDS));
  for (const record of ['permalinks.json', 'published.json'])
    cpSync(join(CONTENT, record), join(copy.content, record));
  const spoiled = readdirSync(copy.seeds, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml') && !DOCUMENTS.some((doc) => path.startsWith(doc)))
    // All that a lesson leads to is proved in any case.
    .filter((path) => !path.startsWith('lessons'))
    .flatMap((path) => spoil(join(copy.seeds, path), `seeds/${path.replaceAll('\\', '/')}`));
  assert.ok(new Set(spoiled.map((place) => place.replace(/:.*/, ''))).size >= 14, 'files');
  const told = faultsOf(copy)
    .filter((line) => line.includes(` unknown-id: the library has no document ${SLIP}`))
    .map((message) => message.replace(/:\d+ .*/s, ''));
  assert.deepEqual(told.sort(), spoiled.sort());
});

/**
 * Puts a slip before the first document that each entry of a file names.
 * @returns file and line of each entry that names one
 */
function spoil(path: string, file: string): string[] {
  const counter = new LineCounter();
  const text = readFileSync(path, 'utf8');
  const { contents } = parseDocument(text, { lineCounter: counter });
  if (!isSeq<Node>(contents)) return [];
  const hits = contents.items.flatMap((entry) => {
    const [at] = documentsIn(entry);
    return at === undefined ? [] : [{ at, line: counter.linePos(entry.range?.[0] ?? 0).line }];
  });
  let fresh = text;
  for (const { at } of hits.toReversed()) fresh = fresh.slice(0, at) + SLIP + fresh.slice(at);
  writeFileSync(path, fresh);
  return hits.map(({ line }) => `${file}:${line}`);
}

/** The places of all ids of documents, alone or before that of a passage, in an entry. */
function documentsIn(node: unknown): number[] {
  if (isMap(node))
    return node.items.flatMap(({ key, value }) => {
      const isOther = isScalar(key) && OTHER_IDS.has(String(key.value));
      return isOther ? [] : [...documentsIn(key), ...documentsIn(value)];
    });
  if (isSeq(node)) return node.items.flatMap(documentsIn);
  const names = isScalar(node) && DOCUMENTS.some((doc) => `${node.value}/`.startsWith(`${doc}/`));
  return names ? [node.range?.[0] ?? 0] : [];
}

function faultsOf(copy: SeedCopy): string[] {
  try {
    convert(copy);
  } catch (error) {
    assert.ok(error instanceof EditionFaults, String(error));
    return error.faults.map(({ message }) => message);
  }
  assert.fail('the conversion passed');
}
