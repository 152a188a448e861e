/** Agencies in the notes: read here from the notes' own words, and compared with the data. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { blockOf, countOf, data, published } from './corpus.ts';

interface Agency {
  id: string;
  name: string;
  fullName?: string;
  kind: string;
  successors?: { name: string; source: string }[];
  unchanged?: string;
  note?: string;
  collective: boolean;
  documents: string[];
  lead: string[];
  cooperating: string[];
  items: string[];
  roles: { item: string; note: string; role: string }[];
  seeAlso?: string[];
  mentions: { doc: string; block: string; start: number; end: number }[];
}

const agencies = data<Agency[]>('agencies.json');
const texts = {
  'liaoning-tasks': published('liaoning-tasks'),
  'opinion-62': published('opinion-62'),
  'plan-12': published('plan-12'),
  'plan-13': published('plan-13'),
  'reform-40': published('reform-40'),
};
const mentions = agencies.flatMap(({ name, mentions: own }) => own.map((m) => ({ ...m, name })));
function readingOf(doc: string, block: string) {
  return blockOf(texts[doc as keyof typeof texts], block).reading;
}
function wordsOf({ doc, block, start, end }: Agency['mentions'][number]) {
  return readingOf(doc, block).slice(start, end);
}
function notesOf(doc: keyof typeof texts) {
  return texts[doc].blocks.filter(({ kind }) => kind === 'responsibility');
}

/** A note without the words that name bodies. */
function remainder(doc: string, block: string): string {
  const inside = mentions.filter((mention) => mention.doc === doc && mention.block === block);
  const spans = new Map(inside.map(({ start, end }) => [start, end]));
  let rest = '';
  const reading = readingOf(doc, block);
  for (let at = 0; at < reading.length; at = spans.get(at) ?? at + 1)
    if (!spans.has(at)) rest += reading[at];
  return rest;
}

describe('the notes are made of the bodies that the data name, and of nothing else', () => {
  test('in each of the 115 tasks: brackets and marks between the names', () => {
    const notes = notesOf('liaoning-tasks');
    assert.equal(notes.length, 115);
    for (const { id, reading } of notes) {
      const rest = remainder('liaoning-tasks', id);
      assert.match(rest, /^（[、，]*(?:。列在首位的为牵头单位、其他为配合单位，下同)?）$/, reading);
      const named = mentions.filter(({ block }) => block === id);
      const [list = ''] = reading.split('。');
      assert.equal(named.length, list.split(/[、，]/).length, reading);
    }
  });

  test('in each of the 36 notes of the opinion: marks, roles, and two definitions', () => {
    const roles =
      /牵头负责|分工负责|按职责分工负责|按职能分工负责|做好组织和服务工作|组织实施|指导支持|指导协调|牵头|负责|会同|等部门|等(?=指)/g;
    const notes = notesOf('opinion-62');
    assert.equal(notes.length, 36);
    for (const { id, reading } of notes) {
      const rest = remainder('opinion-62', id)
        .replace(/〔以下称三省(?:一区)?人民政府〕/, '')
        .replace(roles, '');
      assert.match(rest, /^（[、，和]*）$/, reading);
    }
  });

  test('a body stands under another word only where the text says what the word stands for', () => {
    const THREE = ['辽宁省人民政府', '吉林省人民政府', '黑龙江省人民政府'];
    const allowed = new Map([
      ['沈阳', ['沈阳市政府']],
      ['辽宁', ['辽宁省人民政府']],
      ['吉林', ['吉林省人民政府']],
      ['东北三省', THREE],
      ['三省人民政府', THREE],
      ['三省一区人民政府', [...THREE, '内蒙古自治区人民政府']],
      // The plans and the article have no notes; there the body is known from the sentence.
      ['发展改革委', ['国家发展改革委']],
      ['中国科学院', ['中科院']],
      [
        '国务院振兴东北地区等老工业基地领导小组各成员单位',
        ['国务院振兴东北地区等老工业基地领导小组成员单位'],
      ],
    ]);
    for (const mention of mentions) {
      const words = wordsOf(mention);
      const bodies = allowed.get(words) ?? [words];
      assert.ok(bodies.includes(mention.name), `${mention.block}: ${words} ≠ ${mention.name}`);
    }
  });
});

