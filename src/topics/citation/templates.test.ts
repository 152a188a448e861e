import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { LibraryDocument } from '../../model/data/documents.ts';
import { type CitedPassage, fillCitation } from './fill.ts';
import { citationTemplates, FORMATS, type Format } from './templates.ts';

// Written by hand after the standards, for an edition of the test's own.
const EDITION = { version: '1.2.0', date: '2026-12-01' };
const ACCESSED = '2026-11-03';
const CAVEAT = '引文有编者补入的字。';
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
  return fillCitation(citationTemplates(document, EDITION)[format], values);
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

const PLAN = at('plan-13/c05.html#c05-s2-p3', '第五章第二节第3段');
const ITEM = at('opinion-62/c02.html#item-07-p2', '第（七）项第2段');
const TASK = at('liaoning-tasks/c04.html#task-034', '第34项任务');
const PART = at('reform-40/c02.html#c02-p3', '第二部分第3段');

test('GB/T 7714—2015: report online, number after the title, passage after the year', () => {
  assert.equal(
    cite('plan-13', 'gbt7714', PLAN),
    '国家发展改革委. 东北振兴“十三五”规划[R/OL]. 东北振兴文库1.2.0版. 2016: 第五章第二节第3段[2026-11-03]. https://example.org/lib/plan-13/c05.html#c05-s2-p3.',
  );
  assert.equal(
    cite('opinion-62', 'gbt7714', ITEM),
    `国务院. ${OPINION}: 国发〔2016〕62号[R/OL]. 东北振兴文库1.2.0版. 2016: 第（七）项第2段[2026-11-03]. https://example.org/lib/opinion-62/c02.html#item-07-p2.`,
  );
});

test('GB/T 7714—2015: nobody is made up where the source names nobody', () => {
  assert.equal(
    cite('liaoning-tasks', 'gbt7714', TASK),
    `辽宁省落实《东北振兴“十三五”规划》工作任务分工方案[R/OL]. 东北振兴文库1.2.0版. 第34项任务[2026-11-03]. https://example.org/lib/liaoning-tasks/c04.html#task-034. ${TASKS_REMARK}`,
  );
  assert.equal(
    cite('reform-40', 'gbt7714', { ...PART, caveat: CAVEAT }),
    `改革开放四十年来东北振兴战略的政策演进[J/OL]. 改革: 第二部分第3段[2026-11-03]. https://example.org/lib/reform-40/c02.html#c02-p3. 据东北振兴文库1.2.0版。${ARTICLE_REMARK}${CAVEAT}`,
  );
});

test('GB/T 7714—2015: a whole document has its exact date', () => {
  const accessed = { accessed: ACCESSED };
  assert.equal(
    cite('plan-12', 'gbt7714', accessed),
    '国家发展改革委. 东北振兴“十二五”规划[R/OL]. 东北振兴文库1.2.0版. (2012)[2026-11-03].',
  );
  assert.equal(
    cite('opinion-62', 'gbt7714', { ...accessed, url: url('opinion-62/index.html') }),
    `国务院. ${OPINION}: 国发〔2016〕62号[R/OL]. 东北振兴文库1.2.0版. (2016-11-01)[2026-11-03]. https://example.org/lib/opinion-62/index.html.`,
  );
});

test('APA: issuer, year, edition and passage after the title, a day only where the text has none', () => {
  assert.equal(
    cite('plan-12', 'apa', { ...PLAN, caveat: CAVEAT }),
    `国家发展改革委. (2012). 东北振兴“十二五”规划 (东北振兴文库1.2.0版, 第五章第二节第3段). https://example.org/lib/plan-13/c05.html#c05-s2-p3 ${CAVEAT}`,
  );
  assert.equal(
    cite('opinion-62', 'apa', ITEM),
    `国务院. (2016). ${OPINION} (国发〔2016〕62号; 东北振兴文库1.2.0版, 第（七）项第2段). https://example.org/lib/opinion-62/c02.html#item-07-p2`,
  );
  assert.equal(
    cite('liaoning-tasks', 'apa', TASK),
    `辽宁省落实《东北振兴“十三五”规划》工作任务分工方案 (东北振兴文库1.2.0版, 第34项任务). (n.d.). Retrieved November 3, 2026, from https://example.org/lib/liaoning-tasks/c04.html#task-034 ${TASKS_REMARK}`,
  );
  assert.equal(
    cite('reform-40', 'apa', PART),
    `改革开放四十年来东北振兴战略的政策演进. (n.d.). 改革, 第二部分第3段. Retrieved November 3, 2026, from https://example.org/lib/reform-40/c02.html#c02-p3 据东北振兴文库1.2.0版。${ARTICLE_REMARK}`,
  );
});

