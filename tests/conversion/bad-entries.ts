/** Faults of curated data, each done to a copy of the real files. */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gb18030 } from '../support/gb18030.ts';
import type { BadInput } from './bad-sources.ts';

function at(doc: string, spoil: BadInput['spoil']): BadInput {
  return { docs: [doc], spoil };
}

function replaced(doc: string, name: string, old: string, fresh: string): BadInput {
  return at(doc, (copy) => copy.replace(doc, name, old, fresh));
}

function restoration(doc: string, passage: string, more = 'confidence: sure'): BadInput {
  return at(doc, (copy) =>
    copy.append(
      doc,
      'restorations.yaml',
      `- passage: ${passage}\n  kind: percent\n  evidence: 测试。\n  ${more}`,
    ),
  );
}

/** Adds a file's last entry once more. */
function doubled(doc: string, name: string): BadInput {
  return at(doc, (copy) => {
    const text = readFileSync(copy.path(doc, name), 'utf8');
    copy.append(doc, name, text.slice(text.lastIndexOf('\n- ') + 1).trimEnd());
  });
}

/** Adds a remark of the edition. */
function editorNote(passage: string, words: string): BadInput {
  const more = 'note: 测试。\n  evidence: 测试。\n  confidence: sure\n  reason: A test.';
  return at('plan-13', (copy) =>
    copy.append(
      'plan-13',
      'editor-notes.yaml',
      `- passage: ${passage}\n  words: ${words}\n  ${more}`,
    ),
  );
}

/** Entries that don't fit the source. */
export const BAD_ENTRIES: Record<string, BadInput> = {
  'stale passage': restoration('plan-12', '服务业增加值比重提高到50{%}'),
  'ambiguous passage': restoration('plan-12', '万吨{%}'),
  'passage over two paragraphs': restoration('opinion-62', '（此件{不}公开发布）一'),
  'remark on a passage that isn’t there': editorNote('c99-p1', '规划'),
  'remark on words that aren’t there': editorNote('c01-p1', '“十一五”时期'),
  'remark on words that stand twice': editorNote('c01-p1', '东北'),
  'passage restored twice': doubled('plan-12', 'restorations.yaml'),
  'passage that a table restores already': restoration('plan-12', '"0{.}52"'),
  'doubt inside a restored number': restoration(
    'plan-12',
    '分别达到375和38亿',
    'doubt: "75"\n  confidence: unknown',
  ),
  'stale opening in run-together text': replaced(
    'plan-12',
    'paragraphs.yaml',
    '面向未来，东北老工业基地',
    '面向过去，东北老工业基地',
  ),
  'opening before the one before it': at('plan-12', (copy) => {
    copy.replace('plan-12', 'paragraphs.yaml', '    - 创新农业经营机制。\n', '');
    copy.replace(
      'plan-12',
      'paragraphs.yaml',
      '    - 畅通“北粮南运”。\n',
      '    - 畅通“北粮南运”。\n    - 创新农业经营机制。\n',
    );
  }),
  'stale opening in printed lines': replaced(
    'plan-13',
    'paragraphs.yaml',
    '打造创新创业高地。',
    '打造创新创业洼地。',
  ),
  'openings of a section that isn’t there': replaced(
    'plan-12',
    'paragraphs.yaml',
    'division: c02-s3',
    'division: c02-s9',
  ),
  'stale table cell': replaced('plan-12', 'tables.yaml', '"36{.}9", "40"', '"36{.}8", "40"'),
  'table cell too many': replaced(
    'reform-40',
    'tables.yaml',
    '关于印发东北地区物流业发展规划的通知（2011年）]',
    '关于印发东北地区物流业发展规划的通知（2011年）]\n        - cells: [没有的文件（2012年）]',
  ),
  'table cell too few': replaced(
    'plan-13',
    'tables.yaml',
    '        - cells: [氮氧化物, "--", "--", "[16.6]"]\n',
    '',
  ),
  'band that a table read row by row has no use for': replaced(
    'reform-40',
    'tables.yaml',
    '        - cells: [{t: 关于深化体制机制改革的文件,',
    '    - rows:\n        - cells: [{t: 关于深化体制机制改革的文件,',
  ),
  'table that isn’t there': replaced('plan-12', 'tables.yaml', 'table: box-09', 'table: box-99'),
  'no entry for a table': at('reform-40', (copy) => rmSync(copy.path('reform-40', 'tables.yaml'))),
  'row of another width': replaced(
    'plan-13',
    'tables.yaml',
    '[{t: 科技教育, colspan: 6}]',
    '[{t: 科技教育, colspan: 5}]',
  ),
  'cell without evidence': at('plan-13', (copy) =>
    copy.replace(
      'plan-13',
      'tables.yaml',
      '[氨氮, "--", "--", "[7.6]"]',
      '[氨氮, "--", "--", "[7.6{%}]"]',
    ),
  ),
  'stale page number': replaced('plan-12', 'pages.yaml', '城镇登记失业率', '城镇登记就业率'),
  'page that isn’t there': replaced('plan-12', 'pages.yaml', 'page: 3', 'page: 99'),
  'page described twice': doubled('plan-12', 'pages.yaml'),
  'table described twice': doubled('plan-13', 'tables.yaml'),
  'opening that stands twice': replaced(
    'plan-13',
    'paragraphs.yaml',
    '    - 打造创新创业高地。\n',
    '    - 打造创新创业高地。\n    - 打造创新创业高地。\n',
  ),
  'division described twice': doubled('plan-12', 'paragraphs.yaml'),
  'remark made twice': doubled('reform-40', 'editor-notes.yaml'),
  'document id given twice': at('opinion-62', (copy) => {
    copy.replace('opinion-62', 'document.yaml', 'id: opinion-62', 'id: plan-13');
  }),
};

