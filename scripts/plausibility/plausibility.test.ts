/** Each kind of doubt at the line where it belongs, and none in a text without the flaw. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { chineseNumber } from '../../src/model/ids.ts';
import { parseSeed } from '../layouts/layouts.ts';
import type { Parsed } from '../layouts/shared/layout.ts';
import { OutlineBuilder } from '../layouts/shared/outline.ts';
import { plainLines } from '../layouts/shared/plain-lines.ts';
import { realSeed, seedLike } from '../layouts/shared/test-support.ts';
import { concat, type Text } from '../lib/text.ts';
import { readGazetteer } from '../names/read-gazetteer.ts';
import type { Seed } from '../read/read-seed.ts';
import { restore } from '../restore/restore.ts';
import { confirm } from './confirmed.ts';
import type { Doubt } from './doubt.ts';
import { type Known, knownOf } from './known.ts';
import { doubtsOf } from './plausibility.ts';
import { graveFaults, listedDoubts } from './report.ts';

const PLAN = realSeed('plan-13');

/** A seed of wrapped lines with another text. */
function seedOf(text: string, more: Partial<Seed> = {}): Seed {
  const seed = { ...seedLike(PLAN, text), paragraphs: [], pages: [], ...more };
  return { ...seed, meta: { ...seed.meta, title: '云岭县乡村振兴规划', shortTitle: '云岭规划' } };
}

const HEADING = /^(第([一二三四五六七八九十]+)([章节]))\s(.+)$/;

/**
 * Reads wrapped lines as a layout without tolerance does: it knows headings with a blank behind
 * their number, bare page numbers, and paragraphs that end in a line with room. So a text keeps its
 * flaws, whatever the real layouts learn to mend. Texts with boxes go to the real one.
 */
function strictly(seed: Seed): Parsed {
  if (seed.text.includes('专栏')) return parseSeed(seed);
  const outline = new OutlineBuilder(seed);
  const removed: Parsed['removed'] = [];
  let open: Text[] = [];
  const close = () => {
    if (open.length > 0) outline.paragraph(concat(...open));
    open = [];
  };
  for (const line of plainLines(seed.text)) {
    const [, label = '', number = '', unit, title = ''] = HEADING.exec(line.value) ?? [];
    const heading = { text: line, label, title };
    if (label !== '') close();
    if (unit === '章') outline.chapter({ ...heading, number: chineseNumber(number) });
    else if (unit) outline.section({ ...heading, number: chineseNumber(number) });
    else if (/^\d{1,3}$/.test(line.value)) removed.push({ text: line, reason: 'page-number' });
    else {
      open.push(line);
      const full = open.length === 1 ? 18 : 20;
      if (/[。：]$/.test(line.value) && line.value.length < full - 1) close();
    }
  }
  close();
  return { children: outline.result(), removed };
}

function doubts(seed: Seed): Doubt[] {
  const { children, removed } = strictly(seed);
  return doubtsOf(seed, { children: restore(children, seed), removed });
}

/** Doubts as “code: the line of the source”. */
function told(lines: readonly string[]): string[] {
  return doubts(seedOf(lines.join('\n'))).map(({ code, place }) => `${code}: ${place.source}`);
}

/** Lines of 20 characters as print wraps them; the first of a paragraph has two less. */
function wrapped(text: string): string[] {
  const lines = [text.slice(0, 18)];
  for (let at = 18; at < text.length; at += 20) lines.push(text.slice(at, at + 20));
  return lines;
}

