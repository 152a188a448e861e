import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { LibraryDocument } from '../../model/data/documents.ts';
import type { CitedPassage } from './fill.ts';
import { cite as citePassage, type Format } from './formats.ts';
import { ownPageItem } from './item.ts';
import { citable, citableDocument } from './templates.ts';

// Written by hand after the standards, for an edition of the test's own.
const EDITION = { version: '1.2.0', date: '2026-12-01' };
const ACCESSED = '2026-11-03';
const VERSION = '据东北振兴文库1.2.0版（2026-12-01）。';
const CAVEAT = '引文有编者补入的字。';
const PLAN_REMARK = '来源未载日期，“2016年12月”为东北振兴文库所注。';
const TASKS_REMARK = '题名为东北振兴文库所拟；来源未载原题名、发文机关、文号和日期。';
const ARTICLE_REMARK = '题名为作者原题，刊出时由编辑部改定；来源未载刊出题名、作者和刊期。';
const OPINION =
  '国务院关于深入推进实施新一轮东北振兴战略加快推动东北地区经济企稳向好若干重要举措的意见';

const documents = Object.fromEntries(
  ['plan-12', 'plan-13', 'opinion-62', 'liaoning-tasks', 'reform-40'].map((id) => {
    const file = new URL(`../../../content/data/documents/${id}.json`, import.meta.url);
    return [id, LibraryDocument.parse(JSON.parse(readFileSync(file, 'utf8')))];
  }),
);

function cite(id: string, format: Format, values: CitedPassage): string {
  const document = documents[id];
  assert.ok(document);
  return citePassage(citableDocument(document, EDITION), format, values);
}

function url(page: string) {
  return `https://example.org/lib/${page}`;
}

function at(page: string, passage: string): CitedPassage {
  return {
    passage,
    url: url(page),
    accessed: ACCESSED,
  };
}

const PLAN_DATE = documents['plan-13']?.date;
const PLAN = at('plan-13/c05.html#c05-s2-p3', '第五章第二节第3段');
const ITEM = at('opinion-62/c02.html#item-07-p2', '第（七）项第2段');
const TASK = at('liaoning-tasks/c04.html#task-034', '第34项任务');
const PART = at('reform-40/c02.html#c02-p3', '第二部分第3段');

test('GB/T 7714—2025: report online, number after the title, passage after the date', () => {
  assert.equal(
    cite('plan-13', 'gbt7714', PLAN),
    `国家发展和改革委员会. 东北振兴“十三五”规划[R/OL]. ${PLAN_DATE}：第五章第二节第3段. https://example.org/lib/plan-13/c05.html#c05-s2-p3. ${VERSION}${PLAN_REMARK}`,
  );
  assert.equal(
    cite('opinion-62', 'gbt7714', ITEM),
    `国务院. ${OPINION}：国发〔2016〕62号[R/OL]. 2016-11-01：第（七）项第2段. https://example.org/lib/opinion-62/c02.html#item-07-p2. ${VERSION}`,
  );
});

test('GB/T 7714—2025: nobody is made up where the source names nobody', () => {
  assert.equal(
    cite('liaoning-tasks', 'gbt7714', TASK),
    `辽宁省落实《东北振兴“十三五”规划》工作任务分工方案[R/OL]. 第34项任务. https://example.org/lib/liaoning-tasks/c04.html#task-034. ${VERSION}${TASKS_REMARK}`,
  );
  assert.equal(
    cite('reform-40', 'gbt7714', { ...PART, caveat: CAVEAT }),
    `改革开放四十年来东北振兴战略的政策演进[J/OL]. 改革：第二部分第3段. https://example.org/lib/reform-40/c02.html#c02-p3. ${VERSION}${ARTICLE_REMARK}${CAVEAT}`,
  );
});

test('GB/T 7714—2025: a whole document has its date, and none of an update', () => {
  assert.equal(
    cite('opinion-62', 'gbt7714', { accessed: ACCESSED, url: url('opinion-62/index.html') }),
    `国务院. ${OPINION}：国发〔2016〕62号[R/OL]. 2016-11-01. https://example.org/lib/opinion-62/index.html. ${VERSION}`,
  );
  assert.equal(
    cite('liaoning-tasks', 'gbt7714', {}),
    `辽宁省落实《东北振兴“十三五”规划》工作任务分工方案[R/OL]. ${VERSION}${TASKS_REMARK}`,
  );
});

