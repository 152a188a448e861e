import assert from 'node:assert/strict';
import { test } from 'node:test';
import { possibleRoots } from './roots.ts';

const FOLDERS = new Set(['plan-13', 'maps']);

function pathsOf(path: string) {
  return possibleRoots(path, FOLDERS).map((root) => root.path);
}

test('the site begins above a folder of its own, the deepest first', () => {
  assert.deepEqual(pathsOf('/any/sub/plan-13/c5'), [
    '/any/sub/',
    '/any/sub/plan-13/',
    '/any/',
    '/',
  ]);
  assert.equal(pathsOf('/maps/dongbei/plan-13/c5')[0], '/maps/dongbei/');
  assert.equal(pathsOf('/any/Plan-13')[0], '/any/');
  assert.equal(pathsOf('/any/404.html')[0], '/any/');
});

test('where no folder tells, it may begin at every level, the deepest first', () => {
  assert.deepEqual(pathsOf('/a/b/c.html'), ['/a/b/', '/a/', '/']);
  assert.deepEqual(
    possibleRoots('/a/b', FOLDERS).map(({ isLikely }) => isLikely),
    [false, false],
  );
});
