import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { type DefaultTreeAdapterTypes as Html, parse } from 'parse5';
import { type Block, DOCUMENTS, published } from '../conversion/corpus.ts';

type Node = Html.ChildNode | Html.Document;

const dist = new URL('../../dist/', import.meta.url);

for (const doc of DOCUMENTS) {
  const { blocks, boxes } = published(doc);

  test(`${doc}: every block stands on its page, in one element, and reads as the data says`, () => {
    const pages = Map.groupBy(blocks, ({ url }) => url.replace(/#.*/, ''));
    for (const [page, onPage] of pages) readsAsData(doc, page, onPage);
  });

  test(`${doc}: every box has a page of its own with its blocks`, () => {
    for (const box of boxes) {
      readsAsData(
        doc,
        box.url,
        blocks.filter((block) => block.box === box.id),
      );
    }
  });
}

test('the data files of the site are those of the conversion', () => {
  for (const file of ['restorations', 'tasks', 'items', 'permalinks', 'documents/plan-12']) {
    const served = readFileSync(new URL(`data/${file}.json`, dist), 'utf8');
    const made = readFileSync(new URL(`../../content/data/${file}.json`, import.meta.url), 'utf8');
    assert.deepEqual(JSON.parse(served), JSON.parse(made), file);
  }
});

function readsAsData(
  doc: string,
  page: string,
  blocks: readonly Pick<Block, 'id' | 'reading' | 'text'>[],
) {
  const file = new URL(page, dist);
  assert.ok(existsSync(file), page);
  const elements = [...elementsOf(parse(readFileSync(file, 'utf8')))];
  const byId = Map.groupBy(elements, (element) => attribute(element, 'id'));
  for (const { id, reading, text } of blocks) {
    const [element, ...others] = byId.get(id) ?? [];
    assert.ok(element && others.length === 0, `${page} has ${id} once`);
    assert.equal(attribute(element, 'data-block'), `${doc}/${id}`);
    assert.equal(solid(textOf(element)), solid(reading), `${page}#${id}`);
    assert.equal(solid(textOf(element, ['data-restoration'])), solid(text), `${page}#${id}`);
  }
}

function* elementsOf(node: Node): Generator<Html.Element> {
  if ('tagName' in node) yield node;
  if ('childNodes' in node) for (const child of node.childNodes) yield* elementsOf(child);
}

/** Text content without what the interface adds, and without elements that have these attributes. */
function textOf(node: Node, without: readonly string[] = []): string {
  if ('value' in node) return node.value;
  const left = ['data-ui', ...without];
  if ('tagName' in node && left.some((name) => attribute(node, name) !== undefined)) return '';
  return 'childNodes' in node ? node.childNodes.map((n) => textOf(n, without)).join('') : '';
}

function attribute(element: Html.Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

function solid(text: string): string {
  return text.replace(/\s+/g, '');
}
