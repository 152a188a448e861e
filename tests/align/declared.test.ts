/** Two documents are compared by declaring it, without a word of code about them. */
import assert from 'node:assert/strict';
import { appendFileSync, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { published, SEEDS } from '../conversion/corpus.ts';
import { ComparedPage, textBlocksIn } from '../support/compared-page.ts';
import { ProjectCopy } from '../support/project-copy.ts';
import { IS_FULL } from '../support/tried-pages.ts';
import { type TaskEntry, taskEntries, textsOf } from './alignments.ts';

const DECLARED = `
- {kind: section, from: plan-12, to: opinion-62}
- {id: article, kind: opinion, from: reform-40, to: plan-12, title: 文章与“十二五”规划}
- {kind: task, from: liaoning-tasks, to: opinion-62}
`;

/** The second comparison by tasks. */
const TASKS = 'liaoning-tasks-opinion-62';

let copy: ProjectCopy;
before(() => {
  copy = new ProjectCopy();
  appendFileSync(join(copy.folder, 'seeds/alignments/comparisons.yaml'), DECLARED);
  if (IS_FULL) copy.run('build', {});
  else copy.makePages(['compare', 'data/[...file].ts', '[doc]/c[number].astro']);
});
after(() => copy?.[Symbol.dispose]());

function dist(...path: string[]) {
  return join(copy.folder, 'dist', ...path);
}

test('the index lists it, and what was there before stays', () => {
  const index = readFileSync(dist('compare/index.html'), 'utf8');
  for (const page of ['liaoning', 'plans', 'opinion', 'plan-12-opinion-62', 'article', TASKS])
    assert.ok(index.includes(`href="${page}.html"`), page);
  assert.ok(index.includes('文章与“十二五”规划'));
});

test('it has data of its own', () => {
  const entries: { comparison: string; from: string; to: string[]; reason?: string }[] = JSON.parse(
    readFileSync(dist('data/alignments.json'), 'utf8'),
  );
  const own = entries.filter(({ comparison }) => comparison === 'plan-12-opinion-62');
  assert.ok(
    own.some(({ from, to }) => from === 'plan-12/c10-s1' && to[0] === 'opinion-62/item-02'),
  );
  // No editor has judged these pairs, and readers are told.
  for (const { reason } of own) assert.match(reason ?? '', /未经编者/);
});

test('its pages hold every passage once on its side, and stay light', () => {
  const chapters = published('plan-12').divisions.filter(({ kind }) => kind === 'chapter');
  for (const { id, divisions = [] } of chapters) {
    const name = `plan-12-opinion-62-${id}`;
    assert.ok(statSync(dist(`compare/${name}.html`)).size <= 300_000, name);
    const page = new ComparedPage(name, dist());
    for (const section of divisions) {
      const left = page
        .passagesOf(section.id)
        .map(({ passage }) => passage)
        .filter((passage) => passage.startsWith('plan-12/'));
      assert.deepEqual(left.toSorted(), textBlocksIn(`plan-12/${section.id}`).toSorted());
    }
  }
});

test('paragraph by paragraph, a long document has a page for each part', () => {
  const parts = published('reform-40').divisions.filter(({ kind }) => kind === 'chapter');
  const left = parts.flatMap(({ id }) => {
    assert.ok(statSync(dist(`compare/article-${id}.html`)).size <= 300_000, id);
    return new ComparedPage(`article-${id}`, dist()).passages
      .map(({ passage }) => passage)
      .filter((passage) => passage.startsWith('reform-40/'));
  });
  const inParts = (division: string) => parts.some(({ id }) => division.startsWith(id));
  const expected = published('reform-40')
    .blocks.filter(({ kind, division }) => kind === 'paragraph' && inParts(division))
    .map(({ id }) => `reform-40/${id}`);
  assert.deepEqual(left, expected);
});

test('task by task, each stands once beside what it takes up, and the first such comparison stays', () => {
  const entries: (TaskEntry & { comparison: string })[] = JSON.parse(
    readFileSync(dist('data/alignments.json'), 'utf8'),
  );
  const ofTasks = entries.filter(({ kind }) => kind === 'task');
  const own = ofTasks.filter(({ comparison }) => comparison === TASKS);
  assert.equal(own.length, sourceOf('liaoning-tasks').match(/^\s*\d+\./gm)?.length);
  const opinion = sourceOf('opinion-62').replace(/\s/g, '');
  const taken = own.flatMap(({ passages }) => passages.filter(({ plan }) => plan.length === 1));
  assert.ok(taken.length > 0);
  for (const { segments } of taken) {
    const { old } = textsOf(segments);
    assert.ok(opinion.includes(old.replace(/\s/g, '')), old);
  }
  // Decisions that name no comparison are on the first.
  assert.deepEqual(
    ofTasks.filter(({ comparison }) => comparison !== TASKS),
    taskEntries,
  );

  const pages = published('liaoning-tasks')
    .divisions.map(({ id }) => dist(`compare/${TASKS}-${id}.html`))
    .filter((page) => existsSync(page))
    .map((page) => readFileSync(page, 'utf8'));
  const shown = pages.flatMap((html) => [...html.matchAll(/<section class="pair [^>]*/g)].join());
  assert.deepEqual(
    shown.join().match(/(?<= id=")task-\d+/g),
    own.map(({ from }) => from.replace(/.*\//, '')),
  );
  for (const html of pages) {
    assert.match(html, /与意见相同/);
    assert.doesNotMatch(html, /规划：/);
  }
  const overview = readFileSync(dist(`compare/${TASKS}.html`), 'utf8');
  assert.ok(!overview.includes('未分解为任务'), 'no editor has said what the tasks leave out');
});

function sourceOf(doc: string): string {
  const folder = join(SEEDS, doc);
  const file = readdirSync(folder).find((name) => name.endsWith('.txt')) as string;
  return readFileSync(join(folder, file), 'utf8');
}