/** A county’s plan that nobody wrote. */
const [BASE, AIMS, TRADES, VILLAGES] = [
  '云岭县位于山区，全县共有十二个乡镇，耕地面积三十六万亩，粮食产量连续八年增长，农村居民收入稳步提高，道路和饮水条件改善，群众满意。',
  '到规划期末，粮食产量稳定在四亿斤，森林覆盖率继续提高，每个乡镇都有卫生院和养老院，行政村全部通上硬化路，农村电网改造全面完成。',
  '发展茶叶、食用菌和中药材种植，支持龙头企业建设加工车间，每年培训农民两千人次，让更多群众在家门口就业，不断增加工资性收入。',
  '推进厕所改造和污水处理，逐村建立垃圾收运制度，保护古树和传统民居，建设一批各具特色的村庄，让城里人愿意来，让村里人留得住。',
];
const LAST = '第二节 改善环境';
const CLEAN = [
  '第一章 总体要求',
  '第一节 发展基础',
  ...wrapped(BASE),
  '第二节 主要目标',
  ...wrapped(AIMS),
  '第二章 重点任务',
  '第一节 发展产业',
  ...wrapped(TRADES),
  LAST,
  ...wrapped(VILLAGES),
];
/** A line in the middle of the first paragraph. */
const INSIDE = wrapped(BASE)[1] as string;

/** The clean text with other lines in the place of one. */
function instead(line: string, ...others: string[]): string[] {
  assert.equal(CLEAN.filter((one) => one === line).length, 1);
  return CLEAN.flatMap((one) => (one === line ? others : [one]));
}

test('a text without flaws raises no doubt', () => {
  assert.deepEqual(told(CLEAN), []);
});

describe('headings', () => {
  test('none at all', () => {
    const lines = CLEAN.filter((line) => !line.startsWith('第'));
    assert.deepEqual(told(lines), [`no-heading: ${lines[0]}`]);
  });

  test('a number is lost at the last of a level', () => {
    assert.deepEqual(told(instead(LAST, '改善环境')), ['short-line-inside: 改善环境']);
  });

  test('no blank stands behind the number', () => {
    const line = '第二节改善环境';
    assert.deepEqual(told(instead(LAST, line)), [`heading-as-text: ${line}`]);
  });

  test('one takes two lines', () => {
    const lines = ['第二节 改善农村环境提高生活', '质量'];
    assert.deepEqual(told(instead(LAST, ...lines)), ['short-line-inside: 质量']);
  });

  test('two are joined', () => {
    const line = '第二节 主要目标第三节 重大意义';
    assert.deepEqual(told(instead('第二节 主要目标', line)), [`heading-inside: ${line}`]);
  });

  test('one is joined with the text behind it', () => {
    const [first = ''] = wrapped(VILLAGES);
    const lines = instead(LAST, `${LAST}${first}`).filter((line) => line !== first);
    assert.deepEqual(told(lines), [`overlong-line: ${LAST}${first}`]);
  });

  test('one goes on behind a sentence', () => {
    assert.deepEqual(told(instead(LAST, `${LAST}。推进改厕`)), [
      `sentence-in-heading: ${LAST}。推进改厕`,
    ]);
  });

  test('one is as long as a paragraph', () => {
    const line = `${LAST}${TRADES.replace(/[，。]/g, '')}${LAST.slice(4)}`;
    assert.deepEqual(told(instead(LAST, line)), [`long-heading: ${line}`]);
  });

  test('a number begins behind the end of a sentence', () => {
    const line = '行政村通上硬化路。（一）交通建设。';
    const last = wrapped(AIMS).at(-1) as string;
    assert.deepEqual(told(instead(last, line)), [`heading-inside: ${line}`]);
  });

  test('parts are counted beside chapters, in whatever digits', () => {
    const parted = ['第一篇 总论', ...CLEAN, '第二篇 分论', '第３章 保障措施', ...wrapped(AIMS)];
    assert.deepEqual(
      told(parted).filter((it) => it.startsWith('number-jump')),
      [],
    );
  });

  test('numbers of paragraphs jump', () => {
    const lines = ['1.修建道路，解决群众出行难。', '3.修建水库，解决群众饮水难。'];
    assert.deepEqual(told([...CLEAN, ...lines]), [`number-jump: ${lines[1]}`]);
    const sound = lines.map((line) => line.replace('3.', '2.'));
    assert.deepEqual(told([...CLEAN, ...sound]), []);
  });

  test('a list begins anew behind another', () => {
    const list = ['1.修建道路，解决群众出行难。', '2.修建水库，解决群众饮水难。'];
    const other = ['1.培训农民，增加务工收入。', '2.扶持合作社，带动农户增收。'];
    assert.deepEqual(told([...CLEAN, ...list, ...other]), [`number-jump: ${other[0]}`]);
    assert.deepEqual(told([...CLEAN, ...list, '还要做好两件事。', ...other]), []);
    assert.deepEqual(told([...CLEAN, ...list, '附件：1.项目清单。', '2.任务分工表。']), []);
  });

  test('articles count for themselves, and their items begin anew', () => {
    const items = ['（一）修建道路；', '（二）修建水库。'];
    const articles = ['第一条　修建下列工程：', ...items, '第二条　培训下列人员：', ...items];
    assert.deepEqual(
      told([...CLEAN, ...articles]).filter((it) => it.startsWith('number-jump')),
      [],
    );
    assert.deepEqual(told([...CLEAN, '第一条　修建道路。', '第三条　修建水库。']), [
      'number-jump: 第三条　修建水库。',
    ]);
  });

  test('a number whose bracket is lost', () => {
    const line = '（七做好个案处理和专项检查。';
    assert.deepEqual(told([...CLEAN, line]), [`heading-as-text: ${line}`]);
  });
});

