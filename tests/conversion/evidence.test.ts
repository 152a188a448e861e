/** The evidence of restorations: what it quotes stands there, its sums are right, its degree fits. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { EditorNote } from '../../src/model/data/restorations.ts';
import type { Work } from '../../src/model/data/works.ts';
import {
  blockOf,
  countOf,
  curated,
  DOCUMENTS,
  data,
  published,
  restorationsOf,
  SEEDS,
  seedOf,
  solid,
} from './corpus.ts';

const restorations = DOCUMENTS.flatMap((doc) => restorationsOf(doc).map((it) => ({ ...it, doc })));
const sources = DOCUMENTS.map((doc) => solid(seedOf(doc)));
const titles = DOCUMENTS.map((doc) => published(doc).title);

/** Titles in 《》 that aren't those of the library: public documents. */
function publicDocuments(evidence: string): string[] {
  return [...evidence.matchAll(/《([^》]+)》/g)]
    .map(([, title = '']) => title)
    .filter((title) => !titles.includes(title));
}

/** The words in “ ” outside titles. Of nested marks the outer ones count. */
function quotesIn(evidence: string): string[] {
  const quotes: string[] = [];
  let depth = 0;
  let start = 0;
  const text = evidence.replace(/《[^》]*》/g, '');
  for (const [i, sign] of [...text].entries()) {
    if (sign === '“' && depth++ === 0) start = i + 1;
    if (sign === '”' && --depth === 0) quotes.push([...text].slice(start, i).join(''));
  }
  return quotes;
}

const SUM = /[\d.()÷×−+^/]+[÷×−+^][\d.()÷×−+^/]+=−?\d+(?:\.\d+)?%?/g;

/** The value of a sum as evidence writes it: numbers, ( ), ÷ × − + and ^. */
function amountOf(sum: string): number {
  let at = 0;
  const next = (signs: string) => (signs.includes(sum[at] ?? ' ') ? sum[at++] : undefined);
  function atom(): number {
    if (next('(')) {
      const inner = terms();
      assert.ok(next(')'), sum);
      return inner;
    }
    const [digits = ''] = /^\d+(?:\.\d+)?/.exec(sum.slice(at)) ?? [];
    assert.notEqual(digits, '', sum);
    at += digits.length;
    return Number(digits);
  }
  const power = () => {
    const base = atom();
    return next('^') ? base ** atom() : base;
  };
  function factors(): number {
    let value = power();
    for (let sign = next('÷×/'); sign; sign = next('÷×/')) {
      const other = power();
      value = sign === '×' ? value * other : value / other;
    }
    return value;
  }
  function terms(): number {
    let value = factors();
    for (let sign = next('−+'); sign; sign = next('−+')) {
      const other = factors();
      value = sign === '+' ? value + other : value - other;
    }
    return value;
  }
  const value = terms();
  assert.equal(at, sum.length, sum);
  return value;
}

function isRight(sum: string): boolean {
  const [left = '', right = ''] = sum.split('=');
  const percent = right.endsWith('%');
  const stated = Number(right.replace('−', '-').replace('%', ''));
  const places = /\.(\d+)/.exec(right)?.[1]?.length ?? 0;
  const value = amountOf(left) * (percent ? 100 : 1);
  return Math.abs(value - stated) <= 0.5 * 10 ** -places + 1e-9;
}

describe('the evidence of restorations', () => {
  test('quotes the source as it stands, or a public document that it names', () => {
    for (const { id, evidence } of restorations) {
      const foreign = publicDocuments(evidence).length > 0 || evidence.includes('公开发布');
      for (const quote of quotesIn(evidence)) {
        const isThere = sources.some((source) => source.includes(solid(quote)));
        // What a text should read is told apart from what it reads.
        const isReading =
          evidence.includes(`读作“${quote}”`) || evidence.includes(`应作“${quote}”`);
        assert.ok(isThere || isReading || foreign, `${id}: “${quote}”`);
      }
    }
  });

  test('calculates rightly', () => {
    const sums = restorations.flatMap(({ evidence }) => evidence.match(SUM) ?? []);
    assert.ok(new Set(sums).size > 30, `${new Set(sums).size} sums`);
    for (const sum of sums) assert.ok(isRight(sum), sum);
    assert.equal(isRight('60−57=4'), false);
    assert.equal(isRight('(12640÷11293)^(1/5)=1.025'), false);
  });

  test('of what is sure names a passage, a public document or a sum, and no more than custom of none', () => {
    for (const { id, evidence } of restorations.filter((it) => it.confidence === 'sure')) {
      const grounds = [
        ...quotesIn(evidence),
        ...publicDocuments(evidence),
        ...(evidence.match(SUM) ?? []),
      ];
      assert.ok(grounds.length > 0, `${id}: ${evidence}`);
      assert.doesNotMatch(evidence, /没有另一处文字|没有文字或算术|常识|更可能|推断/, id);
    }
  });

  test('of what is only doubted says that the source is kept, and adds nothing', () => {
    for (const entry of restorations.filter((it) => it.confidence === 'unknown')) {
      assert.equal(entry.raw, entry.restored, entry.id);
      assert.match(entry.evidence, /照录|不补/, entry.id);
    }
  });

  test('misprints that the sources have are doubted', () => {
    const doubted = (doc: string, raw: string) =>
      restorations.some((it) => it.doc === doc && it.raw === raw && it.confidence === 'unknown');
    assert.ok(doubted('plan-13', '区域性地区性、'));
    assert.ok(doubted('reform-40', '锡林格勒盟'));
    assert.ok(doubted('plan-12', '及相关'));
    assert.ok(doubted('liaoning-tasks', '省教育厅'));
  });
});

