/** The names in the texts lead to pages about what they name there. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { DOCUMENTS } from '../conversion/corpus.ts';
import { pagesIn } from '../support/built-site.ts';
import { DIST } from '../support/server.ts';

interface Mention {
  doc: string;
  block: string;
  start?: number;
  end?: number;
  spans?: [number, number][];
}

/** A link of a text: its block, its words, and where it leads from the site's root. */
interface NameInText {
  block: string;
  words: string;
  to: string;
}

/** Read in the texts by hand: words of a passage and where they must lead. */
const EXPECTED = [
  ['plan-13/c08-s1-p1', '北京至沈阳', 'projects/jingshen-gaotie.html'],
  ['plan-13/c10-p1', '东北亚', 'places/dongbeiya.html'],
  ['liaoning-tasks/task-001-r', '省编委办', /^agencies\//],
  ['plan-13/c05-s1-p1', '《中国制造2025》', /^references\/index\.html#/],
  ['plan-13/box-01-t1', '粮食综合生产能力', 'indicators/grain-capacity.html'],
  ['plan-12/box-02-t1', '化学需氧量', 'indicators/cod.html'],
  // Where its description follows, a project is linked by its label.
  ['plan-12/box-08-i9', '呼伦贝尔草原草甸生态功能区', /^projects\/types\/zone\.html#/],
  ['plan-12/c12-s1-p2', '发展改革委', 'agencies/guojia-fagaiwei.html'],
  ['reform-40/c02-p6', '国家发展改革委', 'agencies/guojia-fagaiwei.html'],
  ['reform-40/c03-p1', '三省', 'places/dongbei-sansheng.html'],
  ['opinion-62/item-04-r1', '三省一区', 'glossary.html#sansheng-yiqu'],
] as const;

/** Clauses, and what says of a thing what it consists of or what is done to whom. */
const DESCRIPTION = /[，；。]|^以.+为主的|^集.+一体的|居民进行/;

function read(file: string) {
  return JSON.parse(readFileSync(join(DIST, 'data', file), 'utf8'));
}
let names: NameInText[];
/** Readings by block, and words that the data find in a block, by what they name. */
const readings = new Map<string, string>();
const named = new Map<string, Set<string>>();
function note(entity: string, mentions: readonly Mention[]) {
  for (const { doc, block, start = 0, end = 0, spans = [[start, end]] } of mentions) {
    const key = `${entity} ${doc}/${block}`;
    const words = spans.map(([from, to]) => readings.get(`${doc}/${block}`)?.slice(from, to) ?? '');
    named.set(key, new Set([...(named.get(key) ?? []), ...words.map(solid)]));
  }
}

function solid(text: string) {
  return text.replace(/\s/g, '');
}

/** The links in the blocks of a page. */
function namesOn(page: string): NameInText[] {
  const html = readFileSync(join(DIST, page), 'utf8');
  const blocks = html.split(/(?=<[a-z0-9]+ [^>]*data-block=")/).slice(1);
  return blocks.flatMap((part) => {
    const block = /data-block="([^"]+)"/.exec(part)?.[1] ?? '';
    const end = part.search(/<\/(p|h\d|table)>/);
    const links = part
      .slice(0, end)
      .matchAll(/<a href="(?:\.\.\/)?([^"#]+\.html[^"]*)">(.*?)<\/a>/gs);
    return [...links]
      .filter(([, to]) => !to?.startsWith('about.html'))
      .map(([, to = '', words = '']) => ({
        block,
        to,
        words: solid(words.replace(/<[^>]+>/g, '')),
      }));
  });
}

before(() => {
  names = pagesIn(DIST)
    .filter((page) => /\/c\d+\.html$/.test(page))
    .flatMap(namesOn);
  for (const doc of DOCUMENTS) {
    for (const { id, reading } of read(`documents/${doc}.json`).blocks)
      readings.set(`${doc}/${id}`, reading);
  }
  for (const file of ['projects', 'places', 'agencies', 'glossary']) {
    for (const { id, mentions } of read(`${file}.json`)) note(`${file} ${id}`, mentions);
  }
  for (const { id, name, mentions } of read('projects.json')) {
    const under = mentions.filter(({ group }: { group: string | null }) => group === name);
    const end = name.length;
    note(
      `projects ${id}`,
      under.map((mention: Mention) => ({ ...mention, start: 0, end })),
    );
  }
  for (const { id, rows } of read('indicators.json')) note(`indicators ${id}`, rows);
  for (const { work, mentions } of read('citations.json')) {
    note(work.corpusId ? `${work.corpusId} index` : `references ${work.id}`, mentions);
  }
});

test('there are thousands of them, of every kind', () => {
  for (const kind of [
    'projects/',
    'places/',
    'agencies/',
    'references/',
    'indicators/',
    'glossary.html',
    'plan-1',
  ])
    assert.ok(names.filter(({ to }) => to.startsWith(kind)).length > 3, kind);
  assert.ok(names.length > 2000, `${names.length}`);
});

test('each leads to what the data find under these words in this passage', () => {
  const wrong = names.filter(({ block, to, words }) => {
    const [, file, page, id = page] =
      /^([\w-]+)(?:\/types)?(?:\/([\w-]+))?\.html(?:#(.+))?$/.exec(to) ?? [];
    const own = named.get(`${file} ${id} ${block}`);
    // A mark whose partner stands in the name is taken in: “原”字号.
    return !own?.has(words) && !own?.has(words.replace(/^“|”$/, ''));
  });
  assert.deepEqual(wrong, []);
});

test('names found by reading lead where they should', () => {
  for (const [block, words, to] of EXPECTED) {
    const found = names.filter((name) => name.block === block && name.words === words);
    const isRight = found.some((name) =>
      typeof to === 'string' ? name.to === to : to.test(name.to),
    );
    assert.ok(isRight, `${block} ${words}: ${found.map((name) => name.to)}`);
  }
});

test('no link is a description, stands half in a quotation, or takes governments for a place', () => {
  for (const { block, to, words } of names) {
    if (to.startsWith('projects/')) assert.doesNotMatch(words, DESCRIPTION, `${block}: ${words}`);
    assert.equal(words.split('“').length, words.split('”').length, `${block}: ${words}`);
    if (to.startsWith('places/')) assert.doesNotMatch(words, /人民政府/, `${block}: ${words}`);
  }
});
