/** Marks and names of the maps, measured on the screen against positions, borders and each other. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { geoConicEqualArea, geoContains } from 'd3';
import type { Browser, Page } from 'playwright-core';
import { merge } from 'topojson-client';
import { readChina } from '../../src/topics/map/drawing/ground/topology.ts';
import { launchBrowser } from '../support/browser.ts';
import { DIST } from '../support/server.ts';
import { someOf } from '../support/tried-pages.ts';

interface PlaceJson {
  id: string;
  name: string;
  kind: string;
  provinces: string[];
  adcode: string | null;
  lon: number | null;
  lat: number | null;
}

const places = new Map<string, PlaceJson>(
  JSON.parse(readFileSync(join(DIST, 'data/places.json'), 'utf8')).map((place: PlaceJson) => [
    place.id,
    place,
  ]),
);
/** The region's 41 units of the prefecture's level. */
const seats = [...places.values()].filter(
  ({ kind, adcode }) =>
    kind === 'prefecture' && /^(?:2[123]|15(?:04|05|07|22|25))/.test(adcode ?? ''),
);

/** Chinese places whose marks may stand beyond coast and border; the file says why. */
const BEYOND_LAND = new Set(
  readFileSync('tests/browser/beyond-land.tsv', 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [place = '', reason = ''] = line.split('\t');
      assert.ok(places.has(place) && reason.length > 20, line);
      return place;
    }),
);

const china = readChina('content/maps');
// biome-ignore lint/suspicious/noExplicitAny: the shapes of units are polygons.
const land = merge(china, china.objects.provinces.geometries as any);

const MAPS = readdirSync(join(DIST, 'maps'))
  .filter((name) => name.endsWith('.html') && name !== 'index.html')
  .map((name) => name.slice(0, -'.html'.length))
  .filter((map) =>
    readFileSync(join(DIST, `maps/${map}.html`), 'utf8').includes('data-projection'),
  );

let browser: Browser;
before(async () => {
  browser = await launchBrowser();
});
after(() => browser?.close());

/** Opens a map at a scale, its middle in the south of the region where most stands. */
async function open(map: string, width: number, scale = 1): Promise<Page> {
  const page = await browser.newPage({
    viewport: { width, height: 900 },
    reducedMotion: 'reduce',
  });
  await page.goto(`${pathToFileURL(DIST)}/maps/${map}.html#at=${scale},0.55,0.65`);
  await page.locator('[data-live]').waitFor();
  await atRest(page);
  return page;
}

/** Moves the map. */
async function zoom(page: Page, scale: number) {
  await page.evaluate((fragment) => {
    location.hash = fragment;
  }, `at=${scale},0.55,0.65`);
  await page.waitForFunction(
    (wanted) =>
      document
        .querySelector('[data-view]')
        ?.getAttribute('transform')
        ?.endsWith(`scale(${wanted})`),
    scale,
  );
  await atRest(page);
}

/** Names and marks are laid out when the map has come to rest: waits until they stay as they are. */
async function atRest(page: Page) {
  const names = () =>
    page.$$eval('[data-layer="labels"] > g', (all) =>
      all.map((it) => it.outerHTML.replace(/ data-lit=""/g, '')).join(),
    );
  let last = '';
  for (let now = await names(); now !== last; now = await names()) {
    last = now;
    await page.waitForTimeout(400);
  }
}

