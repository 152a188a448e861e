import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import {
  attribute,
  cut,
  elementsOf,
  type PartedPage,
  type Range,
  rangeOf,
  renamed,
} from './page-parts.ts';
import { partedPage } from './parted-lists.ts';

/** Bytes that a map's page has at most, without its policy. */
const LARGEST = 299_340;
const HAS_MAP = /<svg[^>]*\sdata-map=/;
/** Stands in a drawing for what a script puts there; the number is that of the script's piece. */
const GAP = /<g data-gap="(\d+)"><\/g>/g;

/**
 * Parts the drawing of a map whose page is too large even without the rows of its table. First what
 * is not seen on it: marks for which a cluster stands, and areas that are drawn there already. If
 * that isn't enough, the sheets of two plans, which readers without scripts have on a page of their
 * own. A script of the page puts all of it back as the page is read, before the map's program begins.
 * @param html a built page, with its styles, without its policy
 * @param path from the site's root
 * @param excess tells by how many bytes a page is too large when its table is parted
 * @returns the page as it is where it isn't too large, or has no map
 */
export function partedDrawing(
  html: string,
  path: string,
  excess = (page: string) => Buffer.byteLength(partedPage(page, path).html) - LARGEST,
): PartedPage {
  const map = HAS_MAP.test(html) && excess(html) > 0 ? mapIn(html) : null;
  if (!map || (map.unseen.length === 0 && !map.sheets)) return { html, more: new Map() };
  const { figure, unseen, sheets } = map;
  const gaps = unseen.map(
    (range, number): Gap => ({
      range,
      text: `<g data-gap="${number}"></g>`,
    }),
  );
  const without = parted(html, gaps, figure, scriptOf(path));
  if (!sheets || excess(without.html) <= 0) return { html: without.html, more: without.scripts };
  const page = `${path.replace(/\.html$/, '')}-plans.html`;
  const link = `<p data-gap="${gaps.length}"><a href="${page.split('/').at(-1)}">两个规划的图在另一页</a></p>`;
  const all = parted(html, [...gaps, { range: sheets.inner, text: link }], figure, scriptOf(path));
  return {
    html: all.html,
    more: new Map([...all.scripts, [page, sheetsPage(html, path, page, map)]]),
  };
}

/**
 * Puts back what was taken from a drawing because nobody sees it there.
 * @param html a page that `partedDrawing` made
 * @param script of that page
 */
export function wholeDrawing(html: string, script: string): string {
  const [, json = '[]'] = script.split('\n');
  const pieces: string[] = JSON.parse(json);
  return html.replace(GAP, (_, number) => pieces[Number(number)] ?? '');
}

/** The script of a page with a parted drawing, by the page's path. */
export function scriptOf(path: string): string {
  return path.replace(/\.html$/, '-drawing.js');
}

interface Gap {
  range: Range;
  /** The text in its place. */
  text: string;
}

interface MapOnPage {
  figure: Range;
  /** Stretches of the drawing that nobody sees. */
  unseen: Range[];
  /** The sheets of two plans: the element that has them, with its tags, and without. */
  sheets: { outer: Range; inner: Range; grounds: Range[] } | undefined;
  /** The shapes that symbols and grounds refer to, on the first drawing. */
  shapes: Range[];
}

/** A page without some stretches, and the script that puts them back. */
function parted(html: string, gaps: readonly Gap[], figure: Range, script: string) {
  const pieces = gaps.map(({ range: { start, end } }) => html.slice(start, end));
  const end = figure.end - '</figure>'.length;
  const file = script.split('/').at(-1);
  const page = cut(
    html,
    gaps.map(({ range }) => range),
    [
      ...gaps.map(({ range, text }): [number, string] => [range.start, text]),
      [end, `<script src="${file}"></script>`],
    ],
  );
  return { html: page, scripts: new Map([[script, scriptWith(pieces)]]) };
}

/** A script of which the second line is JSON, for `wholeDrawing`. */
function scriptWith(pieces: readonly string[]): string {
  return `const pieces =
${JSON.stringify(pieces)}
for (const [number, html] of pieces.entries()) document.querySelector('[data-gap="' + number + '"]').outerHTML = html;
`;
}

