import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { data, published } from '../conversion/corpus.ts';
import { alignments, readingOf, type Segment, taskEntries, textsOf } from './alignments.ts';
import { HAND_CHECKED } from './hand-checked-tasks.ts';

const tasks = data<{ id: string; text: string }[]>('tasks.json');

/** Puts the words of the other side in the place of those of this side, change by change. */
function rewritten(segments: readonly Segment[], text: string, to: 'plan' | 'task') {
  let [at, out] = [0, ''];
  for (const { text: same, from = '', to: fresh = '' } of segments) {
    const [mine, theirs] = to === 'task' ? [from, fresh] : [fresh, from];
    const here = same ?? mine;
    assert.equal(text.slice(at, at + here.length), here);
    at += here.length;
    out += same ?? theirs;
  }
  assert.equal(at, text.length);
  return out;
}

test('each of the 115 tasks has one entry, in the order of the tasks', () => {
  assert.deepEqual(
    taskEntries.map(({ from }) => from),
    tasks.map(({ id }) => `liaoning-tasks/${id}`),
  );
});

describe('each comparison', () => {
  test('covers its task from the first to the last character', () => {
    for (const { from, passages } of taskEntries) {
      const spans = passages.flatMap(({ task }) => (task ? [task] : []));
      const reading = readingOf(from);
      const text = tasks.find(({ id }) => from.endsWith(id))?.text ?? '';
      const ends = [reading.length - text.length, ...spans.map(({ end }) => end)];
      assert.deepEqual(
        spans.map(({ start }) => start),
        ends.slice(0, -1),
        from,
      );
      assert.equal(ends.at(-1), reading.length, from);
    }
  });

  test('rebuilds the task from the plan’s words, and the plan’s words from the task', () => {
    for (const { from, passages } of taskEntries)
      for (const { plan, task, segments } of passages) {
        const old = plan
          .map(({ block, start, end }) => readingOf(block).slice(start, end))
          .join('');
        const now = task ? readingOf(from).slice(task.start, task.end) : '';
        assert.equal(rewritten(segments, old, 'task'), now, from);
        assert.equal(rewritten(segments, now, 'plan'), old, from);
      }
  });

  test('lists its changes, each with words of the texts', () => {
    for (const { passages, changes, from } of taskEntries) {
      const edits = passages.flatMap(({ segments }) => segments.filter((s) => s.type !== 'same'));
      assert.deepEqual(changes, edits, from);
      for (const { type, from: old = '', to: now = '' } of changes) {
        assert.equal(old !== '', type !== 'added', from);
        assert.equal(now !== '', type !== 'removed', from);
        assert.notEqual(old, now);
      }
    }
  });

  test('has edits that stand apart: no two touch', () => {
    for (const { passages, from } of taskEntries)
      for (const { segments } of passages)
        for (const [i, { type }] of segments.entries())
          assert.ok(i === 0 || type === 'same' || segments[i - 1]?.type === 'same', from);
  });

  test('says how much stays the same', () => {
    for (const { passages, similarity, status, from } of taskEntries) {
      const segments = passages.flatMap((passage) => passage.segments);
      const { old, now } = textsOf(segments);
      const kept = segments.map(({ text = '' }) => text).join('').length;
      assert.equal(similarity, Number(((2 * kept) / (old.length + now.length)).toFixed(4)), from);
      assert.equal(status === 'identical', similarity === 1, from);
    }
  });
});

test('a whole paragraph of the plan is accounted for by its task, or named as not taken up', () => {
  const plan = published('plan-13');
  const running = plan.blocks.filter((b) => !b.box && ['paragraph', 'item'].includes(b.kind));
  const without = new Set(
    alignments.filter(({ kind }) => kind === 'without-task').map(({ from }) => from),
  );
  for (const { id } of running) {
    const name = `plan-13/${id}`;
    const owners = taskEntries.filter(({ to }) => to.includes(name));
    assert.equal(owners.length, without.has(name) ? 0 : 1, name);
    if (without.has(name)) continue;
    const spans = owners
      .flatMap(({ passages }) => passages.flatMap((passage) => passage.plan))
      .filter(({ block }) => block === name)
      .sort((a, b) => a.start - b.start);
    const ends = [0, ...spans.map(({ end }) => end)];
    assert.deepEqual(
      spans.map(({ start }) => start),
      ends.slice(0, -1),
      name,
    );
    assert.equal(ends.at(-1), readingOf(name).length, name);
  }
});

test('what no task takes up is what a reader of both sources misses', () => {
  const sections = alignments
    .filter(({ kind, from }) => kind === 'without-task' && !/\/c01|\/c\d+-p1$/.test(from ?? ''))
    .map(({ from }) => from);
  assert.deepEqual(sections, ['plan-13/c06-s2-p1', 'plan-13/c12-s1-p2', 'plan-13/c12-s3-p1']);
});

describe('read beside both sources', () => {
  for (const { task, plan, edits } of HAND_CHECKED)
    test(task, () => {
      const entry = taskEntries.find(({ from }) => from === `liaoning-tasks/${task}`);
      assert.deepEqual(
        entry?.to,
        plan.map((id) => `plan-13/${id}`),
      );
      const found = entry?.changes.map(({ from, to }) =>
        [from && `-${from}`, to && `+${to}`].filter(Boolean).join(' '),
      );
      assert.deepEqual(found, edits);
    });
});

test('what was not read word for word in the plan says so', () => {
  const probable = taskEntries.filter(({ confidence }) => confidence === 'probable');
  assert.deepEqual(
    probable.map(({ from }) => from),
    ['liaoning-tasks/task-071'],
  );
});

test('a sentence that a task added was looked for by a reader, who quotes what is there', () => {
  const texts = ['plan-12', 'plan-13'].flatMap((doc) =>
    published(doc).blocks.map(({ reading }) => reading),
  );
  const added = taskEntries.flatMap(({ passages }) =>
    passages.filter(({ type }) => type === 'added'),
  );
  assert.equal(added.length, 6);
  for (const { reason = '' } of added) {
    assert.match(reason, /^规划中未见相近词句；/);
    for (const [, quoted = ''] of reason.matchAll(/有“([^”]+)”/g))
      assert.ok(
        texts.some((text) => text.includes(quoted)),
        quoted,
      );
  }
});
