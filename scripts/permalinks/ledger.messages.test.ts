import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, snapshot, test } from 'node:test';
import { ledgerText, placeOf, publishedText, readLedger } from './ledger.ts';
import { passage, permalinkLedger } from './test-support.ts';

snapshot.setDefaultSnapshotSerializers([String]);

const root = mkdtempSync(join(tmpdir(), 'ledger-'));
const content = join(root, 'content');
before(() => mkdirSync(content));
after(() => rmSync(root, { recursive: true }));

function read(text: string) {
  writeFileSync(join(content, 'permalinks.json'), text);
  writeFileSync(join(content, 'published.json'), publishedText({ ...written, entries: {} }));
  return readLedger(root, content);
}

const written = permalinkLedger(
  {
    'plan-13/c01-p1': passage(0, 50),
    'plan-13/c01-p2': { ...passage(50, 100), earlier: ['plan-13/c02.html'] },
  },
  { 'plan-13/c01-p2': 'plan-13/c01-p1' },
);

test('reads back as it was written, each id on a line of its own', () => {
  const text = ledgerText(written);
  const ledger = read(text);
  assert.deepEqual(ledger, { ...written, text });
  assert.equal(ledgerText(ledger), text);
  const place = placeOf(ledger, 'plan-13/c01-p2');
  assert.equal(place.line, 7);
  assert.match(place.source, /^"plan-13\/c01-p2": \{"page"/);
});

test('a library that was never published has an empty one', () => {
  const { text, passages, aliases } = readLedger(root, join(root, 'elsewhere'));
  assert.deepEqual([text, passages.size, aliases.size], [null, 0, 0]);
});

const SPOILED: Record<string, (text: string) => string> = {
  'cut off': (text) => text.slice(0, 100),
  'with an id of another form': (text) => text.replaceAll('plan-13/c01-p1', '第一段'),
  'with a hash of another form': (text) => text.replace(/"hash":"...../, '"hash":"'),
  'without aliases': (text) => text.replace('aliases', 'alias'),
};

for (const [name, spoil] of Object.entries(SPOILED)) {
  test(`a ledger ${name} is refused`, (t) => {
    assert.throws(
      () => read(spoil(ledgerText(written))),
      ({ message }: Error) => {
        t.assert.snapshot(message);
        return true;
      },
    );
  });
}