test('what only general knowledge supports is probable', () => {
  const degrees = new Map(restorations.map(({ id, confidence }) => [id, confidence]));
  for (const id of ['plan-12-11716', 'plan-12-30646', 'plan-12-5810', 'plan-12-5815']) {
    assert.equal(degrees.get(id), 'probable', id);
  }
});

test('the seeds README defines the degrees as the site does', () => {
  const readme = readFileSync(join(SEEDS, 'README.md'), 'utf8');
  assert.match(readme, /`sure`: another passage .* or arithmetic confirms it/);
});

describe('the remarks of the edition', () => {
  const notes = data<EditorNote[]>('editor-notes.json');

  test('are all that the folders hold, each at words of the reading that stand there once', () => {
    const entries = DOCUMENTS.flatMap((doc) =>
      readdirSync(join(SEEDS, doc)).includes('editor-notes.yaml')
        ? (curated(doc, 'editor-notes.yaml') as unknown[])
        : [],
    );
    assert.equal(notes.length, entries.length);
    for (const { id, doc, block, quote, start, end } of notes) {
      const { reading } = blockOf(published(doc), block);
      assert.equal(reading.slice(start, end), quote, id);
      assert.equal(countOf(reading, quote), 1, id);
    }
  });

  test('quote the texts rightly, or a public document that they name, and calculate rightly', () => {
    for (const { id, evidence } of notes) {
      const foreign = publicDocuments(evidence).length > 0;
      for (const quote of quotesIn(evidence))
        assert.ok(
          foreign || sources.some((source) => source.includes(solid(quote))),
          `${id}: ${quote}`,
        );
      for (const sum of evidence.match(SUM) ?? []) assert.ok(isRight(sum), sum);
    }
  });

  test('stand at what the sources say of 1984 and of the Ninth plan', () => {
    const at = (block: string) =>
      notes.filter((note) => note.doc === 'reform-40' && note.block === block);
    assert.match(at('c01-s1-p2')[0]?.note ?? '', /国家经委/);
    const [ninth] = at('c01-s2-p1');
    assert.match(ninth?.note ?? '', /第十个五年计划/);
    assert.equal(ninth?.confidence, 'probable');
  });
});

describe('works', () => {
  const works = data<{ work: Work }[]>('citations.json').map(({ work }) => work);
  const workOf = (id: string) => works.find((work) => work.id === id) as Work;

  test('have the numbers that the glossary knows', () => {
    const terms = data<{ source?: string }[]>('glossary.json');
    const known = terms.flatMap(({ source = '' }) => {
      const [, title, number] = /《(.+)》（(\p{Script=Han}+〔\d{4}〕\d+号)）/u.exec(source) ?? [];
      return title && number ? [{ title, number }] : [];
    });
    assert.ok(known.length > 10);
    const both = works.flatMap((work) =>
      known
        .filter(({ title }) => title === work.title || title.includes(`〈${work.title}〉`))
        .map(({ number }) => [work.id, work.number, number]),
    );
    assert.deepEqual(
      both.map(([id]) => id),
      ['ziyuan-chengshi-2007', 'zhongguo-zhizao-2025'],
    );
    for (const [id, own, number] of both) assert.equal(own, number, id ?? '');
  });

  test('of which the edition adds the number say so', () => {
    const texts = DOCUMENTS.map((doc) => seedOf(doc)).map(solid);
    for (const { id, number, basis = '' } of works)
      if (number && !texts.some((text) => text.includes(number)))
        assert.match(basis, /编者所加/, id);
  });

  test('that are plans have the number of their approval, and are over', () => {
    assert.equal(workOf('plan-12').approval, '国函〔2012〕17号');
    assert.equal(workOf('plan-13').approval, '国函〔2016〕177号');
    assert.equal(workOf('plan-13').effect?.state, 'expired');
    assert.equal(workOf('xingzheng-xukefa').effect?.state, 'in-force');
    assert.equal(workOf('opinion-62').effect, undefined);
  });
});