test('GB/T 7714—2025: a page of the library is a web page, with its day and the day of reading', () => {
  const page = citable(ownPageItem('comparison', '规划与分工对照', EDITION), EDITION);
  assert.equal(
    citePassage(page, 'gbt7714', at('compare/liaoning-c04.html#task-034', '第34项任务')),
    `东北振兴文库. 规划与分工对照：第34项任务[EB/OL]. （2026-12-01）[2026-11-03]. https://example.org/lib/compare/liaoning-c04.html#task-034. ${VERSION}`,
  );
});

test('APA: version and site in the reference, the passage and remarks outside of it', () => {
  assert.equal(
    cite('opinion-62', 'apa', { ...ITEM, caveat: CAVEAT }),
    [
      `国务院. (2016). ${OPINION} (国发〔2016〕62号; Version 1.2.0). 东北振兴文库. https://example.org/lib/opinion-62/c02.html#item-07-p2`,
      '文内引注：(国务院, 2016, 第（七）项第2段)',
      CAVEAT,
    ].join('\n'),
  );
  assert.equal(
    cite('liaoning-tasks', 'apa', TASK),
    [
      '辽宁省落实《东北振兴“十三五”规划》工作任务分工方案 (Version 1.2.0). (n.d.). 东北振兴文库. Retrieved November 3, 2026, from https://example.org/lib/liaoning-tasks/c04.html#task-034',
      '文内引注：(《辽宁省落实〈东北振兴“十三五”规划〉工作任务分工方案》, n.d., 第34项任务)',
      TASKS_REMARK,
    ].join('\n'),
  );
  assert.equal(
    cite('reform-40', 'apa', PART),
    [
      '改革开放四十年来东北振兴战略的政策演进. (n.d.). 改革. 东北振兴文库 (Version 1.2.0). Retrieved November 3, 2026, from https://example.org/lib/reform-40/c02.html#c02-p3',
      '文内引注：(《改革开放四十年来东北振兴战略的政策演进》, n.d., 第二部分第3段)',
      ARTICLE_REMARK,
    ].join('\n'),
  );
  assert.equal(
    cite('opinion-62', 'apa', { url: url('opinion-62/index.html') }),
    `国务院. (2016). ${OPINION} (国发〔2016〕62号; Version 1.2.0). 东北振兴文库. https://example.org/lib/opinion-62/index.html`,
  );
});

test('BibTeX', () => {
  assert.equal(
    cite('opinion-62', 'bibtex', { ...ITEM, caveat: CAVEAT }),
    [
      '@misc{opinion-62-item-07-p2,',
      '  author = {{国务院}},',
      `  title = {{${OPINION}}},`,
      '  year = {2016},',
      '  month = nov,',
      '  day = {1},',
      '  howpublished = {东北振兴文库},',
      '  version = {1.2.0},',
      `  note = {国发〔2016〕62号。第（七）项第2段。${VERSION}${CAVEAT}},`,
      '  langid = {chinese},',
      '  url = {https://example.org/lib/opinion-62/c02.html#item-07-p2},',
      '  urldate = {2026-11-03},',
      '}',
    ].join('\n'),
  );
  assert.equal(
    cite('reform-40', 'bibtex', {}),
    [
      '@misc{reform-40,',
      '  title = {{改革开放四十年来东北振兴战略的政策演进}},',
      '  howpublished = {东北振兴文库},',
      '  version = {1.2.0},',
      `  note = {《改革》。${VERSION}${ARTICLE_REMARK}},`,
      '  langid = {chinese},',
      '}',
    ].join('\n'),
  );
});