/** Measures of the first drawing of a page; lengths are pixels of the window. */
function look(page: Page) {
  return page.evaluate(() => {
    const svg = document.querySelector('svg[data-projection]') as SVGSVGElement;
    const isSeen = (element: Element | null): boolean =>
      element === svg ||
      (element !== null &&
        getComputedStyle(element).display !== 'none' &&
        isSeen(element.parentElement));
    const matrix = (svg.querySelector('[data-view]') as SVGGElement).getScreenCTM() as DOMMatrix;
    const marks = [...svg.querySelectorAll<SVGElement>('[data-lon]')].filter(isSeen).map((mark) => {
      const drawn = mark.querySelector<SVGGraphicsElement>('use, circle') as SVGGraphicsElement;
      const [x, y] = ['x', 'y'].map((name) => Number(drawn.getAttribute(name) ?? 0));
      const at = new DOMPoint(x, y).matrixTransform(drawn.getScreenCTM() as DOMMatrix);
      return {
        place: mark.dataset.mark ?? mark.dataset.cluster ?? '',
        lon: Number(mark.dataset.lon),
        lat: Number(mark.dataset.lat),
        at: [at.x, at.y] as [number, number],
        isMoved: mark.hasAttribute('data-moved'),
        radius: 'cluster' in mark.dataset ? drawn.getBoundingClientRect().width / 2 : 0,
        hasLeader: mark.querySelector('[data-leader]') !== null,
      };
    });
    const dots = [...svg.querySelectorAll<SVGPathElement>('.map-nodes path')]
      .filter(isSeen)
      .map((dot) => {
        const [x, y] = (dot.getAttribute('d')?.match(/-?[\d.]+/g) ?? []).map(Number);
        const at = new DOMPoint(x, y).matrixTransform(dot.getScreenCTM() as DOMMatrix);
        return [at.x, at.y] as [number, number];
      });
    const frame = svg.getBoundingClientRect();
    const lineOf = (line: SVGPathElement | null) => {
      if (!line) return null;
      const [, , x, y] = (line.getAttribute('d')?.match(/-?[\d.]+/g) ?? []).map(Number);
      const end = new DOMPoint(x, y).matrixTransform(line.getScreenCTM() as DOMMatrix);
      return [end.x, end.y] as [number, number];
    };
    const names = [...svg.querySelectorAll<SVGGElement>('[data-layer="labels"] > g')]
      .filter(isSeen)
      .map((name) => {
        const written = name.querySelector('text') as SVGTextElement;
        const { left, top, right, bottom } = written.getBoundingClientRect();
        const own = new DOMPoint(0, 0).matrixTransform(name.getScreenCTM() as DOMMatrix);
        return {
          text: name.textContent?.trim() ?? '',
          // Names of places stand by a dot; those of areas, waters and lines don't.
          isByDot: /^(?:|map-name-county|map-name-landmark)$/.test(
            written.getAttribute('class') ?? '',
          ),
          line: lineOf(name.querySelector<SVGPathElement>('.map-callout')),
          isTurned: /rotate/.test(name.getAttribute('transform') ?? ''),
          isLesser: /lesser/.test(name.dataset.wish ?? ''),
          own: [own.x, own.y] as [number, number],
          isCut:
            own.x > frame.left + 10 &&
            own.x < frame.right - 10 &&
            own.y > frame.top + 10 &&
            own.y < frame.bottom - 10 &&
            (left < frame.left ||
              right > frame.right ||
              top < frame.top - 1 ||
              bottom > frame.bottom + 1),
          box: { left, top, right, bottom },
        };
      });
    return {
      dots,
      frame: { left: frame.left, top: frame.top, right: frame.right, bottom: frame.bottom },
      projection: svg.dataset.projection ?? '',
      scale: [matrix.a, matrix.e, matrix.f] as [number, number, number],
      marks,
      names,
    };
  });
}

type Look = Awaited<ReturnType<typeof look>>;

/** The projection that a map names. */
function projectionOf({ projection }: Look) {
  const values = new Map(
    projection
      .split(' ')
      .slice(1)
      .map((pair) => {
        const [name = '', numbers = ''] = pair.split('=');
        return [name, numbers.split(',').map(Number)] as const;
      }),
  );
  const pair = (name: string) => values.get(name) as [number, number];
  return geoConicEqualArea()
    .parallels(pair('parallels'))
    .rotate(pair('rotate'))
    .scale(values.get('scale')?.[0] ?? 1)
    .translate(pair('translate'));
}

/** Marks that stand off their positions, by so many pixels. */
function marksOff(seen: Look, pixels: number): string[] {
  const project = projectionOf(seen);
  const [scale, left, top] = seen.scale;
  return seen.marks.flatMap(({ place, lon, lat, at }) => {
    const [x, y] = project([lon, lat]) as [number, number];
    const off = Math.hypot(x * scale + left - at[0], y * scale + top - at[1]);
    return off > pixels ? [`${place} ${off.toFixed(1)}`] : [];
  });
}

function isAbroad(place: string): boolean {
  const { kind = '', provinces = [] } = places.get(place) ?? {};
  return provinces.includes('abroad') || /country|foreign/.test(kind);
}

/** Marks of Chinese places that stand in the sea or beyond the border, but for those that may. */
function marksOutside(seen: Look): string[] {
  const project = projectionOf(seen);
  const [scale, left, top] = seen.scale;
  return seen.marks.flatMap(({ place, at: [x, y] }) => {
    if (isAbroad(place)) return [];
    const position = project.invert?.([(x - left) / scale, (y - top) / scale]);
    const isInside = position && geoContains(land, position);
    return isInside || BEYOND_LAND.has(place) ? [] : [place];
  });
}

