import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DOCUMENTS, data, divisionsIn, mdxOf, published } from './corpus.ts';
import { PARSERS, readMdx } from './mdx.ts';

const { aliases: _, ...permalinks } =
  data<Record<string, { page: string; hash: string }>>('permalinks.json');

/** The ids that are promised to readers, by kind. */
const SCHEME = [
  /^c\d{2}(?:-s\d+)?(?:-p\d+)?(?:-i\d+)?$/,
  /^box-\d{2}(?:-[itln]\d+)?$/,
  /^table-\d+(?:-caption|-r\d+)?$/,
  /^fig-\d+$/,
  /^item-\d{2}(?:-[pr]\d+)?$/,
  /^task-\d{3}(?:-r)?$/,
  /^ref-\d{2}$/,
  /^c00-(?:title|issuer|number|address|abstract|abstract-en|keywords|footnote)$/,
  /^end-(?:p\d+|signature|date|remark)$/,
];

test('every id follows the scheme', () => {
  const ids = Object.keys(permalinks).map((id) => id.split('/'));
  for (const [doc = '', id = '', ...rest] of ids) {
    assert.ok((DOCUMENTS as readonly string[]).includes(doc) && rest.length === 0, doc);
    assert.ok(
      SCHEME.some((pattern) => pattern.test(id)),
      `${doc}/${id}`,
    );
  }
});

test('whatever has an address is recorded as published, and keeps its id', () => {
  const { things } = data<{ things: Record<string, string[]> }>('../published.json');
  assert.deepEqual(Object.keys(things), [
    'agencies',
    'comparisons',
    'glossary',
    'indicators',
    'lessons',
    'maps',
    'places',
    'projects',
    'works',
  ]);
  for (const [kind, recorded] of Object.entries(things)) {
    const now =
      kind === 'works'
        ? data<{ work: { id: string } }[]>('citations.json').map(({ work }) => work.id)
        : data<{ id: string; aliases?: string[] }[]>(`${kind}.json`).flatMap(
            ({ id, aliases = [] }) => (kind === 'projects' ? [id, ...aliases] : [id]),
          );
    assert.deepEqual(recorded, now.toSorted(), `${kind}: npm run permalinks -- --accept`);
  }
});

test('divisions and boxes have ids of the scheme, and their heading’s', () => {
  for (const doc of DOCUMENTS) {
    const { divisions, boxes } = published(doc);
    for (const { id, label } of divisionsIn(divisions)) {
      assert.match(id, /^(?:c\d{2}(?:-s\d+)?|item-\d{2}|end)$/);
      if (label) assert.ok(permalinks[`${doc}/${id}`], `${doc}/${id}`);
    }
    for (const { id } of boxes) assert.ok(permalinks[`${doc}/${id}`], `${doc}/${id}`);
  }
});

for (const doc of DOCUMENTS) {
  const { blocks } = published(doc);
  const files = mdxOf(doc);

  test(`${doc}: permalinks hold every block, row and reference, and nothing else`, () => {
    const references = [...files.values()]
      .flatMap((source) => readMdx(source, PARSERS.Sätteri).blocks)
      .filter(({ kind }) => kind !== 'table')
      .flatMap(({ inner }) => inner);
    const expected = [
      ...blocks.flatMap(({ id, table }) => [id, ...(table?.rowIds ?? [])]),
      ...references,
    ];
    const own = Object.keys(permalinks).filter((id) => id.startsWith(`${doc}/`));
    assert.equal(new Set(expected).size, expected.length);
    assert.deepEqual(own.toSorted(), expected.map((id) => `${doc}/${id}`).toSorted());
    assert.equal(references.length, doc === 'reform-40' ? 15 : 0);
  });

  test(`${doc}: the page of each permalink exists and holds the block`, () => {
    for (const { id, url, box } of blocks) {
      const { page, hash } = permalinks[`${doc}/${id}`] ?? { page: '', hash: '' };
      assert.equal(url, `${page}#${id}`);
      assert.match(hash, /^[0-9a-f]{16}$/);
      const source = files.get(page.replace(`${doc}/`, '').replace('.html', '.mdx')) ?? '';
      assert.ok(source.includes(` id="${box ?? id}" `), `${page} has no ${id}`);
    }
  });
}

test('passages with the same words are the only ones with the same hash', () => {
  for (const doc of DOCUMENTS) {
    const words = new Map<string, string>();
    for (const { id, text } of published(doc).blocks) {
      const { hash } = permalinks[`${doc}/${id}`] as { hash: string };
      const solid = text.replace(/\s/g, '');
      assert.equal(words.get(hash) ?? solid, solid, id);
      words.set(hash, solid);
    }
  }
});
