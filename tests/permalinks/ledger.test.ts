/** The promise itself: what was published opens the same passage, and what is published is recorded. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compare } from '../../scripts/permalinks/compare.ts';
import { ledgerText, readLedger } from '../../scripts/permalinks/ledger.ts';
import { passagesOf } from '../../scripts/permalinks/passages.ts';
import { faultsOf, shortened } from '../../scripts/permalinks/report.ts';
import { treesOf } from '../../scripts/trees/trees-of-seeds.ts';
import { CONTENT, data, ROOT, SEEDS } from '../conversion/corpus.ts';

const ledger = readLedger(ROOT, CONTENT);
const current = passagesOf(treesOf({ root: ROOT, seeds: SEEDS }, ledger));

test('every published address opens its passage, and every address is recorded', () => {
  const faults = faultsOf(ledger, compare(ledger, current)).map(({ message }) => message);
  assert.equal(faults.length, 0, `\n${shortened(faults).join('\n')}`);
});

test('the ledger is as npm run permalinks writes it', () => {
  assert.equal(ledger.text, ledgerText(ledger));
  assert.ok(ledger.passages.size >= 1276, 'ids were taken out of the ledger');
});

test('the published list has every id of the ledger, as an address or as an alias', () => {
  const { aliases, ...addresses } =
    data<Record<string, { page: string; hash: string }>>('permalinks.json');
  const published = [...Object.keys(addresses), ...Object.keys(aliases ?? {})];
  assert.deepEqual(published.toSorted(), [...ledger.passages.keys()].toSorted());
  assert.deepEqual(aliases, Object.fromEntries(ledger.aliases));
});
