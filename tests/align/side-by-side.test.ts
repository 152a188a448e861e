/** Documents whose texts stand side by side: what is paired, and that nothing is lost on the pages. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { published } from '../conversion/corpus.ts';
import { ComparedPage, textBlocksIn } from '../support/compared-page.ts';
import { DIST } from '../support/server.ts';
import { alignments, readingOf, textsOf } from './alignments.ts';

const sections = alignments.filter((entry) => entry.kind === 'section');
const opinion = alignments.filter((entry) => entry.kind === 'opinion');
const pairs = [...sections, ...opinion].flatMap(({ passages }) => passages);

describe('pairs of passages', () => {
  test('are those that a reader of both texts would put beside each other', () => {
    const found = new Set(pairs.map(({ from, to }) => `${from} ${to}`));
    for (const [from, to] of [
      // Prevention of floods, rivers, airports, water transport, nuclear power, irrigation.
      ['plan-12/c07-s3-p4', 'plan-13/c08-s3-p1'],
      ['plan-12/c08-s3-p2', 'plan-13/c09-s1-p3'],
      ['plan-12/c07-s1-p5', 'plan-13/c08-s1-p4'],
      ['plan-12/c07-s1-p3', 'plan-13/c08-s1-p2'],
      ['plan-12/box-15-i3', 'plan-13/box-13-i1'],
      ['plan-12/box-16-i2', 'plan-13/box-14-i2'],
      // The sea, forests, the environment as an aim, other regions, what the ministries do.
      ['plan-12/c03-s4-p2', 'plan-13/c06-s4-p1'],
      ['plan-12/c10-s3-p1', 'plan-13/c02-s4-p2'],
      ['plan-12/c01-s3-p1-i4', 'plan-13/c01-s3-p1-i5'],
      ['plan-12/c12-s3-p2', 'plan-13/c06-s3-p3'],
      ['plan-12/c12-s1-p2', 'plan-13/c12-s1-p1'],
      // Coal cities, new areas, what is left over from state firms.
      ['opinion-62/item-05-p2', 'plan-13/c07-s1-p1'],
      ['opinion-62/item-09-p2', 'plan-13/c06-s1-p3'],
      ['opinion-62/item-02-p2', 'plan-13/c02-s4-p1'],
    ])
      assert.ok(found.has(`${from} ${to}`), `${from} ${to}`);
  });

  test('lie in the sections that are paired', () => {
    for (const { from, to, passages } of sections) {
      const here = new Set(textBlocksIn(from));
      const there = new Set(to.flatMap(textBlocksIn));
      for (const pair of passages)
        assert.ok(here.has(pair.from) && there.has(pair.to), `${pair.from} ${pair.to}`);
    }
  });

  test('tell changes only in words of both texts, and shared words that both have', () => {
    for (const { from, to, sentences, phrases } of pairs) {
      const wordsIn = (id: string, { start, end }: { start: number; end: number }) =>
        readingOf(id).slice(start, end);
      for (const sentence of sentences) {
        const { old, now } = textsOf(sentence.segments);
        assert.equal(old, wordsIn(from, sentence.from));
        assert.equal(now, wordsIn(to, sentence.to));
      }
      for (const phrase of phrases) {
        assert.equal(wordsIn(from, phrase.from), phrase.text);
        assert.equal(wordsIn(to, phrase.to), phrase.text);
      }
    }
  });
});

test('a passage answers several or is one of several that have one answer, never both', () => {
  for (const own of Map.groupBy(sections, ({ from }) => from).values()) {
    const group = own.flatMap(({ passages }) => passages);
    for (const { from, to } of group) {
      const answers = group.filter((pair) => pair.from === from).length;
      const sharing = group.filter((pair) => pair.to === to).length;
      assert.ok(answers === 1 || sharing === 1, `${from} ${to}`);
    }
  }
});

describe('the two plans', () => {
  const chapters = published('plan-12').divisions.filter(({ kind }) => kind === 'chapter');
  const pages = new Map(chapters.map(({ id }) => [id, new ComparedPage(`plans-${id}`)]));

  test('every passage of the earlier stands exactly once on its side, as it reads', () => {
    for (const [chapter, page] of pages)
      for (const { id } of chapters.find((it) => it.id === chapter)?.divisions ?? []) {
        const sides = page.passagesOf(id);
        const left = sides.filter(({ passage }) => passage.startsWith('plan-12/'));
        assert.deepEqual(
          left.map(({ passage }) => passage).toSorted(),
          textBlocksIn(`plan-12/${id}`).toSorted(),
        );
        for (const { passage, text } of sides)
          assert.equal(text, readingOf(passage).replace(/\s/g, ''), passage);
      }
  });

  test('every passage of the later stands beside those that it is like, or once alone', () => {
    const shown = [...pages.values()].flatMap((page) =>
      page.passages.map(({ passage }) => passage).filter((it) => it.startsWith('plan-13/')),
    );
    const paired = sections.filter(({ from }) => from.startsWith('plan-12/'));
    const answers = new Set(paired.flatMap(({ to }) => to).flatMap(textBlocksIn));
    assert.deepEqual([...new Set(shown)].toSorted(), [...answers].toSorted());
    for (const passage of answers) {
      const beside = paired.filter(({ passages }) => passages.some(({ to }) => to === passage));
      const count = shown.filter((it) => it === passage).length;
      // In one section it may be like several, which then stand in one row.
      const rows = new Set(beside.map(({ from }) => from)).size;
      if (rows === 0) assert.equal(count, 1, passage);
      else assert.ok(count >= rows, passage);
    }
  });

  test('a project or an indicator that the other plan isn’t found to name is listed once', () => {
    const overview = new ComparedPage('plans');
    const lists = [...pages.values(), overview].flatMap((page) => page.listed);
    for (const [what, mark] of [
      ['projects', /未找到对应的项目/],
      ['indicators', /未找到对应的指标/],
    ] as const) {
      const named = lists.filter(({ title }) => mark.test(title)).flatMap(({ items }) => items);
      const expected = new Set(
        sections.flatMap((pair) => [
          ...pair[what].onlyFrom.map((id) => `12 ${id}`),
          ...pair[what].onlyTo.map((id) => `13 ${id}`),
        ]),
      );
      assert.equal(named.length, expected.size, what);
      assert.equal(new Set(named).size, named.length, what);
    }
  });

  test('what stands in the only chapter on forests, grassland and black soil is told apart', () => {
    const lists = pages.get('c08')?.listed.filter(({ title }) => title.includes('未找到对应'));
    const where = (name: string) => lists?.filter(({ items }) => items.join().includes(name));
    for (const name of ['京津风沙源治理', '黑土地保护工程', '哈尔滨静脉产业园'])
      assert.equal(where(name)?.length, 1, name);
    assert.notEqual(where('京津风沙源治理')?.[0], where('黑土地保护工程')?.[0]);
  });

  test('passages that are alike stand in one row', () => {
    for (const { from, passages } of sections) {
      const page = pages.get(from.replace(/^.*\/|-.*$/g, ''));
      if (from.startsWith('plan-12/'))
        for (const pair of passages) assert.ok(page?.isRow(pair.from, pair.to), pair.from);
    }
  });

  test('what was not found is called that', () => {
    for (const page of pages.values()) {
      for (const note of page.notes) assert.match(note, /的对应各节里未找到用词相近的段落$/);
      for (const title of page.lists)
        assert.match(title, /^(?:两边都|别处共用|“十三五”规划在别的章节)|里未找到对应的/);
    }
  });
});

describe('the opinion', () => {
  const page = new ComparedPage('opinion');

  test('every paragraph of its items stands exactly once on its side, as it reads', () => {
    const { blocks } = published('opinion-62');
    const expected = blocks
      .filter(({ kind, division }) => kind === 'paragraph' && division.startsWith('item-'))
      .map(({ id }) => `opinion-62/${id}`);
    const left = page.passages.filter(({ passage }) => passage.startsWith('opinion-62/'));
    assert.deepEqual(
      left.map(({ passage }) => passage),
      expected,
    );
    for (const { passage, text } of page.passages)
      assert.equal(text, readingOf(passage).replace(/\s/g, ''), passage);
  });

  test('what a reader found for a clause stands below its paragraph, quoted and linked', () => {
    const labels = { like: '中有相近词句', related: '中有相关内容', none: '中未见相近词句' };
    const shown = page.findings;
    const expected = opinion.flatMap(({ only }) => only);
    assert.equal(shown.length, expected.length);
    for (const [i, { text, found, places = [] }] of expected.entries()) {
      const { clause, finding, links } = shown[i] ?? { clause: '', finding: '', links: [] };
      assert.equal(clause, text.replace(/[，；：。]$/, ''));
      assert.ok(finding.startsWith(`“十三五”规划${labels[found as keyof typeof labels]}`), finding);
      for (const [j, { block, start, end }] of places.entries()) {
        assert.ok(finding.includes(readingOf(block).slice(start, end).replace(/\s/g, '')), text);
        assert.ok(links[j]?.endsWith(`#${block.replace('plan-13/', '')}`), links[j]);
      }
    }
  });

  test('says by whom the clauses were read, and which dates are known', () => {
    const html = readFileSync(join(DIST, 'compare/opinion.html'), 'utf8');
    const text = html.replace(/<[^>]+>/g, '');
    assert.match(text, /编者逐句通读“十三五”规划全文对照（2026年11月）/);
    assert.match(text, /“十三五”规划的来源没有写日期.*国函〔2016〕177号/);
    assert.doesNotMatch(text, /只见于|“十三五”规划的日期是/);
  });

  test('each paragraph’s address of old is its row', () => {
    for (const { from, passages } of opinion) {
      const row = page.passagesOf(from.replace(/^.*\//, ''));
      const others = row.map(({ passage }) => passage).filter((passage) => passage !== from);
      assert.deepEqual(others.toSorted(), passages.map(({ to }) => to).toSorted(), from);
    }
  });
});

test('marks are told in words, and pages stay light', () => {
  for (const name of ['opinion', 'plans-c01', 'plans-c07', 'plans-c12', 'liaoning-c09']) {
    const html = readFileSync(join(DIST, `compare/${name}.html`), 'utf8');
    const body = html.slice(html.search(/<(article|section) [^>]*data-exhibit/));
    const marks = body.match(/<(?:del|ins|mark)>/g) ?? [];
    const told = body.match(
      /<(?:del|ins|mark)>\s*<span class="visually-hidden">［(?:删去|增加|改为|共用)：/g,
    );
    assert.ok(marks.length > 0, name);
    assert.equal(told?.length, marks.length, name);
    assert.ok(Buffer.byteLength(html) <= 300_000, name);
  }
});
