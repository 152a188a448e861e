/** A fact that several pages state is the same on all of them, and that of the data. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { parse } from 'parse5';
import { DOCUMENTS, data, published } from '../conversion/corpus.ts';
import { elementsOf } from '../support/built-site.ts';
import { attribute, content } from '../support/page-parts.ts';
import { DIST } from '../support/server.ts';

interface Mention {
  doc: string;
  block: string;
  count: number;
  self?: true;
}
interface Named {
  id: string;
  mentions: Mention[];
}
interface Agency extends Named {
  lead: string[];
  cooperating: string[];
  items: string[];
}

function read(path: string) {
  return readFileSync(join(DIST, path), 'utf8');
}

/** All that a page says, without blanks; the description that search engines show comes first. */
function textOf(path: string) {
  const html = read(path);
  const description = /<meta name="description" content="([^"]*)"/.exec(html)?.[1] ?? '';
  const words = html.replace(/<(script|style)\b.*?<\/\1>/gs, '').replace(/<[^>]+>/g, '');
  return (description + words).replace(/\s+/g, '');
}

/** The previews of a kind: name, what it is, what is said of it. */
function previews(kind: string): Record<string, [string, string, string]> {
  return JSON.parse(/\]=(\{.*\});/s.exec(read(`data/previews/${kind}.js`))?.[1] ?? '{}');
}

function states(path: string, ...sentences: string[]) {
  const text = textOf(path);
  for (const sentence of sentences) assert.ok(text.includes(sentence), `${path}: ${sentence}`);
}

