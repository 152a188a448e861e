/** The lists of related passages lead to where two texts stand side by side. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { DIST } from '../support/server.ts';

function page(path: string) {
  return readFileSync(join(DIST, path), 'utf8');
}
/** Pages and ids of both sides of a comparison. */
function idsOn(path: string) {
  return [...page(path).matchAll(/ id="([\w-]+)"/g)].map(([, id = '']) => id);
}

test('each task leads to its row in the comparison with the plan', () => {
  const links = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11'].flatMap((part) =>
    [
      ...page(`liaoning-tasks/c${part}.html`).matchAll(
        /<a href="\.\.\/compare\/liaoning-(c\d\d)\.html#(task-\d{3})">对照<\/a>/g,
      ),
    ].map(([, on, task]) => ({ part: `c${part}`, on, task })),
  );
  // The tasks are numbered through from 1 to 115.
  assert.deepEqual(
    links.map(({ task }) => task),
    Array.from({ length: 115 }, (_, i) => `task-${String(i + 1).padStart(3, '0')}`),
  );
  for (const { part, on, task } of links) {
    assert.equal(on, part, task);
    assert.ok(idsOn(`compare/liaoning-${on}.html`).includes(task ?? ''), task);
  }
});

test('a paragraph of the plan leads to the task that takes it over, and back', () => {
  // Read in both texts: task 65 is the paragraph on airports.
  assert.ok(
    page('plan-13/c08.html').includes(
      '<a href="../liaoning-tasks/c07.html#task-065">第65项任务</a><a href="../compare/liaoning-c07.html#task-065">对照</a>',
    ),
  );
  assert.ok(page('liaoning-tasks/c07.html').includes('compare/liaoning-c07.html#task-065">对照'));
});

test('a section of the earlier plan and a paragraph of the opinion lead to theirs', () => {
  assert.ok(page('plan-12/c03.html').includes('../compare/plans-c03.html#c03-s1">对照</a></dt>'));
  assert.ok(idsOn('compare/plans-c03.html').includes('c03-s1'));
  assert.ok(
    page('opinion-62/c03.html').includes('../compare/opinion.html#item-09-p2">对照</a></dt>'),
  );
  assert.ok(idsOn('compare/opinion.html').includes('item-09-p2'));
});
