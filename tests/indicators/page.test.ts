/** The built pages of indicators: every value has its point or cell, every point its passage. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { DIST } from '../support/server.ts';
import { indicators } from './published.ts';

type Element = DefaultTreeAdapterMap['element'];
type Node = DefaultTreeAdapterMap['node'];

/** The page of each indicator, of each group, of all, and of those set side by side. */
const pages = readdirSync(join(DIST, 'indicators')).map((file) => ({
  file,
  html: readFileSync(join(DIST, 'indicators', file), 'utf8'),
}));
const trees = new Map(pages.map(({ file, html }) => [file, parse(html)]));
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

/** The main part of an indicator's page. */
function pageOf(id: string): Element {
  const page = trees.get(`${id}.html`);
  assert.ok(page, id);
  const [main] = all(page, 'main');
  assert.ok(main, id);
  return main;
}

test('each indicator has a page with its sentence and all its values', () => {
  for (const { id, reading, series } of indicators) {
    const page = pageOf(id);
    assert.ok(textOf(page).includes(reading), id);
    const rows = all(page, 'tbody')
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
    const links = all(pageOf(id), 'a').map((link) => attribute(link, 'href') ?? '');
    for (const { doc, row, block } of series) {
      const place = `#${row ?? block}`;
      const found = links.some((link) => link.startsWith(`../${doc}/`) && link.endsWith(place));
      assert.ok(found, `${id}: ${doc}/${row ?? block}`);
    }
  }
});

test('restored values lead to their evidence', () => {
  for (const { id, series } of indicators) {
    const links = new Set(all(pageOf(id), 'a').map((link) => attribute(link, 'href')));
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
    const [chart] = all(pageOf(id), 'svg');
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
  for (const [file, page] of trees) {
    const features = all(page, 'a').flatMap((link) => attribute(link, 'data-feature') ?? []);
    assert.equal(new Set(features).size, features.length, file);
  }
  for (const { html } of pages) assert.doesNotMatch(html, /NaN|undefined|Infinity/);
});

test('an axis has values and unit, and where it is cut a sign and words', () => {
  for (const { id, measure, unit, series } of indicators) {
    const [chart] = all(pageOf(id), 'svg');
    if (!chart || attribute(chart, 'role') !== 'group') continue;
    const texts = (kind: string) =>
      all(chart, 'text')
        .filter((text) => attribute(text, 'class') === kind)
        .map(textOf);
    const numbers = texts('axis-value').map(Number);
    assert.ok(numbers.length > 2 && numbers.every((one) => !Number.isNaN(one)), id);
    const [words = ''] = texts('axis-words');
    if (measure === 'level' && unit) assert.ok(words.includes(unit), `${id}: ${words}`);
    const isCut = Math.min(...numbers) > 0;
    assert.equal(words.includes('纵轴不从0起'), isCut, id);
    const sign = all(chart, 'path').some((path) => attribute(path, 'd')?.includes('l8,4l-4,3'));
    assert.equal(sign, isCut, id);
    const drawn = series.filter((one) => one.source === 'table' && one.value !== null);
    for (const { type, value, of } of drawn)
      if ((measure === 'level') === (of === undefined) && type !== 'growth')
        assert.ok((value ?? 0) <= Math.max(...numbers) * 1.25, `${id} ${value}`);
  }
});

test('money at different prices says so on its chart', () => {
  const [chart] = all(pageOf('gdp-per-capita'), 'svg');
  assert.ok(chart && textOf(chart).includes('目标按2005年价格、实际按当年价格'));
  assert.ok(textOf(pageOf('gdp-per-capita')).includes('目标与实际的口径不同，不作比较'));
  const [productivity] = all(pageOf('labour-productivity'), 'svg');
  assert.ok(productivity && textOf(productivity).includes('按2015年价格'));
});

test('the words that give each value stand on the page, led to their passage', () => {
  for (const { id, series } of indicators) {
    const items = all(pageOf(id), 'ul')
      .filter((list) => attribute(list, 'class') === 'indicator-sources')
      .flatMap((list) => all(list, 'li'));
    for (const { doc, row, block, raw } of series) {
      const own = items.filter((item) =>
        all(item, 'a').some((link) =>
          attribute(link, 'href')?.endsWith(`/${doc}/`.slice(1) + hrefEnd(item, row ?? block)),
        ),
      );
      assert.ok(
        own.some((item) => all(item, 'mark').some((mark) => textOf(mark) === raw)),
        `${id}: ${raw} of ${doc}/${row ?? block}`,
      );
    }
  }
});

/** The file and fragment of the link of an item that leads to a passage. */
function hrefEnd(item: Element, passage: string): string {
  const hrefs = all(item, 'a').map((link) => attribute(link, 'href') ?? '');
  const found = hrefs.find((href) => href.endsWith(`#${passage}`)) ?? '?';
  return found.slice(found.lastIndexOf('/') + 1);
}

test('each chart is a file too, complete in itself, as drawing and as picture', () => {
  for (const { id, name, series } of indicators) {
    const path = join(DIST, `data/indicators/${id}.svg`);
    const [first] = all(pageOf(id), 'svg');
    assert.equal(existsSync(path), first !== undefined, id);
    const csv = readFileSync(join(DIST, `data/indicators/${id}.csv`), 'utf8');
    assert.equal(csv.trim().split('\r\n').length, series.length + 1, id);
    if (!existsSync(path)) continue;
    const svg = readFileSync(path, 'utf8');
    assert.ok(svg.startsWith('<svg xmlns="http://www.w3.org/2000/svg"'), id);
    assert.doesNotMatch(svg, /href=|url\(|NaN|var\(|@layer/);
    assert.ok(svg.includes(`>${name}</text>`) && svg.includes('东北振兴文库'), id);
    const png = readFileSync(path.replace(/svg$/, 'png'));
    assert.equal(png.toString('latin1', 1, 4), 'PNG');
    assert.deepEqual([png.readUInt32BE(16) > 1000, png.readUInt32BE(20) > 700], [true, true], id);
    const embed = readFileSync(join(DIST, `embed/indicators/${id}.html`), 'utf8');
    assert.doesNotMatch(embed, /<script(?! type="application\/ld\+json")/);
    assert.ok(embed.length < 20_000, `${id}: ${embed.length}`);
  }
});

test('pages where charts once stood have their ids, as links to where they are now', () => {
  const files = new Map([
    ['经济发展', 'economy.html'],
    ['科技教育', 'education.html'],
    ['资源环境', 'environment.html'],
    ['人民生活', 'people.html'],
  ]);
  for (const { id, group } of indicators) {
    for (const file of ['index.html', files.get(group) ?? '']) {
      const page = trees.get(file);
      assert.ok(page, file);
      const link = all(page, 'a').find((one) => attribute(one, 'id') === id);
      assert.equal(link && attribute(link, 'href'), `${id}.html`, `${file} ${id}`);
      assert.notEqual(link && attribute(link, 'data-moved'), undefined, `${file} ${id}`);
    }
  }
});

test('all can be set side by side, and without a program stand in one table', () => {
  const page = trees.get('compare.html');
  assert.ok(page);
  const rows = all(page, 'tr').map((row) => attribute(row, 'data-indicator'));
  const boxes = all(page, 'input').map((box) => attribute(box, 'value'));
  for (const { id } of indicators) assert.ok(rows.includes(id) && boxes.includes(id), id);
});