/** The page that has nothing of a map but the sheets of two plans. */
function sheetsPage(html: string, whole: string, path: string, map: MapOnPage): string {
  const { figure, sheets, shapes } = map;
  if (!sheets) return '';
  const { outer, grounds } = sheets;
  const [first] = grounds;
  const drawn = shapes.map(({ start, end }) => html.slice(start, end)).join('');
  const page = cut(
    html,
    [
      { start: figure.start, end: outer.start },
      { start: outer.end, end: figure.end },
      ...(first ? [first] : []),
    ],
    [
      [
        figure.start,
        `<p><a href="${whole.split('/').at(-1)}">全部文献，一张图</a></p><div class="map"><input class="map-switch map-switch-plans" type="radio" checked hidden>`,
      ],
      [figure.end, '</div>'],
      ...(first ? [[first.start, drawn] as const] : []),
    ],
  );
  return renamed(page, whole, path, '（两个规划）');
}

function mapIn(html: string): MapOnPage | null {
  const elements = [...elementsOf(parse(html, { sourceCodeLocationInfo: true }))];
  const figure = elements.find(
    (element) => element.tagName === 'figure' && attribute(element, 'data-map') !== undefined,
  );
  if (!figure) return null;
  const inside = [...elementsOf(figure)];
  const drawing = inside.find(
    ({ tagName, attrs }) => tagName === 'svg' && attrs.some(({ name }) => name === 'data-map'),
  );
  if (!drawing) return null;
  const layer = (name: string) =>
    [...elementsOf(drawing)].find((element) => attribute(element, 'data-layer') === name);
  const links = ['areas', 'points'].flatMap((name) => {
    const own = layer(name)?.childNodes ?? [];
    return own.filter((node): node is Tree.Element => 'tagName' in node);
  });
  return {
    figure: rangeOf(figure),
    unseen: joined(unseenOf(links, html).map(rangeOf)),
    sheets: sheetsIn(inside),
    shapes: [
      ...[...elementsOf(drawing)].filter(({ tagName }) => tagName === 'defs'),
      layer('base'),
    ].flatMap((element) => (element ? rangeOf(element) : [])),
  };
}

/** Links of a drawing of which nothing is seen. */
function unseenOf(links: readonly Tree.Element[], html: string): Tree.Element[] {
  const drawn = new Set<string>();
  return links.filter((link) => {
    const marks = [...elementsOf(link)].filter(
      (element) => attribute(element, 'data-mark') !== undefined,
    );
    if (marks.length > 0)
      return marks.every((mark) => attribute(mark, 'data-clustered') !== undefined);
    const { start, end } = rangeOf(link);
    const shape = `${attribute(link, 'class')} ${html.slice(start, end).replace(/^<[^>]*>/, '')}`;
    const isThere = drawn.has(shape);
    drawn.add(shape);
    return isThere;
  });
}

function sheetsIn(elements: readonly Tree.Element[]): MapOnPage['sheets'] {
  const plans = elements.find((element) => hasClass(element, 'map-plans'));
  const { startTag, endTag } = plans?.sourceCodeLocation ?? {};
  if (!plans || !startTag || !endTag) return undefined;
  return {
    outer: rangeOf(plans),
    inner: { start: startTag.endOffset, end: endTag.startOffset },
    grounds: [...elementsOf(plans)]
      .filter((element) => element.tagName === 'use' && hasClass(element, 'map-ground'))
      .map(rangeOf),
  };
}

function hasClass(element: Tree.Element, name: string): boolean {
  return (attribute(element, 'class') ?? '').split(' ').includes(name);
}

/** Stretches that follow each other at once, as one. */
function joined(ranges: readonly Range[]): Range[] {
  const all: Range[] = [];
  for (const range of ranges) {
    const last = all.at(-1);
    if (last?.end === range.start) last.end = range.end;
    else all.push({ ...range });
  }
  return all;
}
