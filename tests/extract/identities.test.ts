import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { data, SEEDS } from '../conversion/corpus.ts';
import { SeedCopy } from '../support/seeds.ts';

interface Project {
  id: string;
  name: string;
  type: string;
  names?: string[];
  aliases?: string[];
  notSame?: { id: string; note: string }[];
  mentions: { doc: string; name: string; action: string | null }[];
}

const projects = data<Project[]>('projects.json');
const curated = (name: string) => parse(readFileSync(join(SEEDS, 'projects', name), 'utf8'));
const named = (doc: string, name: string) =>
  projects.filter((project) => project.mentions.some((m) => m.doc === doc && m.name === name));

test('one thing under several names is one project', () => {
  const identities = curated('identities.yaml') as {
    id: string;
    members: Record<string, string[]>;
  }[];
  for (const { id, members } of identities) {
    for (const [doc, names] of Object.entries(members)) {
      for (const name of names) {
        const ids = named(doc, name).map((project) => project.id);
        assert.deepEqual(ids, [id], `${doc} ${name}`);
      }
    }
  }
});

test('look-alikes are projects of their own, and name each other', () => {
  const apart = curated('apart.yaml') as { names: Record<string, string[]>; note: string }[];
  for (const { names, note } of apart) {
    const things = Object.entries(names).flatMap(([doc, own]) =>
      own.flatMap((name) => named(doc, name)),
    );
    const ids = new Set(things.map(({ id }) => id));
    assert.equal(ids.size, Object.values(names).flat().length, note);
    for (const { id, notSame } of things) {
      const others = notSame?.filter((other) => other.note === note).map((other) => other.id);
      assert.deepEqual(new Set(others), new Set([...ids].filter((other) => other !== id)), note);
    }
  }
});

test('a thing keeps the wording of each document, in the order of the documents', () => {
  const line = projects.find(({ id }) => id === 'hongyanhe-hedian-erqi');
  assert.deepEqual(
    line?.mentions.map(({ doc, action, name }) => `${doc} ${action} ${name}`),
    [
      'plan-12 建设 红沿河核电二期工程',
      'plan-12 推进 红沿河核电站二期工程',
      'plan-13 续建 辽宁红沿河核电二期项目',
    ],
  );
});

test('no id that was given is lost, and none is missing from the record', () => {
  const given = curated('ids.yaml') as { id: string; now?: string }[];
  const ids = new Set(projects.map(({ id }) => id));
  assert.equal(ids.size, projects.length);
  const lost = given.filter(({ id, now }) => !ids.has(now ?? id)).map(({ id }) => id);
  assert.deepEqual(lost, [], 'give each the id that took its place: now: <id>');
  const known = new Set(given.map(({ id }) => id));
  const fresh = [...ids].filter((id) => !known.has(id));
  assert.deepEqual(fresh, [], 'run npm run project-ids');
  for (const id of ids) assert.match(id, /^[a-z0-9]+(-[a-z0-9]+)*$/);
});

test('a decision that fits nothing any more is an error with its place', () => {
  using copy = new SeedCopy('plan-12', 'plan-13', 'gazetteer', 'projects');
  copy.replace('projects', 'decisions.yaml', '  words: 大庆铁人纪念馆及', '  words: 铁人纪念馆或');
  assert.match(
    copy.fault(),
    /^seeds\/projects\/decisions\.yaml:\d+:3 stale-entry: “铁人纪念馆或地质博物馆” stands 0 times in plan-13\/box-10-i2\n/,
  );
});

test('a name that an identity lists must be in its document', () => {
  using copy = new SeedCopy('plan-12', 'plan-13', 'gazetteer', 'projects');
  copy.replace(
    'projects',
    'identities.yaml',
    'plan-13: [辽宁红沿河核电二期项目]',
    'plan-13: [红沿河二号]',
  );
  assert.match(
    copy.fault(),
    /^seeds\/projects\/identities\.yaml:\d+:3 stale-entry: nothing is called so: plan-13 红沿河二号\n/,
  );
});

test('decisions about documents that are not there are passed over', () => {
  using copy = new SeedCopy('opinion-62', 'gazetteer', 'projects');
  assert.throws(() => copy.fault(), /the conversion came through/);
});
