import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  blockOf,
  countOf,
  divisionsIn,
  offsetsOf,
  published,
  removedFrom,
  seedOf,
  solid,
} from './corpus.ts';

const seed = seedOf('plan-13');
const plan = published('plan-13');
const printed = seed.split('\n');
function text(id: string) {
  return blockOf(plan, id).text;
}
function inBox(id: string) {
  return plan.blocks.filter((block) => block.box === id);
}

describe('divisions', () => {
  // A heading stands on a line of its own, here read without the parser's help.
  const headings = printed
    .map((line) => line.trim())
    .filter((line) => /^第.{1,3}[章节]\s/.test(line));

  test('12 chapters and 45 sections, each with the title of its line, in the text’s order', () => {
    const found = divisionsIn(plan.divisions).filter(({ label }) => label !== '');
    assert.deepEqual(
      found.map(({ label, title }) => `${label} ${title}`),
      headings,
    );
    assert.equal(headings.filter((line) => /^第.{1,3}章/.test(line)).length, 12);
    assert.equal(headings.filter((line) => /^第.{1,3}节/.test(line)).length, 45);
  });

  test('ids follow the numbers that the headings give', () => {
    const chapters = plan.divisions.filter(({ kind }) => kind === 'chapter');
    assert.deepEqual(
      chapters.map(({ id, divisions = [] }) => [id, divisions.length]),
      // Counted in the source by hand.
      [3, 4, 3, 4, 4, 4, 4, 4, 4, 4, 4, 3].map((sections, i) => [
        `c${String(i + 1).padStart(2, '0')}`,
        sections,
      ]),
    );
  });
});

describe('pages', () => {
  // The first line of a page begins with a blank, or with the number that was left of its foot.
  const tops = printed.flatMap((line, i) => (/^ \S|^\d{1,3}$/.test(line) && i > 0 ? [i] : []));
  const before = (i: number) => printed.slice(0, i).findLast((line) => line.trim() !== '') ?? '';
  const spans = plan.blocks.map((block) => {
    const held = offsetsOf(block, seed);
    return { block, from: held[0] as number, to: held.at(-1) as number };
  });
  const around = (i: number) => {
    const offset = printed.slice(0, i).join('\n').length + 1;
    return spans.find(({ from, to }) => from < offset && to > offset)?.block;
  };
  // 。 ends the line before, and yet the paragraph goes on. The tasks of Liaoning repeat the first
  // and the last of these paragraphs in one piece; the second goes on to speak of forest regions.
  const GOES_ON = ['以粮食主产区为重点', '支持重点国有林业局', '开展以生产性服务业为重点'];

  test('57 pages begin with a blank, two with the number left of their foot', () => {
    assert.equal(tops.length, 57 + 2);
    assert.deepEqual(
      removedFrom('plan-13').removed.map(({ text: number, reason }) => [number, reason]),
      [
        ['14', 'page-number'],
        ['39', 'page-number'],
      ],
    );
  });

  test('39 paragraphs and items of the running text cross a page, and are whole', () => {
    const crossing = tops.filter((i) => around(i)?.box === null).map((i) => around(i)?.id);
    assert.equal(new Set(crossing).size, 39);
  });

  test('a page that begins in the middle of a sentence never begins a block', () => {
    const torn = tops.filter((i) => !/[。]$/.test(before(i)) && /^ /.test(printed[i] as string));
    for (const i of torn) {
      const isTable = printed[i]?.includes('（15）万元');
      const isCaption = /^ (?:图|第|专栏)/.test(printed[i] as string);
      assert.ok(isTable || isCaption || around(i), printed[i]);
    }
    assert.equal(torn.filter((i) => around(i)?.box === null).length, 35);
  });

  test('a page that begins behind 。 begins a block, but for three', () => {
    const ended = tops.filter((i) => /。$/.test(before(i)) && /^ /.test(printed[i] as string));
    const goOn = ended.filter((i) => around(i)).map((i) => printed[i]?.trim());
    assert.equal(goOn.length, GOES_ON.length);
    for (const opening of GOES_ON) assert.ok(goOn.some((line) => line?.startsWith(opening)));
  });

  test('the sentence that page number 39 interrupted is whole', () => {
    assert.ok(
      text('c07-s4-p1').includes('完善民族地区城乡基础设施，加大就业、教育、医疗等投入力度'),
    );
  });
});

describe('paragraphs', () => {
  test('a lead sentence that Liaoning took over as a task’s title begins a paragraph', () => {
    const tasks = [...seedOf('liaoning-tasks').matchAll(/^\s*\d+\.([^。，；：]{4,30}。)/gm)];
    const known = tasks
      .map(([, lead]) => lead as string)
      .filter((lead) => solid(seed).includes(lead));
    assert.ok(known.length > 80, String(known.length));
    assert.deepEqual(
      known.filter((lead) => !plan.blocks.some((block) => solid(block.text).startsWith(lead))),
      [],
    );
  });

  test('every paragraph ends a sentence or opens a list', () => {
    for (const { id, kind, text: words } of plan.blocks)
      if (kind === 'paragraph') assert.match(words, /[。：]$/, id);
  });

  test('the goals are two lists behind a sentence', () => {
    const items = (paragraph: string) =>
      plan.blocks
        .filter(({ id }) => id.startsWith(`${paragraph}-i`))
        .map(({ text: words }) => words);
    assert.equal(countOf(seed, '\n——'), 9);
    assert.equal(items('c01-s2-p2').length, 4);
    for (const item of plan.blocks.filter(({ kind, box }) => kind === 'item' && box === null))
      assert.match(item.text, /^——/, item.id);
  });
});

