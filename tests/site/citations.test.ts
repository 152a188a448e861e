/** Citations as readers and reference managers find them in the built site. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { runInNewContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import type { LibraryDocument } from '../../src/model/data/documents.ts';
import type { CitationData } from '../../src/topics/citation/citation-data.ts';
import type { CslItem as Item } from '../../src/topics/citation/item.ts';
import { DOCUMENTS, published } from '../conversion/corpus.ts';
import { filesIn } from '../support/built-site.ts';
import { DIST } from '../support/server.ts';

/** An item as a reference manager has read it, which may take an institution for a family. */
type CslItem = Omit<Item, 'author'> & { author?: { literal?: string; family?: string }[] };

function read(path: string) {
  return readFileSync(join(DIST, path), 'utf8');
}

test('what cites each document, and the names of its divisions, is a small script', () => {
  for (const doc of DOCUMENTS) {
    const script = read(`data/citations/${doc}.js`);
    const page = { dongbeiCitations: {} as Record<string, CitationData> };
    runInNewContext(script, page);
    const { citable, labels } = page.dongbeiCitations[doc] as CitationData;
    assert.deepEqual(Object.keys(citable), ['gbt7714', 'apa', 'item']);
    assert.equal(citable.item.id, doc);
    const divisions = published(doc).divisions.flatMap(({ id, divisions = [] }) => [
      id,
      ...divisions.map((inner) => inner.id),
    ]);
    assert.deepEqual(
      divisions.filter((id) => !labels[id]),
      [],
    );
    assert.ok(gzipSync(script).length <= 1800, `${doc}: ${gzipSync(script).length} bytes`);
  }
});

test('no page brings them: most come to read', () => {
  for (const doc of DOCUMENTS) {
    for (const { url } of published(doc).blocks) {
      assert.doesNotMatch(read(url.replace(/#.*/, '')), /@techreport|@article|⟦/, url);
    }
  }
});

test('reference managers read the same of each file: who, what, when, and by which version', () => {
  const { version } = JSON.parse(read('data/datapackage.json'));
  for (const doc of DOCUMENTS) {
    const { title, number, issuer, date, citation } = JSON.parse(
      read(`data/documents/${doc}.json`),
    ) as LibraryDocument;
    const [year = null, month = null, day = null] = date?.split('-').map(Number) ?? [];
    for (const type of ['bib', 'ris', 'json']) {
      const [item] = new Cite(read(`data/citations/${doc}.${type}`)).data as CslItem[];
      const about = `${doc}.${type}`;
      assert.ok(item, about);
      assert.equal(item.title, title, about);
      assert.equal(nameOf(item) ?? null, issuer, about);
      const parts = item.issued?.['date-parts'][0] ?? [];
      const known = [year, month, day].filter((part) => part !== null);
      assert.deepEqual(parts, known, about);
      assert.ok(item.note?.includes(`据东北振兴文库${version}版（`), about);
      assert.ok(!citation.remark || item.note?.includes(citation.remark), about);
      assert.ok(!number || (type === 'bib' ? item.note?.includes(number) : item.number === number));
      const journal = type === 'bib' ? item.note : item['container-title'];
      assert.ok(!citation.journal || journal?.includes(citation.journal), about);
      if (type !== 'bib') assert.equal(item.type, citation.type);
      assert.equal('URL' in item, false, about);
    }
  }
});

function nameOf({ author }: CslItem): string | undefined {
  const [one] = author ?? [];
  return one && (one.literal ?? one.family);
}

/** Fields of CSL-JSON as its schema (version 1.0.2) allows them. */
const CSL_FIELDS: Record<string, (value: unknown) => boolean> = {
  id: isText,
  type: (value) => ['report', 'article-journal'].includes(String(value)),
  title: isText,
  author: (value) => Array.isArray(value) && value.every(({ literal }) => isText(literal)),
  'container-title': isText,
  number: isText,
  publisher: isText,
  source: isText,
  version: isText,
  issued: (value) => {
    const { 'date-parts': parts, ...more } = value as { 'date-parts': number[][] };
    return Object.keys(more).length === 0 && parts.length === 1 && parts[0]?.length !== 0;
  },
  language: isText,
  note: isText,
};

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '' && !value.includes('\n');
}

test('CSL-JSON has no field and no value that its schema does not know', () => {
  for (const doc of DOCUMENTS) {
    for (const [name, value] of Object.entries(JSON.parse(read(`data/citations/${doc}.json`))[0])) {
      assert.ok(CSL_FIELDS[name]?.(value), `${doc}: ${name}`);
    }
  }
});

test('maps and data are cited with the version and the day of their edition', () => {
  const { version, created } = JSON.parse(read('data/datapackage.json'));
  const day = created.slice(0, 10);
  const wordsOf = (path: string) => read(path).replace(/<[^>]+>/g, '');
  assert.ok(wordsOf('maps/bases.html').includes(`示意图[CM/OL]. V${version}. ${day}. 本页网址.`));
  for (const path of ['references/index.html', 'timeline.html', 'indicators/cod.html']) {
    assert.ok(wordsOf(path).includes(`[DS/OL]. V${version}. （${day}）[引用日期]. 本页网址`), path);
  }
});

test('the page of a document shows all formats and leads to their files, without a script', () => {
  for (const doc of DOCUMENTS) {
    const html = read(`${doc}/index.html`);
    for (const name of ['GB/T 7714—2025', 'APA', 'BibTeX', 'RIS', 'CSL-JSON'])
      assert.ok(html.includes(name));
    for (const type of ['bib', 'ris', 'json']) {
      assert.ok(html.includes(`href="../data/citations/${doc}.${type}"`));
      assert.ok(existsSync(join(DIST, 'data/citations', `${doc}.${type}`)));
    }
    const [words = ''] = /\[[RJ]\/OL\].+/.exec(html.replace(/<[^>]+>/g, '')) ?? [];
    assert.match(words, /\. 本页网址\. 据东北振兴文库\d/);
  }
});

test('no title of the edition stands between the same marks inside another (GB/T 15834)', () => {
  const texts = DOCUMENTS.flatMap((doc) => published(doc).blocks.map(({ reading }) => reading));
  const nested = /《[^《》]*《[^《》]*》[^《》]*》/g;
  const inTexts = new Set(texts.flatMap((text) => text.match(nested) ?? []));
  const faults = filesIn(DIST)
    .filter((file) => /\.(?:html|bib|ris)$|^data\/citations\/.*\.json$/.test(file))
    .flatMap((file) => {
      const words = read(file).replace(/<script[\s\S]*?<\/script>|<[^>]+>/g, '');
      const found = words.match(nested)?.filter((title) => !inTexts.has(title)) ?? [];
      return found.map((title) => `${file}: ${title}`);
    });
  assert.deepEqual(faults, []);
});
