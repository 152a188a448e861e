import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { located } from '../../lib/walk.ts';
import { doubtsOf } from '../../plausibility/plausibility.ts';
import { realSeed } from '../shared/test-support.ts';
import { opinion, plan } from './parse.ts';

/**
 * Texts of the genre that nobody published, each with the outline that a reader would write down:
 * id, kind and first words of each block.
 */
const EXAMPLES = join(import.meta.dirname, 'examples');
const PLANS = ['provincial-plan', 'boxes', 'decimal-plan'];

/** A seed with the text of an example and nothing curated. */
function seedOf(name: string, text = readFileSync(join(EXAMPLES, `${name}.txt`), 'utf8')) {
  const real = realSeed('plan-13');
  return {
    ...real,
    meta: { ...real.meta, id: name, title: '' },
    file: `examples/${name}.txt`,
    text,
    restorations: [],
    tables: [],
    paragraphs: [],
  };
}

function parsed(name: string, text?: string) {
  const seed = seedOf(name, text);
  const layout = PLANS.includes(name) ? plan : opinion;
  return { seed, ...layout.parse(layout.repair(seed), seed) };
}

for (const file of readdirSync(EXAMPLES).filter((name) => name.endsWith('.outline'))) {
  const name = file.replace('.outline', '');
  test(`${name}: every block is what a reader wrote down`, () => {
    const outline = readFileSync(join(EXAMPLES, file), 'utf8').trimEnd().split('\n');
    const blocks = [...located(parsed(name).children)].map(({ block }) => block);
    const found = blocks.map(({ id, kind, text }, i) => {
      const [, , words = ''] = /^(\S+) (\S+) (.+)$/.exec(outline[i] ?? '')?.slice(1) ?? [];
      return `${id} ${kind} ${text.value.replace(/\n/g, ' ').slice(0, words.length || 12)}`;
    });
    assert.deepEqual(found, outline);
  });

  test(`${name}: no character is lost or told twice`, () => {
    const { seed, children, removed } = parsed(name);
    const texts = [
      ...[...located(children)].map(({ block }) => block.text),
      ...removed.map((r) => r.text),
    ];
    const told = texts
      .flatMap(({ value, at }) => at.filter((_, i) => /\S/.test(value[i] ?? '')))
      .toSorted((a, b) => a - b);
    const all = [...seed.text].flatMap((unit, i) => (/\S/.test(unit) ? [i] : []));
    assert.deepEqual(told, all);
  });
}

test('the first sentence of a letter isn’t taken for the lead of a paragraph', () => {
  const lines = [
    '东溪省人民政府关于山区水库规划的批复',
    '水利厅：',
    '原则同意山区水库除险加固规划。请会同有关部门组织实施，按年度报告进展。',
    '东溪省人民政府',
    '2029年10月11日',
  ];
  const blocks = [...located(parsed('letter', `${lines.join('\n')}\n`).children)];
  const body = blocks.map(({ block }) => block).find(({ kind }) => kind === 'paragraph');
  assert.match(body?.text.value ?? '', /^原则同意/);
  assert.deepEqual(body?.marks, []);
});

test('a plan without the heading of a chapter wants another layout', () => {
  assert.throws(
    () => parsed('boxes', '加强河道管理，改善两岸环境。\n做好防汛准备。'),
    (fault: Error) => {
      assert.match(fault.message, /^examples\/boxes\.txt:1:1 no-heading: no line of this plan/);
      assert.match(fault.message, /fix: check the source, or choose the layout opinion/);
      return true;
    },
  );
});

describe('a plan as others print it', () => {
  const SENTENCE = '全县坚持绿色发展，持续改善人居环境，稳步提高居民收入水平。';
  const CHAPTERS = ['第一章 发展基础', '第二章 总体要求', '第三章 重点任务'];
  const TITLE = '石门县林业发展规划纲要';
  /** Ids of headings and paragraphs, without the front. */
  const idsOf = (lines: readonly string[]) => {
    const seed = seedOf('printed', `${lines.join('\n')}\n`);
    const { children } = plan.parse(plan.repair(seed), seed);
    return [...located(children)].map(({ block: { id } }) => id).filter((id) => /^c\d/.test(id));
  };
  const body = (chapters: readonly string[]) => chapters.flatMap((chapter) => [chapter, SENTENCE]);
  const IDS = CHAPTERS.flatMap((_, i) => [`c0${i + 1}`, `c0${i + 1}-p1`]);

  test('numbers are of full width, or blanks stand around them', () => {
    const wide = ['第１章 发展基础', '第２章 总体要求', '第３章 重点任务'];
    assert.deepEqual(idsOf(body(wide)), IDS);
    const spaced = CHAPTERS.map((line) => line.replace(/^第(.)章/, '第 $1 章'));
    assert.deepEqual(idsOf(body(spaced)), IDS);
  });

  test('a heading that the contents list names stays where a page ends', () => {
    const [first, ...others] = CHAPTERS.map((line, i) => `${line.replace(' ', '')} ${i + 2}`);
    const list = [first as string, '1', ...others];
    const pages = CHAPTERS.flatMap((chapter, i) => [
      ...Array.from({ length: 5 }, () => SENTENCE),
      chapter,
      `${i + 2}`,
    ]);
    const found = idsOf([TITLE, '目录', ...list, '前言', ...pages, SENTENCE]);
    for (const id of ['c01', 'c02', 'c03']) assert.ok(found.includes(id), found.join());
  });

  test('前言 behind the contents list is no entry of it', () => {
    const seed = seedOf(
      'printed',
      [TITLE, '目录', ...CHAPTERS, '前言', SENTENCE, ...body(CHAPTERS)].join('\n'),
    );
    const { children } = plan.parse(plan.repair(seed), seed);
    const texts = [...located(children)].map(({ block }) => block.text.value);
    assert.deepEqual(texts, [TITLE, '前言', SENTENCE, ...body(CHAPTERS)]);
  });

  test('the title with the number of the page heads each page but the first', () => {
    const lines = body(CHAPTERS).flatMap((line, i) =>
      line === SENTENCE ? [line.slice(0, 12), `${TITLE}  ${i + 2}`, line.slice(12)] : [line],
    );
    const seed = seedOf('printed', [TITLE, ...lines].join('\n'));
    const { removed } = plan.parse(plan.repair(seed), seed);
    assert.equal(removed.filter(({ reason }) => reason === 'running-mark').length, 3);
  });
});

test('an approval without headings is a letter, however few its lines', () => {
  const lines = [
    '国务院关于石门县国土规划的批复',
    '国函〔2032〕17号',
    '自然资源部：',
    '你部的请示收悉。现批复如下：',
    '一、原则同意《石门县国土规划》，请认真组织实施。',
    '二、石门县人民政府要加强组织领导，落实工作责任。',
    '国务院',
    '二〇三二年三月四日',
  ];
  const bare = seedOf('letter', lines.join('\n'));
  const seed = { ...bare, meta: { ...bare.meta, title: lines[0] as string } };
  const { children } = opinion.parse(opinion.repair(seed), seed);
  assert.deepEqual(
    [...located(children)].map(({ block: { kind, text } }) => `${kind} ${text.value}`),
    ['title', 'label', 'address', 'paragraph', 'paragraph', 'paragraph', 'signature', 'date'].map(
      (kind, i) => `${kind} ${lines[i]}`,
    ),
  );
  const { removed } = opinion.parse(opinion.repair(seed), seed);
  const grave = doubtsOf(seed, { children, removed }).filter((doubt) => doubt.grave);
  assert.deepEqual(grave, []);
});