function grouped(number: number) {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

const projects = data<Named[]>('projects.json');
const places = data<Named[]>('places.json');
const agencies = data<Agency[]>('agencies.json');
const citations = data<{ work: { id: string }; mentions: Mention[] }[]>('citations.json');
const citing = citations.map(({ mentions }) => mentions.filter(({ self }) => !self).length);

function sum(numbers: number[]) {
  return numbers.reduce((total, number) => total + number, 0);
}

test('the examples of marks on about.html are characters that the data restore or doubt', () => {
  const restorations = data<{ raw: string; restored: string }[]>('restorations.json');
  const example = (mark: RegExp) => mark.exec(read('about.html'))?.[1] ?? '';
  const restored = example(/<ins><a href="#restorations">([^<]+)<\/a><\/ins>/);
  assert.ok(restorations.some((it) => it.raw !== it.restored && it.restored.includes(restored)));
  const doubted = example(/<span class="doubt"><a href="#restorations">([^<]+)<\/a>/);
  assert.ok(
    restorations.some(({ raw, restored: reading }) => raw === doubted && reading === doubted),
    doubted,
  );
});

test('the file of a source and its checksum stand on about.html and on no cover', () => {
  const about = textOf('about.html');
  for (const doc of DOCUMENTS) {
    const { file, sha256 } = published(doc).source;
    assert.ok(about.includes(file) && about.includes(sha256), doc);
    const cover = textOf(`${doc}/index.html`);
    assert.ok(!cover.includes(file) && !/SHA-?256|[0-9a-f]{64}/i.test(cover), doc);
  }
});

describe('numbers', () => {
  test('of projects, places, agencies, terms, works and dates are those of the data', () => {
    const [terms, dates] = [data<unknown[]>('glossary.json'), data<unknown[]>('timeline.json')];
    states('index.html', `${grouped(projects.length)}个项目`, `${places.length}个地名`);
    states('index.html', `${agencies.length}个单位`, `${terms.length}条术语`);
    states('projects/index.html', `共${grouped(projects.length)}项`);
    states('places/index.html', `共${places.length}个`);
    states('glossary.html', `中的${terms.length}个专门用语`, `里${terms.length}个专门用语`);
    states('timeline.html', `共${dates.length}项`);
    const works = `提到的${citations.length}件文件`;
    states('references/index.html', works, `${citations.length}件文件，${sum(citing)}处`);
  });

  test('of documents are those of the library', () => {
    const number = '零一两三四五六七八九'[DOCUMENTS.length];
    const pages = ['index.html', 'about.html', 'glossary.html', 'timeline.html'];
    const topics = ['compare', 'indicators', 'maps', 'places', 'projects', 'references'];
    for (const page of [...pages, ...topics.map((topic) => `${topic}/index.html`)])
      states(page, `${number}种文献`);
  });

  test('of tasks and items are those of the documents', () => {
    const { length: tasks } = data<unknown[]>('tasks.json');
    const { length: items } = data<unknown[]>('items.json');
    states('index.html', `${tasks}项任务`, `4部分${items}项`);
    states('agencies/index.html', `${tasks}项任务和`, `号${items}项举措由`, `号的${items}项举措`);
    states('compare/liaoning.html', `${tasks}项任务与`, `有${tasks}项任务`);
    states('compare/index.html', `分工方案的${tasks}项任务`);
    states('compare/opinion.html', `${items}项举措`);
  });

  test('of restorations are those of the data, document by document', () => {
    const all = data<{ doc: string }[]>('restorations.json');
    const about = textOf('about.html');
    const found = [...about.matchAll(/共(\d+)处，同一依据/g)].map(([, number]) => Number(number));
    const counts = Map.groupBy(all, ({ doc }) => doc).values();
    const numbers = [...counts].map(({ length }) => length);
    assert.deepEqual(found.toSorted(), numbers.toSorted());
  });

  test('of mentions of a place are the same on its page and in its preview', () => {
    const preview = previews('places');
    for (const { id, mentions } of places) {
      const times = sum(mentions.map(({ count }) => count));
      states(`places/${id}.html`, `${mentions.length}段${times}处提到`);
      assert.equal(preview[id]?.[2], `文库中提到${times}处`, id);
    }
  });

  test('of duties of an agency are the same on its page and in its preview', () => {
    const preview = previews('agencies');
    for (const { id, lead, cooperating, items } of agencies) {
      const page = textOf(`agencies/${id}.html`);
      const told = [
        [lead, /牵头(\d+)项/, '牵头'],
        [cooperating, /配合(\d+)项/, '配合'],
        [items, /在(\d+)项中有职责/, '国发〔2016〕62号中'],
      ] as const;
      for (const [duties, pattern, words] of told) {
        assert.equal(Number(pattern.exec(page)?.[1] ?? 0), duties.length, `${id} ${words}`);
        const said = preview[id]?.[2].includes(`${words}${duties.length}项`);
        assert.equal(said, duties.length > 0, `${id} ${words}`);
      }
    }
  });

  test('of citations of a work are the same in its entry and in its preview', () => {
    const preview = previews('references');
    const entries = read('references/index.html').split('<article ').slice(1);
    for (const [index, { work }] of citations.entries()) {
      const entry = entries.find((html) => html.startsWith(`id="${work.id}"`)) ?? '';
      const count = citing[index] ?? 0;
      const [said, told] = [/种文献，(\d+)处/, /文库中引用(\d+)处/];
      assert.equal(Number(said.exec(entry)?.[1] ?? 0), count, work.id);
      assert.equal(Number(told.exec(preview[work.id]?.[2] ?? '')?.[1] ?? 0), count, work.id);
    }
  });
});

describe('names', () => {
  const LINK = /的链接$/;

  test('of a passage beside its text end the name that citations and previews give it', () => {
    let seen = 0;
    for (const doc of DOCUMENTS) {
      const preview = previews(doc);
      const kinds = new Map(published(doc).blocks.map(({ id, kind }) => [id, kind]));
      const pages = readdirSync(join(DIST, doc)).filter((file) => /^c\d+\.html$/.test(file));
      for (const element of pages.flatMap((page) => [
        ...elementsOf(parse(read(`${doc}/${page}`))),
      ])) {
        const id = attribute(element, 'href')?.slice(1) ?? '';
        const name = attribute(element, 'aria-label') ?? '';
        // A division is called by its number; beside its text that would say its heading twice.
        if (!LINK.test(name) || !kinds.has(id) || kinds.get(id) === 'heading') continue;
        // A table of the article is called by its number too.
        if (/^table-\d+$/.test(id)) continue;
        const full = preview[id]?.[0] ?? '';
        assert.ok(full.endsWith(name.replace(LINK, '')), `${doc}/${id}: ${name}, ${full}`);
        seen += 1;
      }
    }
    assert.ok(seen > 800, String(seen));
  });

  test('of what the sources name themselves are the sources’ words', () => {
    states('reform-40/c00.html', '内容提要');
    assert.equal(previews('reform-40')['c00-abstract']?.[0], '政策演进四十年 卷首内容提要');
    const label = (page: string, id: string) =>
      [...elementsOf(parse(read(page)))].find((it) => attribute(it, 'href') === `#${id}`);
    const abstract = label('reform-40/c00.html', 'c00-abstract');
    assert.equal(abstract && attribute(abstract, 'aria-label'), '内容提要的链接');
    const note = label('liaoning-tasks/c01.html', 'task-001-r');
    assert.equal(note && attribute(note, 'aria-label'), '责任单位的链接');
  });
});

describe('the order of time', () => {
  // By the dates in the documents; the tasks carry out the later plan, the article looks back on all.
  const IN_TIME = ['plan-12', 'opinion-62', 'plan-13', 'liaoning-tasks', 'reform-40'];
  const isInTime = (docs: string[]) =>
    docs.every((doc, i) => i === 0 || IN_TIME.indexOf(docs[i - 1] ?? '') <= IN_TIME.indexOf(doc));

  test('rules pages of projects', () => {
    const pages = readdirSync(join(DIST, 'projects')).filter(
      (file) => file.endsWith('.html') && file !== 'index.html',
    );
    for (const page of pages) {
      const mentions = [...elementsOf(parse(read(`projects/${page}`)))].flatMap(
        (it) => attribute(it, 'data-mention') ?? [],
      );
      assert.ok(mentions.length > 1, page);
      assert.ok(isInTime(mentions.map((mention) => mention.split('/')[0] ?? '')), page);
    }
  });

  test('rules the cards and the choice of documents of every map', () => {
    const pages = readdirSync(join(DIST, 'maps')).filter(
      (file) => file.endsWith('.html') && file !== 'index.html',
    );
    const counts = new Map<string, number>();
    for (const page of pages) {
      // A map that was divided leads to others.
      if (read(`maps/${page}`).includes('data-leads')) continue;
      const elements = [...elementsOf(parse(read(`maps/${page}`)))];
      // The rest of a long table has a page of its own.
      if (!/-\d+\.html$/.test(page)) {
        const facts = elements.find((it) => attribute(it, 'data-map-facts') !== undefined);
        assert.ok(facts, page);
        const { docs } = JSON.parse(content(facts)) as { docs: Record<string, string> };
        assert.ok(isInTime(Object.keys(docs)), page);
      }
      // The cards are filled from the rows of the table.
      const rows = elements.filter((it) => attribute(it, 'id')?.startsWith('row-'));
      const map = page.replace(/(?:-\d+)?\.html$/, '');
      counts.set(map, (counts.get(map) ?? 0) + rows.length);
      for (const row of rows) {
        const urls = [...elementsOf(row)].flatMap((it) => attribute(it, 'href') ?? []);
        const passages = urls.filter((url) => !url.startsWith('../projects/'));
        const found = passages.map((url) => /\.\.\/([^/]+)\//.exec(url)?.[1] ?? '');
        assert.ok(found.length > 0 && isInTime(found), `${page} ${attribute(row, 'id')}: ${found}`);
      }
    }
    assert.ok(counts.size > 0);
    for (const [map, count] of counts) assert.ok(count > 10, map);
  });
});