describe('counts', () => {
  const count = (doc: keyof typeof texts, name: string) =>
    notesOf(doc).filter(({ reading }) => reading.split(/[（）、，。]/).includes(name)).length;

  test('of tasks are those of a plain search in the notes', () => {
    for (const { name, lead, cooperating } of agencies.filter(
      ({ documents }) => documents[0] === 'liaoning-tasks',
    )) {
      // 沈阳、大连市政府 stands once, in task 65.
      const joined = name === '沈阳市政府' ? 1 : 0;
      assert.equal(lead.length + cooperating.length, count('liaoning-tasks', name) + joined, name);
      for (const id of lead)
        assert.ok(readingOf('liaoning-tasks', `${id}-r`).startsWith(`（${name}`), `${id} ${name}`);
    }
  });

  test('read by hand', () => {
    const of = (name: string) => {
      const { lead, cooperating, items } = agencies.find(
        (agency) => agency.name === name,
      ) as Agency;
      return [lead.length, cooperating.length, items.length];
    };
    assert.deepEqual(of('省发展改革委'), [23, 52, 0]);
    assert.deepEqual(of('有关市政府'), [6, 16, 0]);
    assert.deepEqual(of('丹东市政府'), [1, 2, 0]);
    assert.deepEqual(of('省委宣传部'), [1, 0, 0]);
    assert.deepEqual(of('中国铁路总公司'), [0, 0, 1]);
    assert.deepEqual(of('银监会'), [0, 0, 3]);
  });

  test('of the opinion’s notes: what the name and its short names occur', () => {
    const all = notesOf('opinion-62').map(({ reading }) => reading.replace(/〔.*?〕/, ''));
    const notesWith = (...words: string[]) =>
      all.filter((note) => words.some((word) => note.includes(word))).length;
    const roles = (name: string) =>
      new Set(agencies.find((agency) => agency.name === name)?.roles.map(({ note }) => note)).size;
    assert.equal(roles('国家发展改革委'), notesWith('国家发展改革委'));
    assert.equal(roles('财政部'), notesWith('财政部'));
    assert.equal(roles('科技部'), notesWith('科技部'));
    assert.equal(roles('内蒙古自治区人民政府'), notesWith('三省一区', '内蒙古'));
    assert.equal(roles('吉林省人民政府'), notesWith('三省', '吉林'));
    // Item 5 gives one paragraph to 黑龙江 alone.
    assert.equal(roles('黑龙江省人民政府'), notesWith('三省', '黑龙江'));
  });

  test('of mentions outside notes are all that the texts have, but for titles', () => {
    const TITLES = ['responsibility', 'table'];
    for (const { name, mentions: own } of agencies) {
      const blocks = Object.entries(texts).flatMap(([doc, { blocks: all }]) =>
        all.map((block) => ({ ...block, doc })),
      );
      for (const { doc, id, reading } of blocks.filter(({ kind }) => !TITLES.includes(kind))) {
        const found = own.filter((m) => m.doc === doc && m.block === id && wordsOf(m) === name);
        const plain = countOf(reading.replace(/《[^》]*》/g, ''), name);
        assert.equal(found.length, plain, `${name} in ${id}`);
      }
    }
  });
});

test('every body has an id of its own', () => {
  assert.equal(new Set(agencies.map(({ id }) => id)).size, agencies.length);
  for (const { id, seeAlso = [] } of agencies) {
    assert.match(id, /^[a-z]+(-[a-z]+)*$/);
    for (const other of seeAlso)
      assert.ok(
        agencies.some((agency) => agency.id === other),
        other,
      );
  }
});

describe('what is known of the bodies beside the texts', () => {
  const of = (name: string) => agencies.find((agency) => agency.name === name) as Agency;
  const next = (name: string) => of(name).successors?.map((it) => it.name) ?? [];

  test('every body has a kind, and is collective where that says so', () => {
    for (const { name, kind, collective } of agencies) {
      assert.ok(kind, name);
      assert.equal(collective, kind === 'collective', name);
    }
    assert.equal(of('有关市政府').collective, true);
    assert.equal(of('沈阳市政府').collective, false);
  });

  test('short names are written out', () => {
    assert.equal(of('国家发展改革委').fullName, '国家发展和改革委员会');
    assert.equal(of('省工业和信息化委').fullName, '辽宁省工业和信息化委员会');
    assert.equal(of('辽宁银监局').fullName, '中国银行业监督管理委员会辽宁监管局');
  });

  test('successors after the reform of 2018, each with the document that says so', () => {
    assert.deepEqual(next('农业部'), ['农业农村部']);
    assert.deepEqual(next('国土资源部'), ['自然资源部']);
    assert.deepEqual(next('银监会'), ['中国银行保险监督管理委员会', '国家金融监督管理总局']);
    assert.deepEqual(next('财政部'), []);
    assert.deepEqual(next('省畜牧局'), ['辽宁省农业农村厅（畜牧业管理）']);
    assert.match(of('财政部').unchanged ?? '', /国发〔2018〕6号/);
    assert.equal(of('省审改办').unchanged, undefined);
    for (const { name, successors = [], unchanged } of agencies) {
      for (const { source } of successors) assert.match(source, /\d{4}年/, name);
      assert.ok(successors.length === 0 || !unchanged, name);
    }
  });

  test('no note says that the texts don’t tell what anyone can look up', () => {
    for (const { name, note = '' } of agencies) assert.doesNotMatch(note, /什么关系/, name);
  });

  test('bodies are found in the documents without notes', () => {
    const docs = (name: string) => new Set(of(name).mentions.map(({ doc }) => doc));
    assert.deepEqual(
      ['plan-12', 'plan-13', 'reform-40'].map((doc) => docs('国家发展改革委').has(doc)),
      [true, true, true],
    );
    assert.ok(docs('中科院').has('plan-12'));
  });
});
