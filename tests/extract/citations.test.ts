/** The citations of the real texts: all that stands in marks is accounted for, and rightly. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { parse } from 'yaml';
import { type Block, DOCUMENTS, data, SEEDS } from '../conversion/corpus.ts';

interface Mention {
  doc: string;
  block: string;
  row?: string;
  quote: string;
  start: number;
  end: number;
  self?: true;
  inside?: true;
}

interface Cited {
  work: {
    id: string;
    title: string;
    number: string | null;
    issuer: string | null;
    date: string | null;
    corpusId?: string;
    notSame?: { id: string; note: string }[];
  };
  mentions: Mention[];
}

const cited = data<Cited[]>('citations.json');
const mentions = cited.flatMap(({ work, mentions }) => mentions.map((it) => ({ ...it, work })));
const blocks = DOCUMENTS.flatMap((doc) =>
  data<{ blocks: Block[] }>(`documents/${doc}.json`).blocks.map((block) => ({ ...block, doc })),
);
function readingOf(doc: string, id: string) {
  return blocks.find((block) => block.doc === doc && block.id === id)?.reading ?? '';
}
function curated(name: string) {
  return parse(readFileSync(join(SEEDS, 'works', name), 'utf8'));
}
const decisions: { block: string; words: string; work: string | null }[] =
  curated('decisions.yaml');

/** Every stretch of the texts that a pattern matches. */
function stretches(pattern: RegExp) {
  return blocks.flatMap(({ doc, id: block, reading }) =>
    [...reading.matchAll(pattern)].map(({ 0: words, index: start }) => ({
      doc,
      block,
      words,
      start,
      end: start + words.length,
    })),
  );
}
type Stretch = ReturnType<typeof stretches>[number];
function holding({ doc, block, start, end }: Stretch) {
  return mentions.filter(
    (m) => m.doc === doc && m.block === block && m.start <= start && end <= m.end,
  );
}

test('every quote stands where the offsets say', () => {
  for (const { doc, block, quote, start, end } of mentions)
    assert.equal(readingOf(doc, block).slice(start, end), quote);
  assert.ok(mentions.length >= 100, `${mentions.length}`);
});

test('no place is counted twice, and mentions only meet where one is inside the other', () => {
  for (const a of mentions) {
    const others = mentions.filter((b) => a !== b && a.doc === b.doc && a.block === b.block);
    for (const b of others.filter((other) => a.start < other.end && other.start < a.end)) {
      const [outer, inner] = a.quote.length > b.quote.length ? [a, b] : [b, a];
      assert.ok(outer.start <= inner.start && inner.end <= outer.end, `${a.quote} ${b.quote}`);
      assert.ok(inner.inside && !outer.inside && inner.work !== outer.work, inner.quote);
    }
  }
});

describe('what stands in marks', () => {
  /** 《…》 up to its own 》, and 〈…〉 inside. */
  const marked = [...stretches(/《[^》]*》/g), ...stretches(/〈[^〉]*〉/g)];

  test('is one mention or inside a notice’s title, or is decided to be no work', () => {
    assert.equal(marked.length, 39);
    for (const stretch of marked) {
      const own = holding(stretch).filter(({ quote }) => quote.startsWith(stretch.words[0] ?? ''));
      const notices = holding(stretch).filter((m) => m.work.title.includes(stretch.words));
      const none = decisions.some(
        ({ block, words, work }) =>
          work === null && block === `${stretch.doc}/${stretch.block}` && words === stretch.words,
      );
      const exact = own.filter(({ start }) => start === stretch.start);
      const count = exact.length || notices.length;
      assert.equal(count + Number(none), 1, `${stretch.doc}/${stretch.block} ${stretch.words}`);
    }
  });

  test('is a document in all cases but one: the name of a journal', () => {
    assert.deepEqual(
      marked.filter((stretch) => holding(stretch).length === 0).map(({ words }) => words),
      ['《改革》'],
    );
  });
});

