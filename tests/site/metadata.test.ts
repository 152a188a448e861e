/** Every page's data for programs: addresses, previews, reference managers, schema.org. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { before, describe, test } from 'node:test';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { DOCUMENTS } from '../conversion/corpus.ts';
import { elementsOf, filesIn, pagesIn } from '../support/built-site.ts';
import { attribute, content } from '../support/page-parts.ts';
import { type PageType, pageTypeOf } from '../support/page-types.ts';
import { DIST } from '../support/server.ts';

type Element = DefaultTreeAdapterTypes.Element;

interface Metadata {
  path: string;
  type: PageType;
  /** By name or property. */
  tags: Map<string, string>;
  canonical: string;
  /** The breadcrumb that readers see; empty where there is none. */
  shown: string[];
  graph: Record<string, unknown>[];
}

let files: Set<string>;
let pages: Metadata[];
before(() => {
  files = new Set(filesIn(DIST));
  // Shown in place of any address, it has none itself.
  pages = pagesIn(DIST)
    .filter((path) => path !== '404.html')
    .map(readMetadata);
});

test('every page names itself, relative to itself', () => {
  for (const { path, canonical } of pages) {
    assert.equal(posix.join(posix.dirname(path), canonical), path);
  }
});

test('every page has a description and what previews of links show', () => {
  for (const { path, tags } of pages) {
    for (const name of ['description', 'og:title', 'og:description', 'og:image:alt']) {
      assert.ok((tags.get(name)?.length ?? 0) > 1, `${path}: ${name}`);
    }
    assert.equal(tags.get('og:locale'), 'zh_CN', path);
    assert.equal(tags.get('og:site_name'), '东北振兴文库', path);
    assert.ok((tags.get('description')?.length ?? 0) <= 120, path);
  }
});

test('texts are articles to previews, other pages are not', () => {
  for (const { path, type, tags } of pages) {
    const isText = ['document', 'whole', 'chapter', 'box'].includes(type);
    assert.equal(tags.get('og:type'), isText ? 'article' : 'website', path);
  }
});

test('every picture is there, a PNG of the size it is said to have', () => {
  const named = new Map(pages.map(({ path, tags }) => [pictureOf(path, tags), tags]));
  for (const [file, tags] of named) {
    assert.ok(files.has(file), file);
    const bytes = readFileSync(join(DIST, file));
    assert.equal(bytes.toString('latin1', 1, 4), 'PNG');
    assert.equal(String(bytes.readUInt32BE(16)), tags.get('og:image:width'));
    assert.equal(String(bytes.readUInt32BE(20)), tags.get('og:image:height'));
    assert.ok(bytes.length < 120_000, `${file}: ${bytes.length} bytes`);
  }
  // One for each document, and one for all other pages.
  assert.equal(named.size, DOCUMENTS.length + 1);
});

test('no page names a host', () => {
  for (const { path, tags, canonical, graph } of pages) {
    const values = [canonical, ...tags.values(), JSON.stringify(graph)];
    assert.deepEqual(
      values.filter((value) => /https?:/.test(value)),
      [],
      path,
    );
    assert.equal(tags.has('og:url'), false, path);
  }
});

describe('reference managers', () => {
  test('read of a plan who issued it when', () => {
    const { tags } = pageAt('plan-13/index.html');
    assert.equal(tags.get('citation_title'), '东北振兴“十三五”规划');
    assert.equal(tags.get('citation_author'), '国家发展和改革委员会');
    assert.equal(tags.get('citation_technical_report_institution'), '国家发展和改革委员会');
    // Its month is the library's own, and nothing in a tag can say so.
    assert.equal(tags.get('citation_publication_date'), '2016');
    assert.equal(tags.get('DC.date'), '2016');
  });

  test('read of an opinion its number, and of a part what it is part of', () => {
    const { tags } = pageAt('opinion-62/c02.html');
    assert.match(tags.get('citation_title') ?? '', /^国务院关于.+的意见：二、推进创新转型/);
    assert.equal(tags.get('citation_technical_report_number'), '国发〔2016〕62号');
    assert.equal(tags.get('DC.identifier'), '国发〔2016〕62号');
    assert.equal(tags.get('citation_publication_date'), '2016/11/01');
  });

  test('read of the article its journal, and nothing that its source leaves out', () => {
    const { tags } = pageAt('reform-40/index.html');
    assert.equal(tags.get('citation_journal_title'), '改革');
    for (const name of ['citation_author', 'citation_publication_date', 'DC.creator', 'DC.date']) {
      assert.equal(tags.has(name), false, name);
    }
  });

  test('find no reference on pages that are no text', () => {
    for (const path of ['index.html', 'about.html']) {
      assert.deepEqual(
        [...pageAt(path).tags.keys()].filter((name) => /^(citation_|DC\.)/.test(name)),
        [],
      );
    }
  });
});

