/** Related passages: the data against the texts, the pages against the data. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { DOCUMENTS, published } from '../conversion/corpus.ts';
import { DIST } from '../support/server.ts';

interface Entry {
  passage: string;
  related: { passage: string; kinds: string[]; names?: string[] }[];
}

const entries: Entry[] = JSON.parse(readFileSync(join(DIST, 'data/related.json'), 'utf8'));
function relatedTo(passage: string) {
  return entries.find((entry) => entry.passage === passage)?.related ?? [];
}
const blocks = DOCUMENTS.flatMap((doc) =>
  published(doc).blocks.map((block) => ({ ...block, full: `${doc}/${block.id}` })),
);

/** Read in the texts by hand: a task and the paragraph of the plan that it takes over. */
const TASKS = {
  'liaoning-tasks/task-001': 'plan-13/c02-s1-p1',
  'liaoning-tasks/task-065': 'plan-13/c08-s1-p3',
  'liaoning-tasks/task-066': 'plan-13/c08-s1-p4',
};
/** An entity in two documents: the passages that name it. */
const SAME = [
  ['plan-12/box-12-i1', 'plan-13/c08-s1-p1', '京沈高铁'],
  ['plan-12/box-14-i2', 'plan-13/c08-s1-p3', '长春机场'],
] as const;

describe('the data', () => {
  test('are the same read from either side', () => {
    const line = (from: string, to: string, kinds: string[]) => `${from} ${to} ${kinds}`;
    const pairs = entries.flatMap(({ passage, related }) =>
      related.map((it) => line(passage, it.passage, it.kinds)),
    );
    const turned = entries.flatMap(({ passage, related }) =>
      related.map((it) => line(it.passage, passage, it.kinds)),
    );
    assert.deepEqual(pairs.toSorted(), turned.toSorted());
  });

  test('name passages that there are, each once', () => {
    const known = new Set(blocks.map(({ full }) => full));
    for (const { passage, related } of entries) {
      const all = [passage, ...related.map((it) => it.passage)];
      assert.deepEqual(
        all.filter((it) => !known.has(it)),
        [],
      );
      assert.equal(new Set(all).size, all.length, passage);
    }
  });

  test('have what was found by reading', () => {
    for (const [task, paragraph] of Object.entries(TASKS)) {
      const found = relatedTo(paragraph).find(({ passage }) => passage === task);
      assert.ok(found?.kinds.includes('task'), `${task} ${paragraph}`);
    }
    for (const [a, b, name] of SAME) {
      const found = relatedTo(a).find(({ passage }) => passage === b);
      assert.ok(
        found?.names?.some((it) => it.includes(name)),
        `${a} ${b} ${name}`,
      );
    }
  });
});

test('every passage shows how many there are, and links to each', () => {
  for (const { passage, related } of entries) {
    const [doc = '', id = ''] = passage.split('/');
    const page = blocks.find(({ full }) => full === passage)?.url.replace(/#.*/, '') ?? '';
    const html = readFileSync(join(DIST, page), 'utf8');
    const shown = listBeside(html, `data-block="${doc}/${id}"`);
    assert.match(shown, new RegExp(`aria-label="相关段落${related.length}处"`), passage);
    for (const it of related) {
      const fragment = `#${it.passage.replace(/.*\//, '')}"`;
      assert.ok(shown.includes(fragment), `${passage} has no link to ${it.passage}`);
    }
  }
});

/** The list that stands next to a block: before it, or behind a heading. */
function listBeside(html: string, block: string): string {
  const at = html.indexOf(block);
  const before = html.slice(0, at).match(/<details class="ties"(?:(?!<details).)*$/s)?.[0] ?? '';
  const behind = /^[^>]*>(?:(?!data-block).)*?(<details class="ties".*?<\/details>)/s.exec(
    html.slice(at),
  );
  return /<h\d[^>]*$/.test(html.slice(0, at)) ? (behind?.[1] ?? '') : before;
}
