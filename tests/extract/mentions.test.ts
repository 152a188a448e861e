import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { blockOf, DOCUMENTS, data, published } from '../conversion/corpus.ts';

interface PlaceRef {
  name: string;
  role: string;
  place: string | null;
}

interface Mention {
  doc: string;
  block: string;
  row?: string;
  box: string | null;
  group: string | null;
  quote: string;
  start: number;
  end: number;
  name: string;
  action: string | null;
  stage: string;
  reported?: true;
  places: PlaceRef[];
}

interface Project {
  id: string;
  name: string;
  nameSource: string;
  type: string;
  mentions: Mention[];
  places: string[];
  geometry: string;
}

const projects = data<Project[]>('projects.json');
const mentions = projects.flatMap(({ type, mentions: all }) => all.map((m) => ({ ...m, type })));
const documents = new Map(DOCUMENTS.map((doc) => [doc as string, published(doc)]));

/** A mention on one line: where, type, action, name, places with the roles that tell something. */
function lineOf({ doc, block, row, type, action, name, places }: (typeof mentions)[number]) {
  const where = places
    .filter(({ role }) => role !== 'named')
    .map(({ role, place }) => {
      if (role === 'site') return place ?? '–';
      return `${role === 'within' ? 'in' : role} ${place ?? '–'}`;
    });
  return [`${doc}/${row ?? block}`, type, action ?? '—', name, where.join(', ') || '—'].join(' | ');
}

test('mentions of all kinds are as they were checked by hand against the texts', () => {
  const checked = readFileSync(join(import.meta.dirname, 'hand-checked.txt'), 'utf8');
  const lines = checked.trim().split('\n');
  assert.ok(lines.length >= 350);
  const found = new Set(mentions.map(lineOf));
  assert.deepEqual(
    lines.filter((line) => !found.has(line)),
    [],
  );
});

test('every quote stands at its offsets in its block’s reading', () => {
  for (const { doc, block, quote, start, end, name } of mentions) {
    const { reading } = blockOf(documents.get(doc) as ReturnType<typeof published>, block);
    assert.equal(reading.slice(start, end), quote, `${doc}/${block} ${name}`);
  }
});

test('every place is one of places.json, but for lines at which a line ends', () => {
  const known = new Set(data<{ id: string }[]>('places.json').map(({ id }) => id));
  const unknown = mentions.flatMap(({ places }) =>
    places.filter(({ place }) => place === null || !known.has(place)).map(({ name }) => name),
  );
  assert.deepEqual([...new Set(unknown)].toSorted(), ['京沈客专', '京沈高铁']);
  assert.deepEqual(
    projects.flatMap(({ places }) => places).filter((id) => !known.has(id)),
    [],
  );
});

test('a line has its ends, and its nodes stand in the text’s order', () => {
  for (const { geometry, mentions: own, name } of projects) {
    if (geometry !== 'line') continue;
    const routes = own
      .map(({ places }) => places.map(({ role }) => role).filter((r) => /start|via|end/.test(r)))
      .filter((roles) => roles.length > 0);
    assert.ok(routes.length > 0, name);
    for (const roles of routes) assert.match(roles.join(' '), /^start( via)* end$/, name);
  }
});

test('the lists of all documents are in the data: how many there are of each', () => {
  const count = (fits: (project: Project) => boolean) => projects.filter(fits).length;
  const inDoc = (doc: string) => (project: Project) => project.mentions.some((m) => m.doc === doc);
  assert.equal(
    count(({ type }) => type === 'county-list'),
    42,
  );
  assert.equal(
    count(({ name }) => name.endsWith('与江苏对口合作') || /与.+对口合作$/.test(name)),
    8,
  );
  const both = count((project) => inDoc('plan-12')(project) && inDoc('plan-13')(project));
  assert.ok(both > 100, `${both} projects in both plans`);
});

test('a name is the text’s where a passage has it in one piece, else the edition’s', () => {
  const plain = (text: string) => text.replace(/[\s“”]/g, '');
  for (const { name, nameSource, mentions: own } of projects) {
    const isThere = own.some(({ doc, block }) =>
      plain(blockOf(documents.get(doc) ?? published(doc), block).reading).includes(plain(name)),
    );
    assert.equal(nameSource, isThere ? 'text' : 'edition', name);
  }
  const of = (name: string) => projects.find((project) => project.name === name)?.nameSource;
  // 沈阳、大连、齐齐哈尔数控机床产业基地 is one list in box 5 of the twelfth plan.
  assert.equal(of('沈阳数控机床产业基地'), 'edition');
  assert.equal(of('哈尔滨新区'), 'text');
});

test('every verb tells the stage that a reader judged it to tell', () => {
  const judged = readFileSync(join(import.meta.dirname, 'judged-verbs.txt'), 'utf8');
  const told = mentions.flatMap(({ action, stage, reported }) =>
    action === null ? [] : [`${stage} ${reported ? 'reported ' : ''}${action}`],
  );
  assert.deepEqual(new Set(told), new Set(judged.trim().split('\n')));
});

test('only an article that looks back says that something has been built', () => {
  const built = mentions.filter(({ stage }) => stage === 'built');
  assert.deepEqual(
    built.map(({ doc, block, quote }) => `${doc}/${block} ${quote}`),
    ['reform-40/c02-p7 哈大客运专线', 'reform-40/c02-p7 红沿河核电站'],
  );
  const reports = mentions.filter(({ reported }) => reported);
  assert.deepEqual([...new Set(reports.map(({ doc }) => doc))], ['reform-40']);
});
