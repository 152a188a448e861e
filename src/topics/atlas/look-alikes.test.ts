import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ProjectEntry } from '../../model/data/projects.ts';
import { lookAlikesByNote } from './look-alikes.ts';

test('what several look-alikes have in common is said once, after all their names', () => {
  const known = new Map(['a', 'b', 'c'].map((id) => [id, { id } as ProjectEntry]));
  const notSame = [
    { id: 'a', note: '泛指' },
    { id: 'b', note: '两条线' },
    { id: 'c', note: '泛指' },
    { id: 'gone', note: '不在了' },
  ];
  const groups = lookAlikesByNote({ notSame }, known);
  assert.deepEqual(
    groups.map(({ note, projects }) => [note, ...projects.map(({ id }) => id)]),
    [
      ['泛指', 'a', 'c'],
      ['两条线', 'b'],
    ],
  );
  assert.deepEqual(lookAlikesByNote({}, known), []);
});