/** Files that can’t be read as what they should hold. */
export const BAD_YAML: Record<string, BadInput> = {
  'no YAML': replaced(
    'opinion-62',
    'restorations.yaml',
    '- passage: （{三}）',
    '- passage: "（{三}）',
  ),
  'character that turns the direction': replaced(
    'opinion-62',
    'document.yaml',
    'issuer: 国务',
    'issuer: 国\u202e务',
  ),
  'alias that names nothing': replaced('opinion-62', 'document.yaml', 'issuer: ', 'issuer: *'),
  'date that no calendar has': replaced(
    'opinion-62',
    'document.yaml',
    'date: 2016-11-01',
    'date: 2016-11-31',
  ),
  'projects kept apart of which one name was lost': {
    docs: ['opinion-62', 'projects'],
    spoil: (copy) =>
      copy.replace('projects', 'apart.yaml', '    plan-12: [大连数控机床产业基地]\n', ''),
  },
  'id of a folder of the site': replaced(
    'opinion-62',
    'document.yaml',
    'id: opinion-62',
    'id: maps',
  ),
  'note on the date that tells of another year': replaced(
    'plan-12',
    'document.yaml',
    'date: "2012"',
    'date: "2013"',
  ),
  'source in another folder': replaced('opinion-62', 'document.yaml', 'source: ', 'source: ../'),
  'GB18030 in curated data': at('opinion-62', (copy) => {
    const path = copy.path('opinion-62', 'document.yaml');
    writeFileSync(path, gb18030(readFileSync(path, 'utf8')));
  }),
  'emptied file': at('opinion-62', (copy) =>
    writeFileSync(copy.path('opinion-62', 'restorations.yaml'), '# nothing\n'),
  ),
  'folder in the place of a file': at('opinion-62', (copy) => {
    rmSync(copy.path('opinion-62', 'restorations.yaml'));
    mkdirSync(copy.path('opinion-62', 'restorations.yaml'));
  }),
  'folder without a document': at('opinion-62', (copy) =>
    renameSync(copy.path('opinion-62', 'document.yaml'), copy.path('opinion-62', 'document.yml')),
  ),
  'stranger beside the folders': at('opinion-62', (copy) =>
    writeFileSync(join(copy.seeds, 'glosary.yaml'), '[]\n'),
  ),
  'folder that lacks a file': {
    docs: ['opinion-62', 'works'],
    spoil: (copy) => rmSync(copy.path('works', 'apart.yaml')),
  },
  'cell that spans more rows than there are': replaced(
    'plan-12',
    'tables.yaml',
    '{t: 2005年, rowspan: 2}',
    '{t: 2005年, rowspan: 9}',
  ),
  'passage of braces only': restoration('plan-12', '"{%} "'),
  'doubt that stands twice': restoration(
    'plan-12',
    '达到40，达到40',
    'doubt: "40"\n  confidence: unknown',
  ),
  'no list': at('opinion-62', (copy) => {
    rmSync(copy.path('opinion-62', 'restorations.yaml'));
    copy.append('opinion-62', 'restorations.yaml', 'passage: （{三}）');
  }),
  'unknown field': replaced('opinion-62', 'document.yaml', 'issuer:', 'isuer:'),
  'wrong type': replaced('opinion-62', 'document.yaml', 'order: 3', 'order: third'),
  'unknown layout': replaced('opinion-62', 'document.yaml', 'headings-after', 'headings-before'),
  'missing field': replaced('opinion-62', 'document.yaml', 'order: 3\n', ''),
  'empty document.yaml': at('opinion-62', (copy) => {
    rmSync(copy.path('opinion-62', 'document.yaml'));
    copy.append('opinion-62', 'document.yaml', '');
  }),
  'empty entry': at('opinion-62', (copy) => copy.append('opinion-62', 'restorations.yaml', '-')),
  'number in a cell': replaced('plan-13', 'tables.yaml', '"9.6", "13"', '9.6, "13"'),
  'passage without braces or doubt': restoration('plan-12', '耕地保有量（亿亩）'),
  'passage with braces and doubt': restoration(
    'plan-12',
    '达到40{%}',
    'doubt: "40"\n  confidence: unknown',
  ),
  'doubt that isn’t in the passage': restoration(
    'plan-12',
    '达到40，',
    'doubt: "50"\n  confidence: unknown',
  ),
  'doubt that is sure': restoration('plan-12', '达到40，', 'doubt: "40"\n  confidence: sure'),
  'brace that isn’t closed': restoration('plan-12', '"达到40{%，在"'),
  'unknown kind': replaced(
    'opinion-62',
    'restorations.yaml',
    '（{三}）\n  kind: heading',
    '（{三}）\n  kind: title',
  ),
};