test('every document number is in a mention of the work that has it', () => {
  const numbers = stretches(/[一-龥]+〔\d{4}〕\d+号/g);
  assert.deepEqual(
    numbers.map(({ words }) => words),
    [
      '中发〔2016〕7号',
      '辽委发〔2016〕17号',
      '辽政发〔2016〕64号',
      '国发〔2016〕62号',
      '国发〔2014〕28号',
      '国发〔2009〕33号',
      '中发〔2016〕7号',
    ],
  );
  for (const number of numbers) {
    const works = new Set(holding(number).map(({ work }) => work.number));
    assert.deepEqual([...works], [number.words]);
  }
});

test('each of the 28 documents of table 1 is a work of its own, with its year', () => {
  const table = blocks.find(({ doc, id }) => doc === 'reform-40' && id === 'table-1')?.table;
  const cells = (table?.rows ?? []).map((row) => row.at(-1)?.reading ?? '');
  assert.equal(cells.length, 28);
  const works = cells.map((cell, i) => {
    const [, title = '', year = ''] = /^(.*)（(\d{4})年）$/.exec(cell) ?? [];
    const row = mentions.filter((m) => m.row === `table-1-r${i + 1}` && !m.inside);
    assert.deepEqual(
      row.map(({ quote }) => quote),
      [title],
    );
    assert.equal(row[0]?.work.date?.slice(0, 4), year, cell);
    return row[0]?.work.id;
  });
  assert.equal(new Set(works).size, 28);
});

/** Read by hand in the sources: work, where it is cited, how often there, and the words. */
const BY_HAND: [work: string, passage: string, words: string][] = [
  [
    'zhongfa-2016-7',
    'plan-13/c00-p1',
    '《中共中央 国务院关于全面振兴东北地区等老工业基地的若干意见》（中发〔2016〕7号）',
  ],
  [
    'zhongfa-2016-7',
    'opinion-62/item-11-p1',
    '《中共中央国务院关于全面振兴东北地区等老工业基地的若干意见》',
  ],
  [
    'zhongfa-2016-7',
    'liaoning-tasks/c00-p1',
    '〈中共中央 国务院关于全面振兴东北地区等老工业基地的若干意见〉',
  ],
  [
    'zhongfa-2016-7',
    'reform-40/c04-s2-p5',
    '《中共中央、国务院关于全面振兴东北地区等老工业基地的若干意见》',
  ],
  [
    'zhenxing-yijian-2003',
    'reform-40/c02-p1',
    '《中共中央、国务院关于实施东北地区等老工业基地振兴战略的若干意见》',
  ],
  [
    'zhenxing-yijian-2003',
    'reform-40/table-1',
    '《中共中央、国务院关于实施东北地区等老工业基地振兴战略的若干意见》',
  ],
  [
    'guofa-2009-33',
    'plan-12/c01-s1-p3',
    '《国务院关于进一步实施东北地区等老工业基地振兴战略的若干意见》（国发〔2009〕33号）',
  ],
  [
    'guofa-2014-28',
    'opinion-62/item-11-p1',
    '《国务院关于近期支持东北振兴若干重大政策举措的意见》（国发〔2014〕28号）',
  ],
  [
    'opinion-62',
    'reform-40/c04-s1-p4',
    '《国务院关于深入推进实施新一轮东北振兴战略加快推动东北地区经济企稳向好若干重要举措的意见》',
  ],
  ['plan-12', 'plan-13/c01-s1-p1', '《东北振兴“十二五”规划》'],
  ['plan-13', 'liaoning-tasks/c00-p1', '《规划》'],
  ['plan-13', 'reform-40/c04-s1-p5', '《东北振兴“十三五”规划》'],
  ['zhenxing-guihua', 'plan-12/c00-p1', '《东北地区振兴规划》'],
  [
    'guojia-shierwu-gangyao',
    'plan-12/c00-p1',
    '《中华人民共和国国民经济和社会发展第十二个五年规划纲要》',
  ],
  [
    'guojia-shisanwu-gangyao',
    'plan-13/c00-p1',
    '《中华人民共和国国民经济和社会发展第十三个五年规划纲要》',
  ],
  [
    'liaoning-shisanwu-gangyao',
    'liaoning-tasks/c00-p1',
    '〈辽宁省国民经济和社会发展第十三个五年规划纲要〉',
  ],
  [
    'zhong-e-hezuo-gangyao',
    'plan-12/c11-s2-p2',
    '《中国东北地区同俄罗斯远东及东西伯利亚地区合作规划纲要（2009—2018）》',
  ],
  ['zhongguo-zhizao-2025', 'plan-13/c05-s1-p1', '《中国制造2025》'],
  ['zhongguo-zhizao-2025', 'plan-13/c05-p1', '“中国制造2025”'],
  [
    'sannian-gundong-fangan',
    'opinion-62/item-08-p1',
    '推进东北地区等老工业基地振兴三年滚动实施方案',
  ],
  [
    'sannian-gundong-fangan',
    'reform-40/c04-s1-p5',
    '《推进东北地区等老工业基地振兴三年滚动实施方案》',
  ],
  ['xingzheng-xukefa', 'liaoning-tasks/task-001', '行政许可法'],
  ['qiwu-jihua', 'reform-40/c01-s1-p2', '“七五”计划'],
  ['guoqi-gaige-fangan', 'opinion-62/item-02-p1', '深化东北地区国有企业改革专项工作方案'],
  ['guoqi-gaige-fangan', 'plan-13/c02-s2-p1', '深化东北国有企业改革专项工作方案'],
];

