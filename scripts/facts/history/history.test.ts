import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { EditionError } from '../../lib/edition-error.ts';
import type { LocatedReading } from '../../names/readings.ts';
import { correctionsOf, readHistory, versionsOf } from './history.ts';

const VERSIONS = `- changes: [新增一页。]
- version: 0.2.0
  date: 2027-03-01
  changes: [更正一处。]
- version: 0.1.0
  date: 2026-11-20
  changes: [首次发布。]
`;

const READINGS = [
  { doc: 'plan-13', block: 'c01-p1', text: '森林覆盖率40%', located: { block: {} } },
  {
    doc: 'plan-13',
    block: 'box-01-t1',
    text: '指标36.9',
    located: { block: { table: { rows: [[]] } } },
  },
] as unknown as LocatedReading[];

function correction(change: Record<string, string> = {}): string {
  const fields = {
    passage: 'c01-p1',
    version: '0.2.0',
    date: '2027-02-01',
    before: '40',
    after: '40%',
    reason: '漏补百分号。',
    ...change,
  };
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return `- ${lines.join('\n  ')}\n`;
}

/** Reads seeds with these files: versions and corrections, or the message of the fault. */
function historyOf(files: Record<string, string>) {
  const root = mkdtempSync(join(tmpdir(), 'history-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      const file = join(root, 'seeds', path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    const history = readHistory(root, join(root, 'seeds'));
    return { versions: versionsOf(history), corrections: correctionsOf(history, READINGS) };
  } catch (fault) {
    if (fault instanceof EditionError) return fault.message;
    throw fault;
  } finally {
    rmSync(root, { recursive: true });
  }
}

test('versions and corrections are published as they are written down', () => {
  const found = historyOf({
    'versions.yaml': VERSIONS,
    'plan-13/corrections.yaml':
      correction({ after: '40％' }) +
      correction({ before: '40％' }) +
      correction({ passage: 'box-01-i1', after: '36.9' }),
  });
  assert.ok(typeof found !== 'string', String(found));
  assert.deepEqual(
    found.versions.map(({ version, date }) => [version, date]),
    [
      [null, null],
      ['0.2.0', '2027-03-01'],
      ['0.1.0', '2026-11-20'],
    ],
  );
  assert.deepEqual(
    found.corrections.map(({ doc, block, after }) => [doc, block, after]),
    [
      ['plan-13', 'c01-p1', '40％'],
      ['plan-13', 'c01-p1', '40%'],
      ['plan-13', 'box-01-i1', '36.9'],
    ],
  );
});

test('without the files there is no history', () => {
  assert.deepEqual(historyOf({ 'plan-13/document.yaml': '' }), { versions: [], corrections: [] });
});

for (const [name, files, message] of [
  [
    'a passage that is not there',
    { c: correction({ passage: 'c99-p1' }) },
    / stale-entry: plan-13 has no passage c99-p1/,
  ],
  [
    'a passage that reads otherwise',
    { c: correction({ after: '41%' }) },
    / stale-entry: c01-p1 doesn’t read “41%”/,
  ],
  [
    'a version that is not there',
    { c: correction({ version: '9.0.0' }) },
    / unknown-id: there is no version 9\.0\.0/,
  ],
  ['no change', { c: correction({ before: '40%' }) }, / schema: .*before and after are the same/],
  ['a day that is none', { c: correction({ date: '2027-02-30' }) }, / schema: /],
  [
    'versions out of order',
    { v: VERSIONS.replace('2027-03-01', '2026-01-01') },
    / version-order: /,
  ],
  ['a version without its day', { v: VERSIONS.replace('  date: 2027-03-01\n', '') }, / schema: /],
  ['an older entry without version', { v: `${VERSIONS}- changes: [更早。]\n` }, / version-order: /],
] as [string, { c?: string; v?: string }, RegExp][]) {
  test(`${name} is refused`, () => {
    const found = historyOf({
      'versions.yaml': files.v ?? VERSIONS,
      'plan-13/corrections.yaml': files.c ?? correction(),
    });
    assert.match(String(found), message);
  });
}
