/** A text that is left out of a conversion. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { convert } from '../../scripts/commands/convert.ts';
import { filesIn, SeedCopy } from '../support/seeds.ts';

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

test('a document that there isn’t is refused', () => {
  using seeds = new SeedCopy('reform-40');
  assert.throws(
    () => convert(seeds, { leftOut: ['reform-41'] }),
    /LEAVE_OUT:1:1 unknown-document: there is no document reform-41\n.*name some of these/s,
  );
});