test('BibTeX', () => {
  assert.equal(
    cite('opinion-62', 'bibtex', { ...ITEM, caveat: CAVEAT }),
    [
      '@techreport{opinion-62,',
      '\tauthor = {{国务院}},',
      '\tyear = {2016},',
      '\tmonth = {11},',
      `\tnote = {据东北振兴文库1.2.0版，第（七）项第2段。${CAVEAT}},`,
      '\tnumber = {国发〔2016〕62号},',
      '\tinstitution = {国务院},',
      `\ttitle = {${OPINION}},`,
      '\turl = {https://example.org/lib/opinion-62/c02.html#item-07-p2},',
      '\turldate = {2026-11-03},',
      '}',
    ].join('\n'),
  );
  assert.equal(
    cite('reform-40', 'bibtex', {}),
    [
      '@article{reform-40,',
      '\tjournal = {改革},',
      `\tnote = {据东北振兴文库1.2.0版。${ARTICLE_REMARK}},`,
      '\ttitle = {改革开放四十年来东北振兴战略的政策演进},',
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
      'DA  - 2016/11/01/',
      'PY  - 2016',
      'ET  - 东北振兴文库1.2.0版',
      'ID  - opinion-62',
      'LA  - zh-CN',
      `N1  - ${CAVEAT}`,
      'SN  - 国发〔2016〕62号',
      'SP  - 第（七）项第2段',
      `TI  - ${OPINION}`,
      'UR  - https://example.org/lib/opinion-62/c02.html#item-07-p2',
      'Y2  - 2026/11/03/',
      'ER  - ',
    ].join('\n'),
  );
  assert.equal(
    cite('reform-40', 'ris', PART),
    [
      'TY  - JOUR',
      'ID  - reform-40',
      'LA  - zh-CN',
      `N1  - 据东北振兴文库1.2.0版。${ARTICLE_REMARK}`,
      'SP  - 第二部分第3段',
      'T2  - 改革',
      'TI  - 改革开放四十年来东北振兴战略的政策演进',
      'UR  - https://example.org/lib/reform-40/c02.html#c02-p3',
      'Y2  - 2026/11/03/',
      'ER  - ',
    ].join('\n'),
  );
});

test('CSL-JSON', () => {
  assert.deepEqual(JSON.parse(cite('plan-13', 'csl', PLAN)), [
    {
      id: 'plan-13',
      type: 'report',
      title: '东北振兴“十三五”规划',
      author: [{ literal: '国家发展改革委' }],
      edition: '东北振兴文库1.2.0版',
      issued: { 'date-parts': [[2016, 12]] },
      language: 'zh-CN',
      page: '第五章第二节第3段',
      URL: 'https://example.org/lib/plan-13/c05.html#c05-s2-p3',
      accessed: { 'date-parts': [[2026, 11, 3]] },
    },
  ]);
  assert.deepEqual(JSON.parse(cite('liaoning-tasks', 'csl', { caveat: CAVEAT })), [
    {
      id: 'liaoning-tasks',
      type: 'report',
      title: '辽宁省落实《东北振兴“十三五”规划》工作任务分工方案',
      edition: '东北振兴文库1.2.0版',
      language: 'zh-CN',
      note: TASKS_REMARK + CAVEAT,
    },
  ]);
});

test('every template has the placeholders of its format, and nothing is left of the tokens', () => {
  const wanted: Record<Format, string[]> = {
    gbt7714: ['passage', 'url', 'accessed', 'caveat'],
    apa: ['passage', 'url', 'caveat'],
    bibtex: ['passage', 'url', 'accessed', 'caveat'],
    ris: ['passage', 'url', 'accessed', 'caveat'],
    csl: ['passage', 'url', 'caveat'],
  };
  for (const document of Object.values(documents)) {
    const templates = citationTemplates(document, EDITION);
    for (const format of FORMATS) {
      for (const name of wanted[format]) {
        assert.equal(
          templates[format].split(`{${name}}`).length,
          2,
          `${name} in ${format} of ${document.id}`,
        );
      }
      assert.doesNotMatch(templates[format], /QPASSAGEQ|QCAVEATQ|7714|passage\.invalid|undefined/);
    }
    assert.ok(gzipSync(JSON.stringify(templates)).length < 1000);
  }
});
