import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EditionError } from './edition-error.ts';
import { EditionFaults, each, Faults, together } from './faults.ts';

function fault(file: string, line: number, code = 'schema'): EditionError {
  return new EditionError(code, { file, line, column: 1, source: '' }, 'it is wrong', 'mend it');
}

test('faults of all entries are told in the order of files and lines, with their number', () => {
  const places: [string, number][] = [
    ['b.yaml', 2],
    ['a.yaml', 12],
    ['a.yaml', 3],
  ];
  assert.throws(
    () =>
      each(places, ([file, line]) => {
        throw fault(file, line);
      }),
    (error: unknown) => {
      assert.ok(error instanceof EditionFaults);
      assert.deepEqual(error.message.split('\n'), [
        'a.yaml:3:1 schema: it is wrong',
        '  fix: mend it',
        'a.yaml:12:1 schema: it is wrong',
        '  fix: mend it',
        'b.yaml:2:1 schema: it is wrong',
        '  fix: mend it',
        '3 faults',
      ]);
      return true;
    },
  );
});

test('a single fault stays what it is, and is told once', () => {
  const faults = new Faults();
  for (let i = 0; i < 2; i++) faults.add(fault('a.yaml', 1));
  assert.throws(() => faults.throwAny(), EditionError);
});

test('steps without a fault give what they made', () => {
  assert.deepEqual(
    each(['a', 'b'], (entry, i) => `${entry}${i}`),
    ['a0', 'b1'],
  );
  assert.deepEqual(together({ one: () => 1, two: () => 'b' }), { one: 1, two: 'b' });
});

test('faults that were thrown together join others', () => {
  const one = () => {
    throw fault('a.yaml', 1);
  };
  const two = () => {
    throw new EditionFaults([fault('b.yaml', 1), fault('b.yaml', 2)]);
  };
  assert.throws(() => together({ one, two }), /\n3 faults$/);
});

test('an error of the program passes through', () => {
  const step = () => {
    throw new TypeError('a fault of the program');
  };
  assert.throws(() => each([1], step), TypeError);
});