/** Names of places that stand nearer to another mark or dot than to their own, without a line to it. */
function strayNames({ names, marks, dots, frame }: Look): string[] {
  const all = [...dots, ...marks.map(({ at }) => at)];
  return (
    names
      .filter(({ isByDot, line }) => isByDot && !line)
      // Names out of sight are placed for where the map may be moved, without all that is beyond them.
      .filter(
        ({ own: [x, y] }) => x > frame.left && x < frame.right && y > frame.top && y < frame.bottom,
      )
      .flatMap(({ text, own, box }) => {
        const off = ([x, y]: readonly [number, number]) =>
          Math.hypot(
            Math.max(box.left - x, x - box.right, 0),
            Math.max(box.top - y, y - box.bottom, 0),
          );
        // The marks of one place stand round it.
        const foreign = all.filter(([x, y]) => Math.hypot(x - own[0], y - own[1]) > 7);
        return foreign.some((at) => off(at) < off(own)) ? [text] : [];
      })
  );
}

/** Seats in sight that have no name while a lesser name has one. */
function seatsMissing(seen: Look): string[] {
  const { names, frame } = seen;
  const project = projectionOf(seen);
  const [scale, left, top] = seen.scale;
  const isInSight = ([x, y]: readonly [number, number]) =>
    x > frame.left + 10 && x < frame.right - 10 && y > frame.top + 10 && y < frame.bottom - 10;
  if (!names.some(({ isLesser, own }) => isLesser && isInSight(own))) return [];
  return seats
    .filter(({ lon, lat }) => {
      const [x, y] = project([lon ?? 0, lat ?? 0]) as [number, number];
      return isInSight([x * scale + left, y * scale + top]);
    })
    .filter(({ name }) => !names.some(({ text }) => name.startsWith(text)))
    .map(({ name }) => name);
}

function overlapping({ names }: Look): string[] {
  return names.flatMap((one, index) =>
    names
      .slice(index + 1)
      .filter(
        (other) =>
          !one.isTurned &&
          !other.isTurned &&
          one.box.left + 1 < other.box.right &&
          other.box.left + 1 < one.box.right &&
          one.box.top + 0.5 < other.box.bottom &&
          other.box.top + 0.5 < one.box.bottom,
      )
      .map((other) => `${one.text}×${other.text}`),
  );
}

/** Lines from names to their dots that cross each other, or the names of other places. */
function crossedLines({ names }: Look): string[] {
  type Line = [[number, number], [number, number]];
  const side = ([[x, y], [toX, toY]]: Line, [px, py]: [number, number]) =>
    Math.sign((toX - x) * (py - y) - (toY - y) * (px - x));
  const cross = (one: Line, other: Line) =>
    side(one, other[0]) !== side(one, other[1]) && side(other, one[0]) !== side(other, one[1]);
  const lines = names.flatMap(({ text, own, line }) =>
    line ? [{ text, line: [own, line] as Line }] : [],
  );
  return lines.flatMap(({ text, line }, index) => [
    ...lines
      .slice(index + 1)
      .filter((other) => cross(line, other.line))
      .map((other) => `${text}×${other.text}`),
    ...names
      .filter((name) => name.isByDot && name.text !== text)
      // A line of type is higher than its letters.
      .filter(({ box: { left, top, right, bottom } }) => {
        const [low, high] = [top + 4, bottom - 4];
        return [
          [left + 2, low, right - 2, high],
          [left + 2, high, right - 2, low],
        ].some(([x = 0, y = 0, toX = 0, toY = 0]) =>
          cross(line, [
            [x, y],
            [toX, toY],
          ]),
        );
      })
      .map((other) => `${text}→${other.text}`),
  ]);
}

/**
 * Lines from names to their dots that lead through a dot or a symbol of another place, or touch the
 * disc of a cluster in which their own dots don't lie.
 */
function linesOverOthers({ names, marks, dots }: Look): string[] {
  const others = [...marks, ...dots.map((at) => ({ at, radius: 0, place: `${at}` }))];
  return names.flatMap(({ text, own, line }) => {
    if (!line) return [];
    const [dx, dy] = [line[0] - own[0], line[1] - own[1]];
    return others
      .filter(({ at: [x, y], radius }) => {
        const [px, py] = [x - own[0], y - own[1]];
        const part = Math.min(1, Math.max(0, (px * dx + py * dy) / (dx * dx + dy * dy)));
        const off = Math.hypot(px - part * dx, py - part * dy);
        // The marks of one place stand round it.
        return Math.hypot(px, py) > (radius || 7) && off < (radius || 2.5) - 0.5;
      })
      .map(({ place }) => `${text}→${place}`);
  });
}