describe('schema.org', () => {
  const KIND: Partial<Record<PageType, RegExp>> = {
    home: /^WebSite$/,
    document: /^(Report|Legislation|ScholarlyArticle)$/,
    whole: /^(Report|Legislation|ScholarlyArticle)$/,
    chapter: /^CreativeWork$/,
    box: /^CreativeWork$/,
  };

  test('every page says what it is, in which language and where', () => {
    for (const { path, type, graph } of pages) {
      const [subject = {}] = graph;
      assert.match(String(subject['@type']), KIND[type] ?? /^WebPage$/, path);
      assert.equal(subject.inLanguage, 'zh-CN', path);
      assert.ok(subject.name && subject.description, path);
      assert.equal(posix.join(posix.dirname(path), String(subject.url)), path);
      assert.ok(type === 'home' || subject.isPartOf, path);
    }
  });

  test('every page but the first has the way to it, ending with itself', () => {
    for (const { path, type, graph } of pages) {
      const list = graph[1];
      if (type === 'home') assert.equal(list, undefined);
      else {
        assert.equal(list?.['@type'], 'BreadcrumbList', path);
        const steps = list?.itemListElement as { position: number; name: string; item: string }[];
        const targets = steps.map(({ item }) => posix.join(posix.dirname(path), item));
        assert.deepEqual(
          steps.map(({ position }) => position),
          steps.map((_, index) => index + 1),
        );
        assert.equal(targets[0], 'index.html');
        assert.equal(targets.at(-1), path);
        assert.ok(
          targets.every((target) => files.has(target.replace(/#.*/, ''))),
          path,
        );
        assert.doesNotMatch(String(graph[0]?.name), /｜/, path);
      }
    }
  });

  test('the way is the one that a page shows', () => {
    let count = 0;
    for (const { path, shown, graph } of pages) {
      const list = graph[1]?.itemListElement as { name: string }[] | undefined;
      if (shown.length === 0) continue;
      assert.deepEqual(
        list?.map(({ name }) => name),
        shown,
        path,
      );
      count += 1;
    }
    assert.ok(count > 1000);
  });

  test('an opinion is legislation with number, date and issuer', () => {
    const [opinion] = pageAt('opinion-62/index.html').graph;
    assert.equal(opinion?.legislationIdentifier, '国发〔2016〕62号');
    assert.equal(opinion?.legislationDate, '2016-11-01');
    const issuer = { '@type': 'GovernmentOrganization', name: '国务院' };
    assert.deepEqual(opinion?.legislationPassedBy, issuer);
    assert.deepEqual(opinion?.publisher, issuer);
  });

  test('what the source leaves out is left out here', () => {
    const [tasks] = pageAt('liaoning-tasks/index.html').graph;
    assert.equal(tasks?.['@type'], 'Report');
    for (const name of ['reportNumber', 'author', 'datePublished', 'publisher']) {
      assert.equal(tasks && name in tasks, false, name);
    }
    const [article] = pageAt('reform-40/index.html').graph;
    assert.equal(article?.['@type'], 'ScholarlyArticle');
    assert.equal(article && ('author' in article || 'datePublished' in article), false);
    const [journal] = (article?.isPartOf ?? []) as unknown[];
    assert.deepEqual(journal, { '@type': 'Periodical', name: '改革' });
  });

  test('a plan is a report of who issued it', () => {
    const [plan] = pageAt('plan-12/index.html').graph;
    assert.equal(plan?.['@type'], 'Report');
    const issuer = { '@type': 'GovernmentOrganization', name: '国家发展和改革委员会' };
    assert.deepEqual([plan?.author, plan?.publisher], [issuer, issuer]);
    assert.equal(plan && Object.keys(plan).some((name) => name.startsWith('legislation')), false);
  });

  test('data that a page offers are a data set, whose files are there', () => {
    const offering = pages.filter(({ graph }) => nodeOf(graph, 'Dataset'));
    const paths = offering.map(({ path }) => path);
    for (const path of ['places/index.html', 'timeline.html', 'maps/bases.html', 'about.html'])
      assert.ok(paths.includes(path), path);
    for (const { path, graph } of offering) {
      const set = nodeOf(graph, 'Dataset') as Record<string, unknown>;
      assert.ok(set.name && set.description && set.creator && set.version, path);
      for (const file of set.distribution as { contentUrl: string; encodingFormat: string }[]) {
        assert.ok(files.has(posix.join(posix.dirname(path), file.contentUrl)), file.contentUrl);
        assert.match(file.encodingFormat, /^(application|text)\//);
      }
    }
  });

  test('the glossary is a set of terms, which its data set holds', () => {
    const { graph } = pageAt('glossary.html');
    const set = nodeOf(graph, 'DefinedTermSet');
    assert.ok(set?.name && set.description);
    assert.equal(set.url, 'glossary.html');
    assert.ok(JSON.stringify(nodeOf(graph, 'Dataset')).includes('data/glossary.json'));
  });

  test('a chapter is part of its document, which is part of the library', () => {
    const [chapter] = pageAt('plan-12/c05.html').graph;
    const document = chapter?.isPartOf as Record<string, unknown>;
    assert.equal(chapter?.name, '第五章 统筹区域协调发展');
    assert.equal(document.name, '东北振兴“十二五”规划');
    assert.equal(document['@type'], 'Report');
    assert.equal((document.isPartOf as Record<string, unknown>)['@type'], 'WebSite');
  });
});

function nodeOf(graph: Metadata['graph'], type: string): Record<string, unknown> | undefined {
  return graph.find((node) => node['@type'] === type);
}

/** All text inside a node. */
function textIn(node: DefaultTreeAdapterTypes.ChildNode): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textIn).join('') : '';
}

/** The names in the breadcrumb that readers see. */
function breadcrumbOf(elements: readonly Element[]): string[] {
  const nav = elements.find((it) => attribute(it, 'class')?.split(' ').includes('breadcrumb'));
  if (!nav) return [];
  return [...elementsOf(nav)].filter(({ tagName }) => tagName === 'li').map(textIn);
}

function pageAt(path: string): Metadata {
  const page = pages.find((candidate) => candidate.path === path);
  assert.ok(page, path);
  return page;
}

function pictureOf(path: string, tags: Map<string, string>): string {
  return posix.join(posix.dirname(path), tags.get('og:image') ?? '');
}

function readMetadata(path: string): Metadata {
  const elements = [...elementsOf(parse(readFileSync(join(DIST, path), 'utf8')))];
  const metas = elements.filter(({ tagName }) => tagName === 'meta');
  const tags = metas.map((it) => [
    attribute(it, 'name') ?? attribute(it, 'property') ?? '',
    attribute(it, 'content') ?? '',
  ]);
  const canonicals = elements.filter((it) => attribute(it, 'rel') === 'canonical');
  const data = elements.filter((it) => attribute(it, 'type') === 'application/ld+json');
  assert.equal(canonicals.length, 1, path);
  assert.equal(data.length, 1, path);
  const { '@context': context, '@graph': graph } = JSON.parse(content(data[0] as never));
  assert.equal(context, 'https://schema.org');
  return {
    path,
    type: pageTypeOf(path),
    tags: new Map(tags as [string, string][]),
    canonical: attribute(canonicals[0] as never, 'href') ?? '',
    shown: breadcrumbOf(elements),
    graph,
  };
}
