import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import vm from 'node:vm';
import { partedDrawing, scriptOf, wholeDrawing } from './parted-drawings.ts';

const PATH = 'maps/a.html';

function mark(id: string, ...clustered: boolean[]) {
  const marks = clustered.map(
    (isIn) => `<g data-mark="x"${isIn ? ' data-clustered' : ''}><use href="#map-dot"/></g>`,
  );
  return `<a class="map-c1" data-feature="${id}">${marks.join('')}</a>`;
}

function area(id: string, d: string, colour = 1) {
  return `<a class="map-c${colour}" data-feature="${id}"><path class="map-area" d="${d}"/></a>`;
}

function sheet(id: string) {
  return `<section data-doc="${id}"><svg data-map="a"><use class="map-ground" href="#a-ground"></use>${area(`${id}-x`, 'M1')}</svg></section>`;
}

const AREAS = [area('a1', 'M1'), area('a2', 'M1'), area('a3', 'M1', 2), area('a4', 'M2')];
const MARKS = [
  mark('m1', false),
  mark('m2', true),
  mark('m3', true, true),
  mark('m4', true, false),
];
const SHEETS = ['plan-1', 'plan-2'].map(sheet).join('');
const DRAWING = `<svg data-map="a"><defs><symbol id="map-dot"></symbol></defs><g data-view><g data-layer="base" id="a-ground"><path d="M0"/></g><g data-layer="areas">${AREAS.join('')}</g><g data-layer="points">${MARKS.join('')}${mark('m5', true)}</g></g></svg>`;
const html = `<!DOCTYPE html><html><head><title>图甲｜东北振兴文库</title><link rel="canonical" href="https://example.org/maps/a.html"></head><body><h1>图甲</h1><figure data-map="a"><div class="map-sheet">${DRAWING}</div><div class="map-plans">${SHEETS}</div><table></table><figcaption>图注</figcaption></figure><footer></footer></body></html>`;

function features(text: string) {
  return [...text.matchAll(/data-feature=\\?"([^"\\]+)/g)].map(([, id = '']) => id);
}

/** The page after its script has run. */
function run(page: string, script: string): string {
  let all = page;
  const document = {
    querySelector: (selector: string) => {
      const [, number] = /^\[data-gap="(\d+)"\]$/.exec(selector) ?? [];
      return {
        set outerHTML(own: string) {
          all = all.replace(
            new RegExp(`<(\\w+) data-gap="${number}">(?:(?!</\\1>).)*</\\1>`),
            () => own,
          );
        },
      };
    },
  };
  vm.runInNewContext(script, { document });
  return all;
}

/** A page that is too large as long as it has a text. */
function untilWithout(text: string) {
  return (page: string) => (page.includes(text) ? 1 : 0);
}

describe('a map that is too large', () => {
  const { html: page, more } = partedDrawing(html, PATH, untilWithout('m2'));
  const script = more.get(scriptOf(PATH)) ?? '';

  test('leaves to a script what is not seen: marks in clusters, areas that are there already', () => {
    assert.deepEqual(features(page), ['a1', 'a3', 'a4', 'm1', 'm4', 'plan-1-x', 'plan-2-x']);
    assert.deepEqual([...more.keys()], ['maps/a-drawing.js']);
    assert.ok(page.includes('<script src="a-drawing.js"></script></figure>'));
  });

  test('is whole when the script has run, and to whoever reads both', () => {
    const tag = '<script src="a-drawing.js"></script>';
    assert.equal(run(page, script).replace(tag, ''), html);
    assert.equal(wholeDrawing(page, script).replace(tag, ''), html);
  });
});

describe('a map that is too large even so', () => {
  const { html: page, more } = partedDrawing(html, PATH, untilWithout('plan-2-x'));
  const own = more.get('maps/a-plans.html') ?? '';

  test('leaves the sheets of two plans to the script, and to a page of their own', () => {
    assert.deepEqual(features(page), ['a1', 'a3', 'a4', 'm1', 'm4']);
    assert.ok(page.includes('<a href="a-plans.html">两个规划的图在另一页</a>'));
    assert.ok(own.includes('<title>图甲（两个规划）｜东北振兴文库</title>'));
    assert.ok(own.includes('href="https://example.org/maps/a-plans.html"'));
    assert.deepEqual(features(own), ['plan-1-x', 'plan-2-x']);
    assert.ok(own.includes('<a href="a.html">全部文献，一张图</a>'));
    assert.ok(own.includes('<h1>图甲</h1>') && !/figure|figcaption|<table/.test(own));
  });

  test('has the ground of both sheets on that page, once', () => {
    assert.equal(own.split('id="a-ground"').length, 2);
    assert.equal(own.split('href="#a-ground"').length, 2);
    assert.ok(own.includes('id="map-dot"'));
  });

  test('is whole when the script has run', () => {
    const script = more.get(scriptOf(PATH)) ?? '';
    const tag = '<script src="a-drawing.js"></script>';
    assert.equal(run(page, script).replace(tag, ''), html);
    // The sheets are of no use to who reads both: a handout has none.
    assert.deepEqual(features(wholeDrawing(page, script)), features(html).slice(0, -2));
  });
});

test('another page stays as it is', () => {
  const excess = () => 1;
  const nothing = html.replace(/<div class="map-plans">.*<\/div><table>/, '<table>');
  const seen = [area('a2', 'M1'), ...MARKS.slice(1, 3), mark('m5', true)].reduce(
    (text, one) => text.replace(one, ''),
    nothing,
  );
  for (const page of [seen, '<p>一段</p>']) {
    assert.deepEqual(partedDrawing(page, PATH, excess), { html: page, more: new Map() });
  }
  assert.deepEqual(
    partedDrawing(html, PATH, () => 0),
    { html, more: new Map() },
  );
});
