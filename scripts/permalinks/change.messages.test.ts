import assert from 'node:assert/strict';
import { describe, snapshot, test } from 'node:test';
import { accept, addAlias } from './change.ts';
import { compare } from './compare.ts';
import type { PermalinkLedger } from './ledger.ts';
import type { PermalinkPassage } from './passages.ts';
import { currentOf, passage, permalinkLedger } from './test-support.ts';

snapshot.setDefaultSnapshotSerializers([String]);

const first = passage(0, 50);
const second = passage(50, 100);

/** The ledger after every acceptable finding is accepted. */
function accepted(ledger: PermalinkLedger, now: Record<string, PermalinkPassage>) {
  return accept(ledger, compare(ledger, currentOf(now)));
}

describe('accepting', () => {
  test('records new ids and passages that gained or lost text', () => {
    const ledger = permalinkLedger({ 'plan-13/c01-p1': passage(0, 40) });
    const now = { 'plan-13/c01-p1': first, 'plan-13/c01-p2': second };
    assert.deepEqual(accepted(ledger, now).passages, currentOf(now));
  });

  test('remembers every page on which a passage stood, but not the present one', () => {
    const on = (page: string) => ({ 'plan-13/c01-p1': { ...first, page: `plan-13/${page}.html` } });
    let ledger = permalinkLedger(on('c01'));
    const earlier = ['c02', 'c03', 'c01'].map((page) => {
      ledger = { ...ledger, ...accepted(ledger, on(page)) };
      return ledger.passages.get('plan-13/c01-p1')?.earlier;
    });
    const [c01, c02, c03] = ['c01', 'c02', 'c03'].map((page) => `plan-13/${page}.html`);
    assert.deepEqual(earlier, [[c01], [c01, c02], [c02, c03]]);
  });

  test('drops an alias whose id opens its passage again', () => {
    const now = { 'plan-13/c01-p1': first, 'plan-13/c01-p2': second };
    const ledger = permalinkLedger(now, { 'plan-13/c01-p2': 'plan-13/c01-p1' });
    assert.equal(accepted(ledger, now).aliases.size, 0);
  });

  test('never forgets an id, nor gives it another passage', () => {
    const ledger = permalinkLedger(
      { 'plan-13/c01-p1': first, 'plan-13/c01-p2': second, 'plan-13/x': first },
      { 'plan-13/x': 'plan-13/y' },
    );
    const { passages, aliases } = accepted(ledger, { 'plan-13/c01-p1': second });
    assert.deepEqual(passages, ledger.passages);
    assert.deepEqual(aliases, ledger.aliases);
  });
});

describe('an alias', () => {
  const current = currentOf({ 'plan-13/c01-p1': first, 'plan-13/c01-p3': second });
  const ledger = permalinkLedger(
    { 'plan-13/c01-p1': first, 'plan-13/c01-p2': second, 'plan-13/x': second },
    { 'plan-13/x': 'plan-13/c01-p2' },
  );

  test('is recorded, and those that led to its old id go where it goes', () => {
    const { aliases, passages } = addAlias(ledger, current, 'plan-13/c01-p2=plan-13/c01-p3');
    assert.deepEqual(Object.fromEntries(aliases), {
      'plan-13/x': 'plan-13/c01-p3',
      'plan-13/c01-p2': 'plan-13/c01-p3',
    });
    assert.equal(passages, ledger.passages);
  });

  const REFUSED = {
    'that isn’t old=new': 'plan-13/c01-p2',
    'of three ids': 'plan-13/a=plan-13/b=plan-13/c',
    'from an id that was never published': 'plan-13/c99=plan-13/c01-p1',
    'from an id that still opens': 'plan-13/c01-p1=plan-13/c01-p3',
    'to an id that opens nothing': 'plan-13/c01-p2=plan-13/c01-p9',
    'to another alias': 'plan-13/c01-p2=plan-13/x',
    'to itself': 'plan-13/c01-p2=plan-13/c01-p2',
  };
  for (const [name, request] of Object.entries(REFUSED)) {
    test(`is refused: ${name}`, (t) => {
      assert.throws(
        () => addAlias(ledger, current, request),
        ({ message }: Error) => {
          t.assert.snapshot(message);
          return true;
        },
      );
    });
  }
});
