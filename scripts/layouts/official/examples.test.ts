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
const PLANS = ['provincial-plan', 'boxes', 'decimal-plan', 'house-rules'];

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

  test(`${name}: no mark is empty`, () => {
    const marks = [...located(parsed(name).children)].flatMap(({ block }) =>
      block.marks.map((mark) => ({ id: block.id, ...mark })),
    );
    assert.deepEqual(
      marks.filter(({ start, end }) => start >= end),
      [],
    );
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

  test('a chapter that has two pages heads the second, and the title the others', () => {
    const heads = [`${TITLE}　　2`, `${CHAPTERS[1]}　　3`, `4　　${TITLE}`];
    const pages = CHAPTERS.flatMap((chapter, i) => [
      chapter,
      SENTENCE,
      SENTENCE,
      SENTENCE.slice(0, 12),
      heads[i] as string,
      SENTENCE.slice(12),
    ]);
    assert.deepEqual(
      idsOf([TITLE, ...pages]).filter((id) => !id.includes('-')),
      ['c01', 'c02', 'c03'],
    );
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

describe('printed pages', () => {
  const WIDTH = 20;
  const NOTE = '（县林业局牵头，县水务局、县财政局按职责分工负责）';
  const sentences = (chapter: number) =>
    ['优化布局', '建设林场', '管护古树'].map(
      (lead, i) =>
        `${lead}。第${'一二三'[chapter - 1]}批乡镇每年完成造林${'一二三'[i]}千公顷，改善沿河两岸生态环境，带动农户增加收入，培育林下经济和生态旅游，建设一批示范村。`,
    );
  const TITLE = '石门县林业发展规划纲要';
  const CHAPTERS = ['第一章 发展基础', '第二章 总体要求', '第三章 重点任务'];
  const BLOCKS = CHAPTERS.flatMap((chapter, i) => [chapter, ...sentences(i + 1)]);

  /** Lines of print: paragraphs are indented and wrapped, headings and titles aren’t. */
  const wrapped = (blocks: readonly string[]) =>
    blocks.flatMap((text) => {
      if (!/[。）]$/.test(text)) return [text];
      const lines = [`　　${text.slice(0, WIDTH - 2)}`];
      for (let at = WIDTH - 2; at < text.length; at += WIDTH)
        lines.push(text.slice(at, at + WIDTH));
      return lines;
    });
  /** Pages of so many lines, with what the printer sets above and below. */
  const paged = (
    lines: readonly string[],
    rows: number,
    above: (page: number, lines: readonly string[]) => string | null,
    below: (page: number) => string | null,
  ) => {
    const out: string[] = [];
    for (let at = 0, page = 1; at < lines.length; at += rows, page++) {
      const own = lines.slice(at, at + rows);
      const set = [above(page, lines.slice(0, at + 1)), ...own, below(page)];
      out.push(...set.filter((line) => line !== null));
    }
    return out.join('\n');
  };
  const read = (text: string, layout: typeof plan) => {
    const seed = seedOf('printed', `${text}\n`);
    const { children, removed } = layout.parse(layout.repair(seed), seed);
    return {
      texts: [...located(children)].map(({ block }) => block.text.value),
      removed: removed.map(({ text: { value } }) => value.trim()),
    };
  };

  test('odd pages name the document, even ones their chapter', () => {
    const head = (page: number, before: readonly string[]) =>
      page % 2 ? TITLE : (before.findLast((line) => CHAPTERS.includes(line)) ?? TITLE);
    const text = paged(wrapped([TITLE, ...BLOCKS]), 7, head, String);
    const { texts, removed } = read(text, plan);
    assert.deepEqual(texts, [TITLE, ...BLOCKS]);
    assert.ok(removed.includes(CHAPTERS[0] as string) && removed.includes(TITLE), removed.join());
  });

  test('pages without numbers have the title above their text', () => {
    const head = () => TITLE;
    const text = paged(wrapped([TITLE, ...BLOCKS]), 9, head, () => null);
    const { texts, removed } = read(text, plan);
    assert.deepEqual(texts, [TITLE, ...BLOCKS]);
    assert.deepEqual(new Set(removed), new Set([TITLE]));
  });

  test('the end of a note that comes again where pages end is text', () => {
    const items = CHAPTERS.flatMap((_, i) => [
      `${'一二三'[i]}、${['发展基础', '总体要求', '重点任务'][i]}`,
      ...sentences(i + 1).map((sentence, j) => `${j + 1}.${sentence}${NOTE}`),
    ]);
    // The pages end with each paragraph, and so do its notes.
    const lines = wrapped([TITLE, ...items]);
    const text = lines.map((line, i) => (/）$/.test(line) ? `${line}\n— ${i} —` : line)).join('\n');
    const { texts, removed } = read(text, opinion);
    assert.deepEqual(texts, [TITLE, ...items]);
    assert.ok(
      removed.every((line) => /^— \d+ —$/.test(line)),
      removed.join(),
    );
  });

  test('each chapter may have a section of the same name', () => {
    const blocks = CHAPTERS.flatMap((chapter, i) => [
      chapter,
      '第一节 主要目标',
      ...sentences(i + 1),
    ]);
    const lines = wrapped([TITLE, ...blocks]);
    const text = lines
      .map((line, i) => (line.startsWith('第一节') ? `— ${i} —\n${line}` : line))
      .join('\n');
    const { texts, removed } = read(text, plan);
    assert.deepEqual(texts, [TITLE, ...blocks]);
    assert.equal(removed.length, 3);
  });

  test('rows of Word are a table, in a box or under a caption', () => {
    const rows = ['类别\t指标\t目标', '林业\t面积\t6万亩左右', '\t产量\t'];
    const lines = [
      ...BLOCKS,
      '专栏1 主要指标',
      ...rows,
      '第四章 附表',
      '表1 项目',
      ...rows,
      '以上项目按程序报批。',
    ];
    const seed = seedOf('printed', `${lines.join('\n')}\n`);
    const { children } = plan.parse(plan.repair(seed), seed);
    const blocks = [...located(children)].map(({ block }) => block);
    const tables = blocks.filter(({ kind }) => kind === 'table');
    assert.deepEqual(
      tables.map(({ id, table, text }) => [
        id,
        ...[table?.header, table?.rows].map((part) =>
          part?.map((row) => row.map(({ start, end }) => text.value.slice(start, end))),
        ),
      ]),
      ['box-01-t1', 'table-1'].map((id) => [
        id,
        [['类别', '指标', '目标']],
        [
          ['林业', '面积', '6万亩左右'],
          ['', '产量', ''],
        ],
      ]),
    );
    const ends = blocks.slice(-3).map(({ id, text }) => `${id} ${text.value.slice(0, 5)}`);
    assert.deepEqual(ends, ['table-1-caption 表1 项目', 'table-1 类别 指标', 'c04-p1 以上项目按']);
  });

  test('a long line of two articles that comes again where pages end is text', () => {
    const LINE = '的，由县水务局责令限期改正，拒不改正的依照有关法律处罚，';
    const articles = ['一', '二', '三'].map(
      (number) => `第${number}条 巡护员不按期巡护${LINE}并向社会公布结果。`,
    );
    const text = articles
      .flatMap((article, i) => [
        article.split(LINE)[0],
        `— ${i + 1} —`,
        LINE,
        article.split(LINE)[1],
      ])
      .join('\n');
    const { removed } = read([TITLE, text.replace('— 1 —\n', '')].join('\n'), opinion);
    assert.deepEqual(removed, ['— 2 —', '— 3 —']);
  });

  test('the title of what a letter brings out stays, though it heads the pages', () => {
    const lines = ['为做好林业工作，现将规划印发给你们。', '石门县人民政府', '2031年4月2日', TITLE];
    const pages = BLOCKS.flatMap((block, i) => [...wrapped([block]), `— ${i + 1} —`, TITLE]);
    const letter = ['石门县人民政府关于印发规划的通知', '石政发〔2031〕3号', '各乡镇人民政府：'];
    const { texts, removed } = read([...letter, ...lines, ...pages].join('\n'), opinion);
    assert.equal(texts.filter((text) => text === TITLE).length, 1);
    assert.equal(removed.filter((line) => line === TITLE).length, BLOCKS.length);
  });

  test('a letter is signed behind a full line, without an indent', () => {
    const last = '各乡镇要加强组织领导，落实工作责任，按季度报告进展情况，及时研究解决问题。';
    const lines = [...wrapped([...BLOCKS, last, last]), '石门县人民政府', '2031年4月2日'];
    const { texts } = read([TITLE, ...lines].join('\n'), opinion);
    assert.deepEqual(texts.slice(-3), [last, '石门县人民政府', '2031年4月2日']);
  });

  test('those in charge of a task belong to it, on a line of their own too', () => {
    const task = `${sentences(1)[0]}${NOTE}`;
    const lines = wrapped([...BLOCKS, sentences(1)[0] as string]);
    const { texts } = read([TITLE, ...lines, NOTE, ...wrapped([task])].join('\n'), opinion);
    assert.deepEqual(texts.slice(-2), [task, task]);
  });

  test('a number stands before words that begin with digits', () => {
    const items = ['1.造林工程。', '2.121人才项目。', '3.林场项目。'].map(
      (item) => `${item}${BLOCKS[1]}`,
    );
    const blocks = ['一、重点任务', '（一）实施工程', ...items];
    const seed = seedOf('printed', [TITLE, ...blocks].join('\n'));
    const { children } = opinion.parse(opinion.repair(seed), seed);
    const labels = [...located(children)]
      .slice(-3)
      .map(({ block: { marks, text } }) => text.value.slice(marks[0]?.start, marks[0]?.end));
    assert.deepEqual(labels, ['1.', '2.', '3.']);
  });

  test('items below a numbered passage are its items', () => {
    const rules = ['一、爱护道路，不堆放杂物。', '二、有下列情形之一的，不得评优：'];
    const items = ['（一）乱倒垃圾的；', '（二）占用耕地的。'];
    const seed = seedOf(
      'printed',
      [TITLE, ...rules, ...items, '三、本约定自公布之日起施行。'].join('\n'),
    );
    const { children } = opinion.parse(opinion.repair(seed), seed);
    const ids = [...located(children)].map(({ block: { id } }) => id);
    assert.deepEqual(ids, ['c00-title', 'c00-p1', 'c00-p2', 'c00-p2-i1', 'c00-p2-i2', 'c00-p3']);
  });

  test('the frame of a web page is left out, at both ends of the text', () => {
    const above = ['首页 > 政策 > 林业', '发布时间：2031-04-02 10:00 来源：县政府 字号：大 中 小'];
    const below = ['【字体：大 中 小】【打印】【关闭】', '扫一扫在手机打开当前页'];
    const { texts, removed } = read([...above, TITLE, ...BLOCKS, ...below].join('\n'), plan);
    assert.deepEqual(texts, [TITLE, ...BLOCKS]);
    assert.deepEqual(removed, [...above, ...below]);
  });

  test('two figures side by side have a number each', () => {
    const lines = ['图1 林场　　图2 苗圃', '图3 古树'];
    const { texts } = read([TITLE, ...BLOCKS, ...lines].join('\n'), opinion);
    assert.deepEqual(texts.slice(-1), [lines[1]]);
  });

  test('a list of annexes counts for itself', () => {
    const blocks = [
      '一、总体要求',
      ...sentences(1).map((sentence, i) => `${i + 1}.${sentence}`),
      '附件：1.重点项目清单',
      '2.任务分工表',
      '3.进度安排',
    ];
    assert.deepEqual(read([TITLE, ...blocks].join('\n'), opinion).texts, [TITLE, ...blocks]);
    const signed = [...blocks.slice(0, -3), '附件：重点项目清单', '石门县人民政府', '2031年4月2日'];
    const seed = seedOf('printed', [TITLE, ...signed].join('\n'));
    const { children } = opinion.parse(opinion.repair(seed), seed);
    const kinds = [...located(children)].slice(-3).map(({ block: { kind } }) => kind);
    assert.deepEqual(kinds, ['paragraph', 'signature', 'date']);
  });
});
