import assert from 'node:assert/strict';
import { snapshot, test } from 'node:test';
import { compare, type Finding } from './compare.ts';
import type { PermalinkLedger } from './ledger.ts';
import type { PermalinkPassage } from './passages.ts';
import { faultsOf, report } from './report.ts';
import { currentOf, passage, permalinkLedger } from './test-support.ts';

// Messages are kept as people read them.
snapshot.setDefaultSnapshotSerializers([String]);

const first = passage(0, 50);
const second = passage(50, 100);
const published = { 'plan-13/c01-p1': first, 'plan-13/c01-p2': second };
const gone = passage(200, 250);

const CASES: Record<string, { ledger: PermalinkLedger; now: Record<string, PermalinkPassage> }> = {
  added: {
    ledger: permalinkLedger({ 'plan-13/c01-p1': first }),
    now: published,
  },
  changed: {
    ledger: permalinkLedger(published),
    now: { ...published, 'plan-13/c01-p2': passage(45, 100) },
  },
  'changed by a new source': {
    ledger: permalinkLedger({ 'plan-13/c01-p1': first }),
    now: { 'plan-13/c01-p1': { ...first, seed: 'ba9876543210' } },
  },
  'other-page': {
    ledger: permalinkLedger(published),
    now: { ...published, 'plan-13/c01-p2': { ...second, page: 'plan-13/c02.html' } },
  },
  moved: {
    ledger: permalinkLedger(published),
    now: { 'plan-13/c01-p1': passage(0, 100) },
  },
  removed: {
    ledger: permalinkLedger(published),
    now: { 'plan-13/c01-p1': first },
  },
  taken: {
    ledger: permalinkLedger({ 'plan-13/c01-p1': first, 'plan-13/c01-p2': gone }),
    now: { 'plan-13/c01-p1': first, 'plan-13/c01-p2': second },
  },
  'taken, with its own passage elsewhere': {
    ledger: permalinkLedger({ 'plan-13/c01-p1': second }),
    now: published,
  },
  returned: {
    ledger: permalinkLedger(published, { 'plan-13/c01-p2': 'plan-13/c01-p1' }),
    now: published,
  },
  'dead-alias': {
    ledger: permalinkLedger({ ...published, 'plan-13/x': gone }, { 'plan-13/x': 'plan-13/y' }),
    now: published,
  },
  'dead-alias, with its passage elsewhere': {
    ledger: permalinkLedger({ ...published, 'plan-13/x': second }, { 'plan-13/x': 'plan-13/y' }),
    now: published,
  },
};

for (const [name, { ledger, now }] of Object.entries(CASES)) {
  test(name, (t) => {
    const findings = compare(ledger, currentOf(now));
    assert.ok(findings.some(({ kind }) => kind === name.replace(/[, ].*/, '')));
    const messages = faultsOf(ledger, findings).map(({ message }) => message);
    t.assert.snapshot(['As a fault:', ...messages, 'As a report:', ...report(findings)].join('\n'));
  });
}

test('nothing differs where every id opens its passage, or an alias stands in for it', () => {
  const ledger = permalinkLedger(
    { ...published, 'plan-13/x': gone },
    { 'plan-13/x': 'plan-13/c01-p2' },
  );
  assert.deepEqual(compare(ledger, currentOf(published)), []);
  assert.deepEqual(report([]), ['Every published address opens its passage.']);
});

test('a passage is looked for in its own document only', () => {
  const ledger = permalinkLedger({ 'plan-12/c01-p1': { ...gone, seed: 'ba9876543210' } });
  const [found] = compare(ledger, currentOf({ 'plan-13/c01-p1': gone }));
  assert.equal(found?.kind, 'removed');
});

test('a long list is cut, what is broken comes first', () => {
  const ids = Array.from({ length: 40 }, (_, i) => `plan-13/c01-p${i + 1}`);
  const added = ids.map((id): Finding => ({ kind: 'added', id, now: first }));
  const lines = report([...added, { kind: 'removed', id: 'plan-13/x', old: gone }]);
  assert.match(lines[0] ?? '', /^removed {4}plan-13\/x opens nothing/);
  assert.match(lines[1] ?? '', /^ {2}fix: npm run permalinks -- --alias plan-13\/x=/);
  assert.equal(lines.at(-3), '… and 10 more');
});