describe('numbers that the layout knows', () => {
  const TITLE = '云岭县人民政府关于修建道路的通知';
  const doubtsIn = (lines: readonly string[], file?: string) => {
    const bare = seedLike(PLAN, `${[TITLE, ...lines].join('\n')}\n`);
    const original = file ? { original: { file, sha256: '' } } : {};
    const meta = { ...bare.meta, title: TITLE, shortTitle: TITLE, layout: 'opinion' as const };
    const seed = { ...bare, meta: { ...meta, ...original }, paragraphs: [], pages: [] };
    return doubtsOf(seed, parseSeed(seed)).map(
      ({ code, grave, place }) => `${code}${grave ? '!' : ''}: ${place.source}`,
    );
  };
  const [first, second, third] = ['修路', '修桥', '修渠'].map(
    (words) => `${words}要先勘察再设计，由县交通局和各乡镇分工负责，年底以前完工。按季度报告进展。`,
  );

  test('are those of a list: asked about once, and nothing stops', () => {
    const list = ['一、重点任务', `（一）${first}`, `（二）${second}`, `（三）${third}`];
    assert.deepEqual(doubtsIn(list), [`number-without-title: （一）${first}`]);
  });

  test('stop among headings with lines of their own', () => {
    const long = `（三）${third}${AIMS}`;
    const lines = ['一、重点任务', '（一）修路', BASE, '（二）修桥', TRADES, long, VILLAGES];
    assert.deepEqual(doubtsIn(lines), [`heading-as-text!: ${long}`]);
  });

  test('a list of people or of annexes is told once, or not at all', () => {
    const people = ['组　长：李　山　县长', '副组长：周　水　副县长', '成　员：王　林　局长'];
    assert.deepEqual(doubtsIn(['一、组成人员', ...people]), [`unnumbered-line: ${people[0]}`]);
    assert.deepEqual(doubtsIn(['一、任务', BASE, '附件：1.名单', '2.分工表']), []);
  });

  test('a web page has no page numbers and no heads', () => {
    const lines = ['一、修建农村公路和桥梁', BASE, `今年修建农村公路和桥梁工程12有序推进。`];
    const codes = (file: string) => doubtsIn(lines, file).map((it) => it.replace(/!?:.*/, ''));
    assert.deepEqual(codes('a.html'), []);
    assert.deepEqual(codes('a.pdf').sort(), ['page-number-left', 'running-head']);
  });

  test('lines of a web page are asked about where they may be of the text', () => {
    const lines = ['一、重点任务', BASE, '责任编辑：李山'];
    assert.deepEqual(doubtsIn(lines), ['web-line: 责任编辑：李山']);
  });

  test('a name that is set wide is no row of a table', () => {
    const lines = ['云岭县人民政府', '2031年4月2日', '附件', '云 岭 县 道 路 管 理 办 法', BASE];
    assert.deepEqual(doubtsIn(['现将办法印发给你们。', ...lines]), []);
  });
});