test('the region has 41 seats', () => {
  assert.equal(seats.length, 41);
});

for (const map of someOf(MAPS, 2))
  describe(`the map ${map}`, () => {
    for (const width of [360, 1440])
      test(`has every mark at its place, and names by their own marks and clear of each other, at ${width} pixels`, async () => {
        const page = await open(map, width);
        for (const scale of someOf([1, 2, 4, 8], 2)) {
          await zoom(page, scale);
          const seen = await look(page);
          assert.ok(seen.names.length > 0);
          assert.deepEqual(marksOff(seen, 6), [], `at scale ${scale}`);
          assert.deepEqual(marksOutside(seen), [], `at scale ${scale}`);
          assert.deepEqual(overlapping(seen), [], `at scale ${scale}`);
          assert.deepEqual(strayNames(seen), [], `at scale ${scale}`);
          assert.deepEqual(crossedLines(seen), [], `at scale ${scale}`);
          assert.deepEqual(linesOverOthers(seen), [], `at scale ${scale}`);
          if (map !== 'pairs') assert.deepEqual(seatsMissing(seen), [], `at scale ${scale}`);
          const cut = seen.names.filter(({ isCut, isByDot }) => isCut && isByDot);
          assert.deepEqual(
            cut.map(({ text }) => text),
            [],
            `at scale ${scale}`,
          );
        }
        await page.close();
      });
  });

test('the list of places beyond coast and border names all that are drawn there, and none that no map draws', () => {
  const mark = /data-mark="([^"]+)"[^>]*data-lon="([^"]+)" data-lat="([^"]+)"/g;
  const drawn = MAPS.flatMap((map) => [
    ...readFileSync(join(DIST, `maps/${map}.html`), 'utf8').matchAll(mark),
  ]);
  const beyond = drawn.flatMap(([, place = '', lon, lat]) =>
    geoContains(land, [Number(lon), Number(lat)]) || isAbroad(place) ? [] : [place],
  );
  assert.deepEqual(new Set(beyond).difference(BEYOND_LAND), new Set());
  assert.deepEqual(
    BEYOND_LAND.difference(new Set(drawn.map(([, place = '']) => place))),
    new Set(),
  );
});

test('a cluster opens, each of its marks with a line to its place, and closes again', async () => {
  const page = await open('bases', 1440);
  const cluster = page.locator('[data-cluster="shenyang"]');
  const count = Number(await cluster.textContent());
  assert.ok(count > 10);
  await cluster.locator('circle').click();
  const moved = (await look(page)).marks.filter(({ isMoved }) => isMoved);
  assert.equal(moved.length, count);
  assert.ok(moved.every(({ hasLeader }) => hasLeader));
  await page.keyboard.press('Escape');
  assert.ok((await look(page)).marks.every(({ isMoved }) => !isMoved));
  await page.close();
});

test('a filter of one document draws what that document says, and the names of the rest give way', async () => {
  const page = await open('bases', 1440);
  for (const doc of ['plan-12', 'plan-13']) {
    await page.evaluate((fragment) => {
      location.hash = fragment;
    }, `docs=${doc}`);
    await page.waitForTimeout(400);
    const drawn = await page.$$eval('[data-feature]:not([data-off])', (links) =>
      links.map((link) => ({
        stage: link.getAttribute('data-stage')?.split(' ') ?? [],
        drawn: link.getAttribute('data-drawn') ?? '',
      })),
    );
    assert.ok(drawn.length > 10);
    assert.deepEqual(
      drawn.filter((it) => !it.drawn.startsWith(`${doc}:`) || !it.stage.includes(it.drawn)),
      [],
    );
  }
  await page.close();
});

test('a railway ends where the chosen document ends it', async () => {
  const page = await open('railways', 1440);
  const courses = page.locator('[data-feature="haerbin-mudanjiang-gaotie"] [data-course]');
  const shown = async (doc: string) => {
    await page.evaluate((fragment) => {
      location.hash = fragment;
    }, `docs=${doc}`);
    await page.waitForTimeout(400);
    return courses.evaluateAll((all) =>
      all
        .filter((it) => getComputedStyle(it).display !== 'none')
        .map((it) => it.querySelector('.map-line')?.getBoundingClientRect().width ?? 0),
    );
  };
  // 专栏11 of the 12th plan leads on to 绥芬河, 专栏10 of the 13th ends in 牡丹江.
  const [long = 0, ...noThird] = await shown('plan-12');
  const [short = 0, ...noOther] = await shown('plan-13');
  assert.deepEqual([noThird, noOther], [[], []]);
  assert.ok(long > short + 20);
  await page.close();
});
