import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import vm from 'node:vm';
import { partedPage } from './parted-lists.ts';

const NAMES = Array.from({ length: 400 }, (_, index) => `row-${index}`);

function row(id: string) {
  return `<li data-row id="${id}">${'长'.repeat(100)}</li>`;
}

function group(from: number, to: number) {
  return `<section data-rows><h2>组${from}</h2><ul>${NAMES.slice(from, to).map(row).join('')}</ul></section>`;
}

const html = `<!DOCTYPE html><html><head><title>项目｜东北振兴文库</title><link rel="canonical" href="https://example.org/projects/index.html"></head><body><row-filter for="projects" data-unit="项"><search></search></row-filter><div id="projects">${group(0, 10)}${group(10, 390)}${group(390, 400)}</div><footer></footer></body></html>`;

function idsIn(text: string): string[] {
  return [...text.matchAll(/data-row id=\\?"(row-\d+)/g)].map(([, id = '']) => id);
}

/** Runs a script and returns the rows that it puts into elements. */
function putBy(script: string): [owner: string, rows: string][] {
  const put: [string, string][] = [];
  vm.runInNewContext(script, {
    document: {
      querySelectorAll: () => [],
      querySelector: (selector: string) => ({
        hidden: true,
        insertAdjacentHTML: (_: string, rows: string) => put.push([selector, rows]),
        remove: () => put.push([selector, '']),
      }),
    },
  });
  return put;
}

describe('a page with a long list', () => {
  const { html: page, more } = partedPage(html, 'projects/index.html', 60_000);
  const pages = [...more].filter(([path]) => path.endsWith('.html'));
  const scripts = [...more].filter(([path]) => path.endsWith('.js'));

  test('keeps its first rows, and what doesn’t fit stands in pages and in scripts, once each', () => {
    assert.ok(Buffer.byteLength(page) <= 60_000);
    const kept = idsIn(page);
    assert.ok(kept.length > 0 && kept.length < NAMES.length);
    assert.deepEqual([...kept, ...pages.flatMap(([, text]) => idsIn(text))], NAMES);
    assert.deepEqual([...kept, ...scripts.flatMap(([, text]) => idsIn(text))], NAMES);
    assert.deepEqual(
      pages.map(([path]) => path),
      pages.map((_, index) => `projects/index-${index + 2}.html`),
    );
    assert.match(page, /<a href="index-2\.html">其余\d+项<\/a>/);
  });

  test('gets its rows back at their places, and the remark goes with the last', () => {
    const put = scripts.flatMap(([, text]) => putBy(text));
    assert.deepEqual(put.pop(), ['[data-rest]', '']);
    for (const [selector, rows] of put) {
      const owner = /^\[data-owner="(\d)"\]$/.exec(selector)?.[1];
      const ids = idsIn(page.split(`<ul data-owner="${owner}">`)[1]?.split('</ul>')[0] ?? '');
      const own = [
        [0, 10],
        [10, 390],
        [390, 400],
      ][Number(owner)] as [number, number];
      assert.ok([...ids, ...idsIn(rows)].every((id) => NAMES.slice(...own).includes(id)));
    }
    for (const [path] of scripts) assert.ok(page.includes(`<script src="${path.slice(9)}">`));
  });

  test('has parts that say which they are, without the filter and without empty groups', () => {
    const [[, second] = ['', '']] = pages;
    assert.ok(second.includes(`第2部分，共${pages.length + 1}部分。<a href="index.html">上一部分`));
    assert.ok(second.includes('<title>项目（2）｜东北振兴文库</title>'));
    assert.ok(second.includes('href="https://example.org/projects/index-2.html"'));
    assert.ok(!second.includes('<row-filter'));
    assert.ok(!second.includes('组0') && second.includes('组10'));
  });
});

test('a list without a filter names what its rows have', () => {
  const own = html
    .replace(/<row-filter.*<\/row-filter>/, '')
    .replace('id="projects"', 'id="mentions" data-parted="mention" data-unit="段"')
    .replaceAll('data-row id', 'data-mention="x" id');
  const { html: page, more } = partedPage(own, 'places/a.html', 60_000);
  assert.match(page, /<a href="a-2\.html">其余\d+段<\/a>/);
  const count = (text: string) => text.split('data-mention').length - 1;
  const pages = [...more].filter(([path]) => path.endsWith('.html')).map(([, text]) => text);
  assert.equal(count([page, ...pages].join('')), NAMES.length);
});

test('further parts have of what stands around a list no more than the list', () => {
  const drawing = `<p>图${'图'.repeat(12_000)}</p>`;
  const own = html
    .replace('<div id="projects">', `<figure data-parting>${drawing}<div id="projects">`)
    .replace('</div><footer>', '</div><figcaption>图注</figcaption></figure><footer>');
  const { html: page, more } = partedPage(own, 'maps/a.html', 60_000);
  assert.ok(page.includes(drawing) && page.includes('图注'));
  assert.ok(Buffer.byteLength(page) <= 60_000);
  const pages = [...more].filter(([path]) => path.endsWith('.html')).map(([, text]) => text);
  for (const text of pages) {
    assert.doesNotMatch(text, /figure|图注|图图/);
    assert.match(text, /<div id="projects">.*<\/div><p>第\d部分.*<footer>/s);
    assert.ok(Buffer.byteLength(text) <= 60_000);
  }
  assert.deepEqual([page, ...pages].flatMap(idsIn), NAMES);
});

test('links of the page to rows of another part lead there, and in the page once they are back', () => {
  const linked = html.replace(
    '<div id=',
    '<a href="#row-0">甲</a><a href="#row-399">乙</a><div id=',
  );
  const { html: page, more } = partedPage(linked, 'projects/index.html', 60_000);
  const file = [...more].find(
    ([path, text]) => path.endsWith('.html') && idsIn(text).at(-1) === 'row-399',
  );
  const name = file?.[0].replace('projects/', '') ?? '';
  assert.ok(page.includes(`<a href="#row-0">甲</a><a href="${name}#row-399">乙</a>`));
  const link = { hash: '#row-399', setAttribute: (...set: string[]) => found.push(set) };
  const found: string[][] = [];
  const script = more.get(`projects/${name.replace('-', '-rows-').replace('.html', '.js')}`) ?? '';
  const element = { insertAdjacentHTML: () => {}, remove: () => {} };
  const document = {
    querySelector: () => element,
    querySelectorAll: (selector: string) => (selector === `a[href^="${name}#"]` ? [link] : []),
  };
  vm.runInNewContext(script, { document });
  assert.deepEqual(found, [['href', '#row-399']]);
});

test('a part has its own address for programs too', () => {
  const data = '{"url":"index.html","item":"https://example.org/projects/index.html"}';
  const own = html.replace('</head>', `<script type="application/ld+json">${data}</script></head>`);
  const { more } = partedPage(own, 'projects/index.html', 60_000);
  assert.ok(more.get('projects/index-2.html')?.includes(data.replaceAll('index.', 'index-2.')));
});

test('a page that isn’t large, or has no list, stays as it is', () => {
  assert.equal(partedPage(html, 'projects/index.html').html, html);
  const plain = html.replaceAll('data-row', 'data-other');
  assert.equal(partedPage(plain, 'projects/index.html', 60_000).html, plain);
});