describe('titles without a number', () => {
  test('the title of the document, or 前言, runs into the text', () => {
    for (const title of ['云岭县乡村振兴规划', '前言']) {
      const lines = [
        title,
        ...wrapped('山区农村的振兴，关系全县群众的福祉，为明确今后五年的任务，制定本规划。'),
      ];
      assert.deepEqual(told([...lines, ...CLEAN]), [`title-in-text: ${title}`]);
    }
  });

  test('附则 and a line that is no sentence stand alone', () => {
    const lines = [...CLEAN, '附则', '第三章 组织实施', '云岭县人民政府'];
    assert.deepEqual(told(lines), ['unnumbered-heading: 附则', 'unnumbered-line: 云岭县人民政府']);
  });
});

describe('a contents list', () => {
  const titles = CLEAN.filter((line) => line.startsWith('第'));

  test('that stays in the text is told at its own lines, though the layout fails further down', () => {
    const seed = seedOf([...titles.map((title, i) => `${title}…… ${i + 1}`), ...CLEAN].join('\n'));
    assert.throws(() => strictly(seed), / heading-order: /);
    const found = doubtsOf(seed, null);
    assert.deepEqual(
      found.map(({ code, place, lastLine }) => [code, place.line, lastLine]),
      [['contents-list', 1, titles.length]],
    );
  });

  test('without page numbers, too', () => {
    const found = doubtsOf(seedOf(['目录', ...titles, ...CLEAN].join('\n')), null);
    assert.deepEqual(
      found.map(({ code, place, lastLine }) => [code, place.line, lastLine]),
      [['contents-list', 2, titles.length + 1]],
    );
  });

  test('of which the text lacks a heading', () => {
    const list = titles.map((title, i) => `${title.replace('主要目标', '发展目标')} ${i + 1}\n`);
    const seed = seedOf(`${list.join('')}${CLEAN.join('\n')}`);
    const end = list.join('').length;
    const read = strictly(seedOf(`${' '.repeat(end - 1)}\n${CLEAN.join('\n')}`));
    // As a layout would give it that takes the list out.
    const at = Array.from({ length: end }, (_, i) => i);
    const removed = [{ text: { value: seed.text.slice(0, end), at }, reason: 'contents' as const }];
    const found = doubtsOf(seed, { children: read.children, removed });
    assert.deepEqual(
      found.map(({ code, place }) => `${place.line} ${code}: ${place.source}`),
      ['3 contents-mismatch: 第二节 发展目标 3'],
    );
  });
});

