import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blockOf, data, published, seedOf } from './corpus.ts';

const seed = seedOf('liaoning-tasks');
const doc = published('liaoning-tasks');
const tasks =
  data<
    {
      number: number;
      id: string;
      title: string | null;
      text: string;
      lead: string;
      cooperating: string[];
      agenciesRaw: string;
    }[]
  >('tasks.json');

test('the published tasks are the numbered lines of the source', () => {
  const lines = [...seed.matchAll(/^\s*(\d+)\.(.+)$/gm)];
  assert.equal(lines.length, 115);
  lines.forEach(([, number, line = ''], i) => {
    const task = tasks[i];
    assert.equal(task?.number, Number(number));
    // The heading of a sub-part hangs behind one of the lines.
    const own = line.trim().replace(/(?<=）)（四）.*$/, '');
    assert.equal(`${task?.text}${task?.agenciesRaw}`, own);
    assert.equal(blockOf(doc, task?.id ?? '').reading, `${number}.${task?.text}`);
  });
});

test('the first agency of a note leads, the rest cooperate', () => {
  for (const { id, lead, cooperating, agenciesRaw } of tasks) {
    assert.ok(agenciesRaw.startsWith(`（${lead}`), id);
    assert.equal(new Set([lead, ...cooperating]).size, cooperating.length + 1, id);
    const inFull = agenciesRaw.replace('沈阳、大连市政府', '沈阳市政府、大连市政府');
    for (const name of cooperating) assert.ok(inFull.includes(name), `${id} ${name}`);
  }
});

test('agencies.json says the same from the side of the agencies', () => {
  const agencies = data<{ name: string; lead: string[]; cooperating: string[] }[]>('agencies.json');
  const named = agencies.filter(({ lead, cooperating }) => lead.length + cooperating.length > 0);
  assert.equal(named.length, 61);
  for (const { name, lead, cooperating } of named) {
    assert.deepEqual(
      lead,
      tasks.filter((task) => task.lead === name).map(({ id }) => id),
      name,
    );
    assert.deepEqual(
      cooperating,
      tasks.filter((task) => task.cooperating.includes(name)).map(({ id }) => id),
      name,
    );
  }
});
