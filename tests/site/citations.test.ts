/** Citations as readers and reference managers find them in the built site. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { DOCUMENTS, published } from '../conversion/corpus.ts';
import { DIST } from '../support/server.ts';

function read(path: string) {
  return readFileSync(join(DIST, path), 'utf8');
}

test('every chapter and box page holds the templates of its document, small and as JSON', () => {
  for (const doc of DOCUMENTS) {
    const { blocks, boxes } = published(doc);
    const pages = new Set([
      ...blocks.map(({ url }) => url.replace(/#.*/, '')),
      ...boxes.map(({ url }) => url),
    ]);
    for (const page of pages) {
      const [element = '', json = ''] =
        /<script type="application\/json" id="citation-data">(.*?)<\/script>/s.exec(read(page)) ??
        [];
      const { document, formats, labels, version } = JSON.parse(json);
      assert.equal(document, doc, page);
      assert.deepEqual(Object.keys(formats), ['gbt7714', 'apa', 'bibtex', 'ris', 'csl']);
      assert.equal(typeof labels, 'object');
      assert.match(version, /^\d+\.\d+\.\d+$/);
      assert.doesNotThrow(() => JSON.parse(formats.csl));
      assert.ok(gzipSync(element).length <= 1200, `${page}: ${gzipSync(element).length} bytes`);
    }
  }
});

test('the files for reference managers can be read by one, and say the same', () => {
  for (const doc of DOCUMENTS) {
    const { title, number } = published(doc);
    for (const type of ['bib', 'ris', 'json']) {
      const [item] = new Cite(read(`data/citations/${doc}.${type}`)).data;
      assert.equal(item?.title, title, `${doc}.${type}`);
      assert.equal(item?.number ?? null, number, `${doc}.${type}`);
      assert.equal(item && 'URL' in item, false);
    }
  }
});

test('the page of a document shows all formats and leads to their files, without a script', () => {
  for (const doc of DOCUMENTS) {
    const html = read(`${doc}/index.html`);
    for (const name of ['GB/T 7714—2015', 'APA', 'BibTeX', 'RIS', 'CSL-JSON'])
      assert.ok(html.includes(name));
    for (const type of ['bib', 'ris', 'json']) {
      assert.ok(html.includes(`href="../data/citations/${doc}.${type}"`));
      assert.ok(existsSync(join(DIST, 'data/citations', `${doc}.${type}`)));
    }
    const words = html.replace(/<[^>]+>/g, '');
    assert.match(words, /\[[RJ]\/OL\].+\[引用日期\]\. 本页网址\./);
  }
});