describe('remains of pages', () => {
  test('page numbers in forms that the layout doesn’t know', () => {
    for (const number of ['— 12 —', '- 12 -', '－12－', '第 12 页', '12/60', '·12·', 'xii'])
      assert.deepEqual(told(instead(INSIDE, INSIDE, number)), [`page-number-left: ${number}`]);
  });

  test('page numbers that were joined with the text', () => {
    const line = `${INSIDE}— 12 —`;
    assert.deepEqual(told(instead(INSIDE, line)), [`page-number-left: ${line}`]);
    const dashes = '以2016—2020年为期，大连—盘锦、10—20家为限，';
    assert.deepEqual(told(instead(INSIDE, dashes)), []);
  });

  test('numbers by which something is called are none', () => {
    const line = '设立120服务和110报警点，使用021区号，本县';
    assert.deepEqual(
      told([...CLEAN.slice(0, 2), `${line}${BASE}`.repeat(3)]).filter((it) =>
        it.startsWith('page'),
      ),
      [],
    );
  });

  test('page numbers that don’t rise', () => {
    const lines = instead(INSIDE, INSIDE, '12').flatMap((line) =>
      line === LAST ? ['11', line] : [line],
    );
    assert.deepEqual(told(lines), ['page-number-order: 11']);
  });

  test('a page that is missing among others', () => {
    const numbers = (missing: string) => {
      const pages = ['1', '2', '3', '4', '5', '6'].filter((page) => page !== missing);
      return CLEAN.flatMap((line, i) => [line, ...(i % 3 === 0 ? pages.splice(0, 1) : [])]);
    };
    assert.deepEqual(told(numbers('')), []);
    assert.deepEqual(told(numbers('4')), ['page-number-order: 5']);
  });

  test('a page’s number in a heading', () => {
    const line = `${LAST}—12—`;
    assert.deepEqual(told(instead(LAST, line)), [`page-number-left: ${line}`]);
  });

  test('the title of the document, or of a chapter, between two lines', () => {
    for (const title of ['云岭县乡村振兴规划', '第二章重点任务'])
      assert.deepEqual(told(instead(INSIDE, INSIDE, title)).length, 1, title);
    assert.deepEqual(told(instead(INSIDE, INSIDE, '云岭县乡村振兴规划')), [
      'running-head: 云岭县乡村振兴规划',
    ]);
  });

  test('a short line that comes again and again', () => {
    const head = '云岭县发展改革局';
    const lines = CLEAN.flatMap((line) => (line.length === 20 ? [line, head] : [line]));
    const all = new Set(told(lines));
    assert.ok(all.has(`running-head: ${head}`), [...all].join());
  });

  test('a title cited in its marks is none', () => {
    const line = '按照《云岭县乡村振兴规划》要求，本县在';
    assert.deepEqual(told(instead(INSIDE, line)), []);
  });
});

describe('what stands twice', () => {
  test('a paragraph', () => {
    const again = wrapped(BASE);
    assert.deepEqual(told([...CLEAN, ...again]), [`repeated-passage: ${again[0]}`]);
  });

  test('the words of a page, from one paragraph into the next', () => {
    const page = `${BASE.slice(20)}${AIMS.slice(0, 40)}`;
    const twice = told([...CLEAN, ...wrapped(`${page}，其他从略。`)]);
    assert.equal(twice.filter((one) => one.startsWith('repeated-passage')).length, 1, twice.join());
    const short = told([...CLEAN, ...wrapped(`${BASE.slice(0, 60)}，其他从略。`)]);
    assert.ok(
      short.every((one) => !one.startsWith('repeated-passage')),
      short.join(),
    );
  });

  test('a line', () => {
    assert.deepEqual(told(instead(INSIDE, INSIDE, INSIDE)), [`repeated-passage: ${INSIDE}`]);
  });
});

describe('ends', () => {
  test('text that ends without a sign', () => {
    const last = CLEAN.at(-1) as string;
    const cut = last.replace('。', '');
    assert.equal(
      told(instead(last, cut)).filter((one) => one.startsWith('unended-text')).length,
      1,
    );
  });

  test('letters that meet where a line ended', () => {
    const lines = ['让更多群众在家门口就业，推广使用智能化use', 'ful的各种数字平台建设，'];
    const found = told(instead(INSIDE, `${lines[0]}`, `${lines[1]}让更多群众在家门口就业，`));
    assert.deepEqual(found, [`glued-words: ${lines[0]}`]);
  });

  test('a paragraph without an end', () => {
    const more = Array.from({ length: 80 }, (_, i) =>
      `第${i}号`.padEnd(6, '村').concat(`道路水渠${i}条全部修好，`),
    );
    const text = more.join('').replace(/\s/g, '');
    const lines = instead(
      INSIDE,
      ...wrapped(text)
        .slice(1)
        .filter((line) => line.length === 20),
    );
    assert.ok(told(lines).some((one) => one.startsWith('long-paragraph: ')));
  });
});

