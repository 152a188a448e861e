/** The built page of indicators: every value has its point or cell, every point its passage. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { DIST } from '../support/server.ts';
import { indicators } from './published.ts';

type Element = DefaultTreeAdapterMap['element'];
type Node = DefaultTreeAdapterMap['node'];

const html = readFileSync(join(DIST, 'indicators/index.html'), 'utf8');
const page = parse(html);
function all(node: Node, name: string): Element[] {
  const own = 'tagName' in node && node.tagName === name ? [node as Element] : [];
  const children = 'childNodes' in node ? node.childNodes : [];
  return [...own, ...children.flatMap((child) => all(child, name))];
}
function attribute(element: Element, name: string) {
  return element.attrs.find((one) => one.name === name)?.value;
}
function textOf(node: Node): string {
  return 'value' in node
    ? String(node.value)
    : 'childNodes' in node
      ? node.childNodes.map(textOf).join('')
      : '';
}

const sections = new Map(
  all(page, 'section').map((section) => [attribute(section, 'id') ?? '', section]),
);
function sectionOf(id: string): Element {
  const section = sections.get(id);
  assert.ok(section, id);
  return section;
}

test('each indicator has a section with its sentence and all its values', () => {
  for (const { id, reading, series } of indicators) {
    const section = sectionOf(id);
    assert.ok(textOf(section).includes(reading), id);
    const rows = all(section, 'tbody')
      .flatMap((body) => all(body, 'tr'))
      .map(textOf);
    for (const { raw } of series) {
      // The running text repeats values of the tables with their unit.
      const number = /-?\d+(?:\.\d+)?/.exec(raw)?.[0] ?? raw;
      assert.ok(
        rows.some((row) => row.includes(raw) || row.includes(number)),
        `${id} ${raw}`,
      );
    }
  }
});

test('every passage of a value is linked beside it', () => {
  for (const { id, series } of indicators) {
    const links = all(sectionOf(id), 'a').map((link) => attribute(link, 'href') ?? '');
    for (const { doc, row, block } of series) {
      const place = `#${row ?? block}`;
      const found = links.some((link) => link.startsWith(`../${doc}/`) && link.endsWith(place));
      assert.ok(found, `${id}: ${doc}/${row ?? block}`);
    }
  }
});

test('restored values lead to their evidence', () => {
  for (const { id, series } of indicators) {
    const links = new Set(all(sectionOf(id), 'a').map((link) => attribute(link, 'href')));
    for (const { source, restorations } of series) {
      const [first] = restorations;
      if (source === 'table' && first)
        assert.ok(
          links.has(`../about.html#${first.id}`) || hasTwin(id, first.id),
          `${id} ${first.id}`,
        );
    }
  }
});

/** A value that two tables of the plan give is shown once, with the evidence of the first. */
function hasTwin(id: string, restoration: string): boolean {
  const series = indicators.find((one) => one.id === id)?.series ?? [];
  const own = series.find((one) => one.restorations.some((made) => made.id === restoration));
  return series.some((one) => one !== own && one.value === own?.value && one.restored);
}

test('charts are named, described, and their points are links', () => {
  let points = 0;
  for (const { id, series, rows } of indicators) {
    const [chart] = all(sectionOf(id), 'svg');
    const hasNumbers = series.some(({ source, value }) => source === 'table' && value !== null);
    assert.equal(chart !== undefined, rows.length > 0 && hasNumbers, id);
    if (!chart) continue;
    assert.equal(attribute(chart, 'role'), 'group');
    const [title] = all(chart, 'title');
    const [desc] = all(chart, 'desc');
    assert.equal(title && attribute(title, 'id'), attribute(chart, 'aria-labelledby'));
    assert.equal(desc && attribute(desc, 'id'), attribute(chart, 'aria-describedby'));
    for (const link of all(chart, 'a')) {
      assert.match(
        attribute(link, 'data-feature') ?? '',
        new RegExp(`^${id}/[0-9-]+/(actual|target)$`),
      );
      assert.match(attribute(link, 'aria-label') ?? '', /\d年.+，“十[二三]五”规划 专栏\d第\d+行$/);
      points += 1;
    }
  }
  // A year or a plan has one point for what was wanted and one for what came true.
  const drawn = indicators.flatMap(({ id, measure, series }) =>
    series
      .filter(
        ({ source, value, of }) =>
          source === 'table' && value !== null && (measure === 'level' ? !of : of),
      )
      .map(({ period, type, of }) => [id, period, (of ?? type) === 'target'].join()),
  );
  assert.equal(points, new Set(drawn).size);
});

test('no point is drawn twice, and none off the picture', () => {
  const features = all(page, 'a').flatMap((link) => attribute(link, 'data-feature') ?? []);
  assert.equal(new Set(features).size, features.length);
  assert.doesNotMatch(html, /NaN|undefined|Infinity/);
});

test('each chart is a file too, complete in itself', () => {
  for (const { id } of indicators) {
    const path = join(DIST, `data/indicators/${id}.svg`);
    assert.equal(existsSync(path), all(sectionOf(id), 'svg').length > 0, id);
    if (!existsSync(path)) continue;
    const svg = readFileSync(path, 'utf8');
    assert.ok(svg.startsWith('<svg xmlns="http://www.w3.org/2000/svg"'), id);
    assert.doesNotMatch(svg, /href=|url\(|NaN/);
  }
});
