/** Numbers that the edition's sentences give, counted again in the published data. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { DIST } from '../support/server.ts';

interface Mention {
  doc: string;
  self?: boolean;
  count: number;
}

interface Project {
  id: string;
  nameSource: string;
  places: string[];
  mentions: Mention[];
}

interface Agency {
  id: string;
  name: string;
  lead: string[];
  cooperating: string[];
  items: string[];
}

interface Alignment {
  kind: string;
  from: string | string[] | null;
  to: string[] | null;
  status?: string;
  changes?: unknown[];
  phrases?: unknown[];
  passages?: unknown[];
  only?: { found: string }[];
}

function data<T>(name: string): T[] {
  return JSON.parse(readFileSync(join(DIST, `data/${name}.json`), 'utf8'));
}

/** The words of a page's own part, tags left out. */
function wordsOf(page: string): string {
  const html = readFileSync(join(DIST, page), 'utf8');
  const [main = ''] = /<main[\s\S]*<\/main>/.exec(html) ?? [];
  return main.replace(/<script[\s\S]*?<\/script>|<[^>]+>|\n/g, '');
}

/** The numbers in a sentence of a page, in its order; `#` stands for each. */
function numbers(page: string, sentence: string): number[] {
  const pattern = sentence.replaceAll('#', '([\\d,]+)');
  const [, ...found] = new RegExp(pattern).exec(wordsOf(page)) ?? [];
  return found.map((digits) => Number(digits.replaceAll(',', '')));
}

const projects = data<Project>('projects');
const places = data<{ id: string; mentions: Mention[] }>('places');
const agencies = data<Agency>('agencies');
const alignments = data<Alignment>('alignments');
const coined = projects.filter(({ nameSource }) => nameSource === 'edition').length;

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

describe('numbers in sentences are those of the data', () => {
  test('on the pages about all', () => {
    const terms = data('glossary').length;
    const works = data<{ mentions: Mention[] }>('citations');
    const others = works.flatMap(({ mentions }) => mentions.filter(({ self }) => !self));
    const dates = data<{ date: string; end?: string }>('timeline');
    const first = Math.min(...dates.map(({ date }) => Number(date.slice(0, 4))));
    const last = Math.max(...dates.map(({ date, end = date }) => Number(end.slice(0, 4))));
    const inTasks = agencies.filter(({ lead, cooperating }) => lead.length + cooperating.length);
    const inItems = agencies.filter(({ items }) => items.length);
    const expected: [string, string, number[]][] = [
      ['index.html', '从文中整理出的#个项目', [projects.length]],
      ['index.html', '#个地名，', [places.length]],
      ['index.html', '#个单位，谁牵头', [agencies.length]],
      ['index.html', '#条术语', [terms]],
      [
        'projects/index.html',
        '工程共#项，其中#项的名称由编者.*?其余#项的名称照原文',
        [projects.length, coined, projects.length - coined],
      ],
      ['places/index.html', '文献提到的地方共#个', [places.length]],
      ['glossary.html', '文献里#个专门用语', [terms]],
      ['references/index.html', '提到#件文件，#处', [works.length, others.length]],
      ['timeline.html', '从#年到#年共#项', [first, last, dates.length]],
      [
        'agencies/index.html',
        '的#项任务，每项末尾.*?其他的配合，共#个.*?的#项举措.*?等，共#个',
        [data('tasks').length, inTasks.length, data('items').length, inItems.length],
      ],
    ];
    for (const [page, sentence, wanted] of expected)
      assert.deepEqual(numbers(page, sentence), wanted, `${page}: ${sentence}`);
  });

  test('in comparisons', () => {
    const of = (kind: string) => alignments.filter((entry) => entry.kind === kind);
    const tasks = of('task');
    assert.deepEqual(numbers('compare/index.html', '#项任务与.*?#项一字不差，#处删去'), [
      tasks.length,
      tasks.filter(({ status }) => status === 'identical').length,
      total(tasks.map(({ changes = [] }) => changes.length)),
    ]);
    const pairs = of('section').filter(({ from, to }) => from?.length && to?.length);
    assert.deepEqual(numbers('compare/index.html', '共#对：.*?其中#对段落用词相近'), [
      pairs.length,
      total(pairs.map(({ passages = [] }) => passages.length)),
    ]);
    const passages = of('opinion');
    const clauses = passages.flatMap(({ only = [] }) => only);
    const found = (as: string) => clauses.filter((clause) => clause.found === as).length;
    const sentence =
      '#段里共有#处与.*?#段在.*?#个分句没有共用.*?：#句在.*?#句有相关内容，#句未见相近词句';
    assert.deepEqual(numbers('compare/opinion.html', sentence), [
      passages.length,
      total(passages.map(({ phrases = [] }) => phrases.length)),
      passages.filter((passage) => passage.passages?.length === 0).length,
      clauses.length,
      ...['like', 'related', 'none'].map(found),
    ]);
  });

  test('on the page of each project, place and agency', () => {
    for (const { id, mentions } of projects) {
      const page = `projects/${id}.html`;
      if (!existsSync(join(DIST, page))) continue;
      const documents = new Set(mentions.map(({ doc }) => doc)).size;
      assert.deepEqual(numbers(page, '#种文献#处提到'), [documents, mentions.length], page);
    }
    for (const { id, mentions } of places) {
      const page = `places/${id}.html`;
      const times = total(mentions.map(({ count }) => count));
      assert.deepEqual(numbers(page, '原文（#段#处提到）'), [mentions.length, times], page);
      // Pages of provinces and prefectures count what lies in them too.
      if (/id="(?:units|zones)"/.test(readFileSync(join(DIST, page), 'utf8'))) continue;
      const here = projects.filter((project) => project.places.includes(id)).length;
      assert.deepEqual(numbers(page, '项目（#）'), here > 0 ? [here] : [], page);
    }
    for (const { id, name, lead, cooperating } of agencies) {
      const page = `agencies/${id}.html`;
      const told = (does: string) => numbers(page, `任务，${name}[^。]*?${does}#项`);
      assert.deepEqual(told('牵头'), lead.length > 0 ? [lead.length] : [], page);
      assert.deepEqual(told('配合'), cooperating.length > 0 ? [cooperating.length] : [], page);
    }
  });
});