test('RIS', () => {
  assert.equal(
    cite('opinion-62', 'ris', { ...ITEM, caveat: CAVEAT }),
    [
      'TY  - RPRT',
      'AU  - 国务院',
      `TI  - ${OPINION}`,
      'PY  - 2016',
      'DA  - 2016/11/01/',
      'PB  - 国务院',
      'SN  - 国发〔2016〕62号',
      'DP  - 东北振兴文库',
      'LA  - zh-CN',
      'ID  - opinion-62-item-07-p2',
      'SP  - 第（七）项第2段',
      'UR  - https://example.org/lib/opinion-62/c02.html#item-07-p2',
      'Y2  - 2026/11/03/',
      `N1  - ${VERSION}${CAVEAT}`,
      'ER  - ',
    ].join('\n'),
  );
  assert.equal(
    cite('reform-40', 'ris', PART),
    [
      'TY  - JOUR',
      'TI  - 改革开放四十年来东北振兴战略的政策演进',
      'T2  - 改革',
      'DP  - 东北振兴文库',
      'LA  - zh-CN',
      'ID  - reform-40-c02-p3',
      'SP  - 第二部分第3段',
      'UR  - https://example.org/lib/reform-40/c02.html#c02-p3',
      'Y2  - 2026/11/03/',
      `N1  - ${VERSION}${ARTICLE_REMARK}`,
      'ER  - ',
    ].join('\n'),
  );
});

test('RIS has one line a field and BibTeX no commands, whatever a title or passage holds', () => {
  const hostile = '甲\n乙 {丙} 50% & A_B #1 $ ~ ^ \\end}, x = {';
  const made = citable(ownPageItem('x', hostile, EDITION), EDITION);
  const values = { passage: hostile, caveat: hostile, url: 'https://example.org/{a}?b=%E4&c_d#e' };
  const ris = citePassage(made, 'ris', values);
  assert.match(ris, /^TI {2}- 甲 乙 \{丙\} 50% & A_B #1 \$ ~ \^ \\end\}, x = \{$/m);
  assert.ok(ris.split('\n').every((line) => /^[A-Z][A-Z\d] {2}- /.test(line)));
  const bibtex = citePassage(made, 'bibtex', values);
  const escaped =
    '甲 乙 \\textbraceleft{}丙\\textbraceright{} 50\\% \\& A\\_B \\#1 \\$ \\textasciitilde{} \\textasciicircum{} \\textbackslash{}end\\textbraceright{}, x = \\textbraceleft{}';
  assert.ok(bibtex.includes(`title = {{${escaped}}},\n`));
  assert.ok(bibtex.includes(`note = {${escaped}。${VERSION}${escaped}},\n`));
  assert.ok(bibtex.includes('url = {https://example.org/%7Ba%7D?b=%E4&c_d#e},\n'));
});

test('CSL-JSON', () => {
  assert.deepEqual(JSON.parse(cite('opinion-62', 'csl', ITEM)), [
    {
      id: 'opinion-62-item-07-p2',
      type: 'report',
      title: OPINION,
      author: [{ literal: '国务院' }],
      number: '国发〔2016〕62号',
      publisher: '国务院',
      source: '东北振兴文库',
      version: '1.2.0',
      issued: { 'date-parts': [[2016, 11, 1]] },
      language: 'zh-CN',
      note: VERSION,
      page: '第（七）项第2段',
      URL: 'https://example.org/lib/opinion-62/c02.html#item-07-p2',
      accessed: { 'date-parts': [[2026, 11, 3]] },
    },
  ]);
  assert.deepEqual(JSON.parse(cite('liaoning-tasks', 'csl', { caveat: CAVEAT })), [
    {
      id: 'liaoning-tasks',
      type: 'report',
      title: '辽宁省落实《东北振兴“十三五”规划》工作任务分工方案',
      source: '东北振兴文库',
      version: '1.2.0',
      language: 'zh-CN',
      note: VERSION + TASKS_REMARK + CAVEAT,
    },
  ]);
});

test('passages have keys of their own, so that programs keep each of several', () => {
  const keys = [PLAN, at('plan-13/c05.html#c05-s2-p4', '第五章第二节第4段'), {}].map(
    (cited) => /^@misc\{(.*),$/m.exec(cite('plan-13', 'bibtex', cited))?.[1],
  );
  assert.deepEqual(keys, ['plan-13-c05-s2-p3', 'plan-13-c05-s2-p4', 'plan-13']);
});

test('nothing is left of the tokens, and what a page brings is small', () => {
  for (const document of Object.values(documents)) {
    const made = JSON.stringify(citableDocument(document, EDITION));
    assert.doesNotMatch(made, /QPASSAGEQ|7714-12|passage\.invalid|undefined/);
    assert.ok(gzipSync(made).length < 700);
  }
});
