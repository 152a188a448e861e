/** A text that is left out of a conversion. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readBooks } from '../../scripts/books/tree/library.ts';
import { convert } from '../../scripts/commands/convert.ts';
import { readLedger } from '../../scripts/permalinks/ledger.ts';
import { treesOf } from '../../scripts/trees/trees-of-seeds.ts';
import { filesIn, SeedCopy } from '../support/seeds.ts';

const NO_PICTURE = { svg: '', alt: '', note: '' };
const OPENING = '国家集中力量在东北地区布局建设了一批';

test('none of its words are written, and a conversion without the option writes them again', () => {
  using seeds = new SeedCopy('reform-40');
  convert(seeds);
  const whole = filesIn(seeds.content);
  assert.ok([...whole.values()].join('').includes(OPENING));
  convert(seeds, { leftOut: ['reform-40'] });
  const left = filesIn(seeds.content);
  assert.deepEqual([...left.keys()], [...whole.keys()]);
  assert.ok(![...left.values()].join('').includes(OPENING));
  convert(seeds);
  assert.deepEqual(filesIn(seeds.content), whole);
});

test('the books of other documents don’t quote it where they give reasons', () => {
  using seeds = new SeedCopy('plan-13', 'liaoning-tasks');
  convert(seeds, { leftOut: ['plan-13'] });
  const trees = treesOf(seeds, readLedger(seeds.root, seeds.content));
  const books = readBooks(trees, join(seeds.content, 'data'), () => NO_PICTURE);
  const { restorations = [] } = books.find(({ meta }) => meta.id === 'liaoning-tasks') ?? {};
  // The tasks have a comma of another width there.
  const quoted = '推广“互联网+政务服务”，全面推进政务公开';
  assert.ok(
    readFileSync(seeds.path('liaoning-tasks', 'restorations.yaml'), 'utf8').includes(quoted),
  );
  assert.ok(restorations.length > 0);
  assert.ok(!restorations.some(({ evidence }) => evidence.includes(quoted)));
});

test('a document that there isn’t is refused', () => {
  using seeds = new SeedCopy('reform-40');
  assert.throws(
    () => convert(seeds, { leftOut: ['reform-41'] }),
    /LEAVE_OUT:1:1 unknown-document: there is no document reform-41\n.*name some of these/s,
  );
});
