/** The pages of cited works and dates show all that the data hold, and lead to it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { csvParse } from 'd3';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { attribute, elementsBelow } from '../../src/topics/handout/minimal-html.ts';
import { data } from '../conversion/corpus.ts';
import { DIST } from '../support/server.ts';

type Element = DefaultTreeAdapterTypes.Element;

interface Mention {
  doc: string;
  block: string;
  row?: string;
  quote: string;
}

interface Cited {
  work: { id: string; title: string; corpusId?: string };
  mentions: Mention[];
}

interface Dated {
  id: string;
  label: string;
  mentions: Mention[];
}

function pageOf(path: string) {
  return [...elementsBelow(parse(readFileSync(join(DIST, path), 'utf8')))];
}
function byId(elements: Element[]) {
  return new Map(elements.map((it) => [attribute(it, 'id'), it]));
}
function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
function linksOf(element: Element) {
  return [...elementsBelow(element)].flatMap((it) =>
    it.tagName === 'a' ? (attribute(it, 'href') ?? []) : [],
  );
}
function linksTo(element: Element, { doc, block, row }: Mention) {
  return linksOf(element).some(
    (href) => href.includes(`${doc}/`) && href.endsWith(`#${row ?? block}`),
  );
}

describe('references/index.html', () => {
  const cited = data<Cited[]>('citations.json');
  const entries = byId(pageOf('references/index.html'));

  test('each work has its anchor, with every passage linked and its words marked', () => {
    for (const { work, mentions } of cited) {
      const entry = entries.get(work.id);
      assert.ok(entry, work.id);
      const marked = [...elementsBelow(entry)]
        .filter(({ tagName }) => tagName === 'mark')
        .map(textOf);
      for (const mention of mentions) {
        assert.ok(linksTo(entry, mention), `${work.id} ${mention.block}`);
        assert.ok(marked.includes(mention.quote), `${work.id} ${mention.quote}`);
      }
    }
  });

  test('what is in the library leads there', () => {
    for (const { work } of cited.filter((it) => it.work.corpusId)) {
      const links = linksOf(entries.get(work.id) as Element);
      assert.ok(links.includes(`../${work.corpusId}/index.html`), work.id);
    }
  });
});

describe('timeline.html', () => {
  const dated = data<Dated[]>('timeline.json');
  const elements = pageOf('timeline.html');
  const entries = byId(elements);

  test('each entry quotes its passages and links them', () => {
    for (const { id, mentions } of dated) {
      const entry = entries.get(id);
      assert.ok(entry, id);
      for (const mention of mentions) {
        assert.ok(linksTo(entry, mention), `${id} ${mention.block}`);
        assert.ok(textOf(entry).includes(mention.quote), `${id} ${mention.quote}`);
      }
    }
  });

  test('both drawings hold every entry, as a link to it', () => {
    for (const name of ['time-horizontal', 'time-vertical']) {
      const drawing = elements.find((it) => attribute(it, 'class') === name) as Element;
      assert.deepEqual(linksOf(drawing).toSorted(), dated.map(({ id }) => `#${id}`).toSorted());
    }
  });
});

test('a date that the source of a document lacks is called the library’s', () => {
  const previews = readFileSync(join(DIST, 'data/previews/references.js'), 'utf8');
  for (const [id, date] of [['plan-12', '2012年'] as const, ['plan-13', '2016年12月'] as const]) {
    const marked = `${date}（文库所注）`;
    for (const path of ['references/index.html', 'timeline.html'])
      assert.ok(textOf(byId(pageOf(path)).get(id) as Element).includes(marked), `${path} ${id}`);
    const drawn = pageOf('timeline.html').find((it) => attribute(it, 'data-entry') === id);
    assert.ok(textOf(drawn as Element).includes(marked), `the drawing of ${id}`);
    assert.ok(previews.includes(`国家发展和改革委员会，${marked}`), id);
  }
});

test('the tables hold every citation and every date', () => {
  const rows = (name: string) =>
    csvParse(readFileSync(join(DIST, `data/${name}.csv`), 'utf8').slice(1));
  const flat = (id: string, { doc, block, quote }: Mention) => [id, doc, block, quote];
  assert.deepEqual(
    rows('citations').map(({ work, doc, block, quote }) => [work, doc, block, quote]),
    data<Cited[]>('citations.json').flatMap(({ work, mentions }) =>
      mentions.map((mention) => flat(work.id, mention)),
    ),
  );
  assert.deepEqual(
    rows('timeline').map(({ id, doc, block, quote }) => [id, doc, block, quote]),
    data<Dated[]>('timeline.json').flatMap(({ id, mentions }) =>
      mentions.map((mention) => flat(id, mention)),
    ),
  );
});