describe('blanks', () => {
  test('stray blanks are gone', () => {
    const running = plan.blocks.filter(({ kind }) => /^(?:paragraph|item)$/.test(kind));
    assert.deepEqual(
      running.filter(({ text: words }) => /\s/.test(words)).map(({ id }) => id),
      ['c00-p1'],
    );
    assert.ok(text('c01-s3-p1').startsWith('到2020年，东北地区'));
    assert.ok(seed.includes('《中国制造 2025》'));
    assert.equal(
      countOf(plan.blocks.map((block) => block.text).join('\n'), '《中国制造 2025》'),
      0,
    );
  });

  test('the text’s own blanks stay', () => {
    assert.ok(text('c00-p1').includes('《中共中央 国务院关于全面振兴'));
    assert.equal(text('c01'), '第一章 攻坚克难 开创振兴发展新局面');
    assert.equal(text('box-02-n1').match(/②\[ \]内为5年累计数/)?.length, 1);
  });
});

describe('boxes and figures', () => {
  // Titles and counts are read off the source by hand; box 15 is 略 there.
  const BOXES: [title: string, kind: string, items: number][] = [
    ['东北地区“十二五”时期主要指标实现情况', 'table', 0],
    ['东北地区“十三五”时期主要指标', 'table', 0],
    ['重点产业与技术创新联盟', 'list', 18],
    ['重点创新创业平台', 'list', 2],
    ['首批老工业基地产业转型技术技能人才双元培育改革试点城市名单', 'list', 4],
    ['提高粮食综合生产能力重点工程', 'list', 14],
    ['推动农村产业融合发展重点工程', 'list', 12],
    ['装备制造业发展重点和主要基地', 'list', 9],
    ['战略性新兴产业集群', 'list', 4],
    ['东北特色旅游产品体系', 'list', 6],
    ['与京津冀产业对接重点', 'list', 4],
    ['交通基础设施建设重点工程', 'list', 5],
    ['能源基础设施建设重点工程', 'list', 5],
    ['水利基础设施建设重点工程', 'list', 2],
    ['略', 'omitted', 0],
    ['重点沿边城市支撑能力提升工程', 'list', 6],
    ['整体脱贫重点县（旗、市）', 'list', 3],
  ];
  const entries = (id: string) =>
    inBox(id).map(({ parts = [] }) => parts.map((part) => part.entries.length));

  test('17 boxes with their titles, kinds and items', () => {
    assert.deepEqual(
      plan.boxes.map(({ id, number, title, kind }) => [
        number,
        title,
        kind,
        inBox(id).filter((block) => block.kind === 'item').length,
      ]),
      BOXES.map(([title, kind, items], i) => [i + 1, title, kind, items]),
    );
  });

  test('numbered lists have the items that their numbers count', () => {
    for (const [id, count] of [
      ['box-03', 18],
      ['box-06', 14],
      ['box-07', 12],
    ] as const) {
      const items = inBox(id).filter(({ kind }) => kind === 'item');
      items.forEach((item, i) => {
        assert.match(item.text, new RegExp(`^${i + 1}\\..*[；。]$`), item.id);
      });
      assert.equal(items.length, count);
    }
    assert.equal(text('box-06-i13'), '13.境外粮食后备基地工程；');
  });

  test('lists of names have the names that their separators part', () => {
    // 42 counties; 4 + 3 + 5 + 3 cities; 9 + 6 + 7 + 5 clusters; 12 + 13 platforms.
    assert.deepEqual(entries('box-17').flat(), [8, 20, 14]);
    assert.deepEqual(entries('box-05').flat(), [4, 3, 5, 3]);
    assert.deepEqual(entries('box-09').flat(), [9, 6, 7, 5]);
    assert.deepEqual(entries('box-04').flat(), [12, 13]);
    const counties = seed.slice(seed.indexOf('专栏 17'), seed.indexOf('第十二章'));
    assert.equal(
      counties.replace(/.*名单|（旗、市）/, '').match(/[^\s、。：（）]+?[县市旗](?=、|。)/g)
        ?.length,
      42,
    );
  });

  test('equipment bases: what each branch makes and where', () => {
    const branches = inBox('box-08').slice(1);
    assert.deepEqual(
      branches.map(({ parts = [] }) => parts.map(({ label }) => label)),
      branches.map(() => ['发展重点', '主要基地']),
    );
    // Counted in the source by hand.
    assert.deepEqual(entries('box-08').slice(1), [
      [6, 6],
      [10, 4],
      [8, 5],
      [5, 8],
      [5, 9],
      [6, 2],
      [4, 8],
      [5, 6],
      [4, 4],
    ]);
    const bases = branches.flatMap(({ parts = [] }) => parts[1]?.entries ?? []);
    assert.equal(bases.length, 52);
    assert.ok(bases.every((name) => !/[、。：]|等$/.test(name)));
    assert.ok(bases.includes('辽宁（辽阳）铝合金精深加工产业基地'));
  });

  test('boxes end where the running text goes on', () => {
    assert.ok(text('c01-s1-p2').startsWith('“十三五”时期，东北老工业基地振兴面临的环境'));
    assert.ok(text('c03-s1-p2').startsWith('打造创新创业高地。务实推动'));
    assert.deepEqual(
      plan.boxes.slice(0, 4).map(({ after }) => after),
      ['c01-s1-p1', 'c01-s3-p1-i5', 'c03-s1-p1', 'c03-s1-p3'],
    );
  });

  test('both figures have their captions where the text has them', () => {
    assert.deepEqual(
      plan.figures.map(({ number, caption, division }) => [number, caption, division]),
      [
        [1, '图1 东北地区城市群示意图', 'c06-s1'],
        [2, '图2 东北地区中长期铁路网规划图', 'c08-s1'],
      ],
    );
  });
});