describe('boxes', () => {
  const box = (...lines: string[]) => instead(LAST, ...lines, LAST);

  test('a table runs into the title', () => {
    const rows = ['粮食产量 亿斤 3.8 4.0 约束性', '茶园面积 万亩 2.1 3.0 预期性'];
    assert.deepEqual(told(box('专栏 1 主要指标', ...rows)), ['numbers-in-title: 专栏 1 主要指标']);
  });

  test('a table is read as a list', () => {
    const rows = ['经济：增长 3.8 4.0 5.6 约束性。', '人口：总数 12.1 13.0 预期性。'];
    assert.deepEqual(told(box('专栏 1 主要指标', ...rows)), [`table-in-list: ${rows[0]}`]);
  });

  test('text behind a box becomes its last item', () => {
    const items = ['道路：修建村道八十公里。', '饮水：修建水厂三座。'];
    assert.deepEqual(told(box('专栏 1 重点工程', ...items)), []);
    const swallowed = wrapped(`${TRADES.slice(0, -1)}，${VILLAGES.slice(0, -1)}，${AIMS}`);
    assert.deepEqual(
      told(box('专栏 1 重点工程', ...items, ...swallowed)).filter((one) => /box/.test(one)),
      [`text-in-box: ${items[1]}`],
    );
  });
});

describe('what stands beside the documents', () => {
  const known: Known = {
    placesIn: (text) =>
      [...text.matchAll(/云岭县/g)].map(({ index }) => ({ start: index, end: index + 3 })),
    isWork: (_, words) => words === '水法',
    isRead: (_, box) => box === 'box-01',
  };
  const asked = (lines: readonly string[]) => {
    const seed = seedOf(lines.join('\n'));
    return doubtsOf(seed, strictly(seed), known).map(({ code, quote, what }) => [
      code,
      quote,
      /\d+ times|once/.exec(what)?.[0],
    ]);
  };
  const withLine = (line: string) => asked(instead(INSIDE, line.padEnd(20, '好')));

  test('names of places without an entry, with their number', () => {
    assert.deepEqual(withLine('云岭县、青禾市、云岭县、青禾市，'), [
      ['unknown-place', '青禾市', '2 times'],
    ]);
    assert.deepEqual(withLine('依托云岭县、中心城市，连接各县、青禾四市、'), []);
    assert.deepEqual(withLine('依托产业联盟、产学研联盟，'), []);
  });

  test('every unit of China is known, in full and short', () => {
    const root = join(import.meta.dirname, '../..');
    const gazetteer = { ...readGazetteer(root, join(root, 'seeds')), decisions: [] };
    const none = { works: null, projects: { boxes: [] }, indicators: [] };
    const { placesIn } = knownOf(
      { gazetteer, ...none } as unknown as Parameters<typeof knownOf>[0],
      [],
    );
    const text = '江苏省、广西壮族自治区、合肥市、新沂市、青禾市';
    const found = new Set(placesIn(text).map(({ start, end }) => text.slice(start, end)));
    for (const name of ['广西壮族自治区', '合肥市', '新沂市']) assert.ok(found.has(name), name);
    assert.ok(!found.has('青禾市'));
  });

  test('works without an entry', () => {
    assert.deepEqual(withLine('依照《水法》和《云岭县河道条例》，'), [
      ['unknown-work', '云岭县河道条例', 'once'],
    ]);
    assert.deepEqual(withLine('按照云政发〔2020〕7号要求，'), [
      ['unknown-work', '按照云政发〔2020〕7号', 'once'],
    ]);
  });

  test('rows that count on, and a row’s number that does not', () => {
    const rows = ['茶园面积（亩） 800 950 左右', '农家乐总量 30 45', '污水处理设施总量 12 20'];
    const numbered = (numbers: readonly number[]) => rows.map((row, i) => `${numbers[i]} ${row}`);
    const asked = (numbers: readonly number[]) =>
      told(
        instead(LAST, '专栏 1 主要指标', '序号 指标 2025年 2030年', ...numbered(numbers), LAST),
      ).filter((it) => it.startsWith('page-number-left'));
    assert.deepEqual(asked([1, 2, 3]), []);
    assert.equal(asked([1, 5, 9]).length, 3);
  });

  test('boxes that nothing reads', () => {
    const boxes = [1, 2].map((n) => [`专栏 ${n} 工程`, '道路：修建村道八十公里。']);
    const lines = instead(LAST, ...boxes.flat(), LAST);
    assert.deepEqual(
      asked(lines).map(([code, quote]) => [code, quote]),
      [['unread-box', '专栏2工程']],
    );
  });
});