test('what was read by hand is there', () => {
  for (const [work, passage, words] of BY_HAND) {
    const own = mentions.filter((m) => m.work.id === work && `${m.doc}/${m.block}` === passage);
    assert.ok(
      own.some(({ quote }) => quote === words),
      `${work} ${passage}`,
    );
  }
});

describe('false friends', () => {
  test('the reply about the plan is not the plan', () => {
    const reply = mentions.filter(({ work }) => work.id === 'plan-12-pifu-2012');
    assert.deepEqual(
      reply.map(({ quote, row }) => [quote, row]),
      [['国务院关于东北振兴“十二五”规划的批复', 'table-1-r7']],
    );
    const plan = mentions.filter(({ work, self }) => work.id === 'plan-12' && !self);
    assert.deepEqual(
      plan.map(({ doc, block }) => `${doc}/${block}`),
      ['plan-13/c01-s1-p1'],
    );
  });

  test('look-alikes know each other', () => {
    const entries: { works: string[]; note: string }[] = curated('apart.yaml');
    for (const { works, note } of entries) {
      for (const id of works) {
        const alike = cited.find(({ work }) => work.id === id)?.work.notSame ?? [];
        const others = alike.filter((other) => other.note === note).map((other) => other.id);
        assert.deepEqual(
          others,
          works.filter((other) => other !== id),
        );
      }
    }
  });

  test('only a document that names itself is marked so', () => {
    assert.deepEqual(
      mentions.filter(({ self }) => self).map(({ doc, block }) => `${doc}/${block}`),
      [
        'plan-12/c00-title',
        'plan-13/c00-p1',
        'opinion-62/c00-title',
        'opinion-62/c00-number',
        'reform-40/c00-footnote',
      ],
    );
  });
});

test('no name without marks is listed that no text has', () => {
  const works: { names?: string[] }[] = curated('works.yaml');
  const unused = works
    .flatMap(({ names = [] }) => names)
    .filter((name) => !mentions.some(({ quote }) => quote === name));
  assert.deepEqual(unused, []);
});

test('a document of the library has title, number, issuer and date as a work too', () => {
  const own = cited.filter(({ work }) => work.corpusId);
  assert.ok(own.length > 3);
  for (const { work } of own) {
    const description = parse(
      readFileSync(join(SEEDS, work.corpusId ?? '', 'document.yaml'), 'utf8'),
    );
    for (const field of ['title', 'number', 'issuer', 'date'] as const)
      assert.equal(work[field], description[field] && String(description[field]), work.id);
  }
});
