/** The pages that show the sources as they stand in their files, held against those files. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { type DefaultTreeAdapterTypes as Html, parse } from 'parse5';
import { DOCUMENTS, published, SEEDS } from '../conversion/corpus.ts';
import { elementsOf, readPage } from '../support/built-site.ts';
import { DIST } from '../support/server.ts';

/** The source of a document, as a person supplied it. */
function seedOf(doc: string): string {
  const folder = join(SEEDS, doc);
  const file = readdirSync(folder).find((name) => name.endsWith('.txt')) ?? '';
  return readFileSync(join(folder, file), 'utf8');
}

function pagesOf(doc: string): string[] {
  return readdirSync(join(DIST, doc, 'source'))
    .sort()
    .map((name) => `${doc}/source/${name}`);
}

function html(page: string): string {
  return readFileSync(join(DIST, page), 'utf8');
}

function attribute({ attrs }: Html.Element, name: string): string {
  return attrs.find((attr) => attr.name === name)?.value ?? '';
}

function textOf(node: Html.ChildNode): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

/** The parts of the source on a page, in its order. */
function rawParts(page: string): Html.Element[] {
  return [...elementsOf(parse(html(page)))].filter((element) => attribute(element, 'data-start'));
}

for (const doc of DOCUMENTS) {
  describe(doc, () => {
    const seed = seedOf(doc);
    const pages = pagesOf(doc);

    test('the parts of all its pages, one after the other, are the source', () => {
      const parts = pages.flatMap(rawParts);
      assert.equal(parts.map(textOf).join(''), seed);
      for (const part of parts) {
        const [start, end] = [attribute(part, 'data-start'), attribute(part, 'data-end')];
        assert.equal(textOf(part), seed.slice(Number(start), Number(end)), `${start}–${end}`);
      }
    });

    test('what stands in no text is struck out, and nothing else', () => {
      const ledger = JSON.parse(readFileSync(join(DIST, `data/ledger/${doc}.json`), 'utf8'));
      const struck = pages
        .flatMap(rawParts)
        .flatMap((part) => [...elementsOf(part)].filter(({ tagName }) => tagName === 'del'));
      const solid = (texts: string[]) => texts.join('').replace(/\s/g, '');
      const removed = ledger.removed.map(({ text }: { text: string }) => text);
      assert.equal(solid(struck.map(textOf)), solid(removed));
    });

    test('each page tells which part of the file it is', () => {
      for (const page of pages) {
        const parts = rawParts(page);
        const first = attribute(parts[0] as Html.Element, 'data-start');
        const last = attribute(parts.at(-1) as Html.Element, 'data-end');
        assert.match(html(page), new RegExp(`第${first}–${last}位，全文件共${seed.length}位`));
      }
    });

    test('every passage and row stands there under its own id, once', () => {
      const ids = new Map(pages.map((page) => [page, readPage(html(page)).ids]));
      for (const { id, url, table } of published(doc).blocks) {
        const page = url.replace('/', '/source/').replace(/#.*/, '');
        for (const anchor of [id, ...(table?.rowIds ?? [])]) {
          const found = ids.get(page)?.filter((it) => it === anchor);
          assert.equal(found?.length, 1, `${page}#${anchor}`);
        }
      }
    });

    test('chapters and boxes lead to it', () => {
      const { blocks, boxes } = published(doc);
      for (const url of new Set(blocks.map((block) => block.url.replace(/#.*/, '')))) {
        const leads = readPage(html(url)).links.map(({ address }) => address);
        assert.ok(leads.includes(url.replace(/^.*\//, 'source/')), url);
      }
      for (const box of boxes) {
        const block = blocks.find((it) => it.box === box.id);
        const leads = readPage(html(box.url)).links.map(({ address }) => address);
        assert.ok(leads.includes(`${block?.url.replace(/^.*\//, 'source/')}`), box.url);
      }
    });

    test('no page is larger than 300 kB', () => {
      for (const page of pages) assert.ok(statSync(join(DIST, page)).size <= 300_000, page);
    });
  });
}

test('every restoration and doubt leads there from the list of the edition, and is explained there', () => {
  const restorations: { id: string; doc: string; block: string; evidence: string }[] = JSON.parse(
    readFileSync(join(DIST, 'data/restorations.json'), 'utf8'),
  );
  const leads = new Set(readPage(html('about.html')).links.map(({ address }) => address));
  const shown = new Map(
    DOCUMENTS.flatMap(pagesOf).map((page) => [page, new Set(readPage(html(page)).ids)]),
  );
  const reached = restorations.filter(({ id, doc }) => {
    const [page] = [...shown].find(([it, ids]) => it.startsWith(`${doc}/`) && ids.has(id)) ?? [];
    assert.ok(page, `${id} stands on no page of the source`);
    return leads.has(`${page}#${id}`);
  });
  // Those that rest on one evidence in one passage are one entry of the list.
  const entries = new Set(restorations.map((it) => `${it.doc} ${it.block} ${it.evidence}`));
  assert.equal(reached.length, entries.size);
});

test('joined lines, repeated bold and the other order of a source are told', () => {
  const telling: [page: string, words: string][] = [
    // Two line ends and two blanks around each joint of “军民融合”.
    ['plan-13/source/c01.html', '<b>接合</b>'],
    ['plan-13/source/c03.html', '页码'],
    ['plan-12/source/c02.html', '粗体字的重复'],
    ['opinion-62/source/c01.html', '<b>移位</b>'],
    ['plan-12/source/c00.html', '未入正文，另由正文标题生成'],
  ];
  for (const [page, words] of telling) assert.ok(html(page).includes(words), `${page}: ${words}`);
});