describe('confirmations', () => {
  const text = instead(INSIDE, INSIDE, '— 12 —').join('\n');
  const entry = (code: string, at: string, times?: number) => ({
    data: { code, at, reason: 'A test.', ...(times && { times }) },
    place: { file: 'seeds/example/confirmed.yaml', line: 1, column: 3, source: '' },
  });
  const confirmed = (...entries: ReturnType<typeof entry>[]) => {
    const seed = seedOf(text, { confirmed: entries });
    return confirm(seed, doubts(seed));
  };

  test('a doubt is a fault with its place, its question and the way to settle it', () => {
    const [fault] = graveFaults(confirmed());
    assert.deepEqual(fault?.message.split('\n'), [
      'seeds/example/source.txt:5:1 page-number-left: “— 12 —” alone on a line stands in c01-s1-p1: is this a page number?',
      '  — 12 —',
      '  fix: look at the print, mend the layout or the curated files, or confirm it in confirmed.yaml: {code: page-number-left, at: "—12—", reason: …}',
    ]);
  });

  test('an entry with its first words settles it, however many they are', () => {
    for (const at of ['—12', '— 12 —', `— 12 — ${BASE.slice(38, 41)}`])
      assert.deepEqual(graveFaults(confirmed(entry('page-number-left', at))), [], at);
  });

  test('an entry that fits no doubt, or not as many, is a fault', () => {
    assert.throws(() => confirmed(entry('page-number-left', '13')), / stale-entry: no doubt /);
    assert.throws(() => confirmed(entry('page-number-left', '—12', 2)), / stale-entry: 1 doubts? /);
    assert.throws(() => confirmed(entry('page-number', '12')), / unknown-doubt: there are no /);
  });

  test('of many of a kind five are told, and the lines of the others', () => {
    const lines = CLEAN.flatMap((line, i) => (line.length === 20 ? [line, `— ${i} —`] : [line]));
    const found = doubts(seedOf(lines.join('\n')));
    const numbers = found.filter(({ code }) => code === 'page-number-left');
    const faults = graveFaults(numbers);
    assert.ok(numbers.length > 5);
    assert.equal(faults.length, 5);
    const rest = numbers.slice(5).map(({ place }) => place.line);
    assert.ok(
      faults[4]?.what.endsWith(`(${rest.length} more like this, in lines ${rest.join(', ')})`),
    );
  });

  test('what doesn’t stop is a line with its place and its question', () => {
    const [line] = listedDoubts(doubts(seedOf([...CLEAN, '附则'].join('\n'))));
    assert.match(line ?? '', /^seeds\/example\/source\.txt:\d+:1 unnumbered-heading: “附则” .*\?$/);
  });

  test('the entry that is proposed settles the doubt', () => {
    const [doubt] = doubts(seedOf(text));
    const line = doubt?.remedies.at(-1)?.lines ?? '';
    const [, code = '', at = ''] = /code: (\S+)\n {2}at: "(.*)"/.exec(line) ?? [];
    assert.deepEqual(graveFaults(confirmed(entry(code, at))), []);
  });
});
