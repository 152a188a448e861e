import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { CHOICES, lookOf, valuesOf } from './look.ts';

test('a look says each choice that differs from the usual one', () => {
  assert.deepEqual(valuesOf('size-4 dark'), ['size-4', '', '', 'dark', '']);
  assert.equal(lookOf(['size-4', '', '', 'dark', '']), 'size-4 dark');
  assert.deepEqual(valuesOf(''), ['', '', '', '', '']);
  assert.equal(lookOf(['', '', '', '', '']), '');
});

test('words that say nothing are left out', () => {
  assert.deepEqual(valuesOf('toString size-9  hei <b>'), ['', '', 'hei', '', '']);
});

test('the styles know each word', () => {
  const styles = readFileSync(new URL('client/looks.css', import.meta.url), 'utf8');
  const known = [...styles.matchAll(/\[data-look~='([\w-]+)'\]/g)].map(([, word]) => word);
  // Digests are put in by a program.
  const words = CHOICES.flatMap(({ values }) => Object.keys(values)).filter(
    (word) => word && word !== 'digests',
  );
  assert.deepEqual(known.sort(), words.sort());
});
