import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PathText } from './path-text.ts';

type Step = readonly [number, number];

function drawn(...rings: Step[][]) {
  const text = new PathText();
  for (const [first, ...others] of rings) {
    text.moveTo(...(first as Step));
    for (const step of others) text.lineTo(...step);
    text.closePath();
  }
  return text.toString();
}

test('steps are written from point to point', () => {
  assert.equal(
    drawn([
      [1, 1],
      [11, 1],
      [11, 11],
    ]),
    'M1 1l10 0 0 10z',
  );
});

test('a second ring begins from where the first one did', () => {
  assert.equal(
    drawn(
      [
        [1, 1],
        [11, 1],
      ],
      [
        [3, 4],
        [3, 9],
      ],
    ),
    'M1 1l10 0zm2 3 0 5z',
  );
});

test('numbers take the fewest characters', () => {
  assert.equal(
    drawn([
      [0, 0],
      [0.5, -0.5],
      [0, -1],
    ]),
    'M0 0l.5-.5-.5-.5z',
  );
});

test('a point tells a number from the one before that has one too', () => {
  assert.equal(
    drawn([
      [0, 0],
      [0.5, 0.5],
      [1, 1.5],
    ]),
    'M0 0l.5.5.5 1z',
  );
});

test('points that round to the one before are left out, and no error adds up', () => {
  const steps = Array.from({ length: 10 }, (_, index): Step => [(index + 1) * 0.04, 0]);
  assert.equal(drawn([[0, 0], ...steps]), 'M0 0l.1 0 .1 0 .1 0 .1 0z');
});

test('nothing drawn is no path', () => assert.equal(new PathText().toString(), ''));
