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

interface PlaceJson {
  id: string;
  name: string;
  kind: string;
  provinces: string[];
}

const places = new Map<string, PlaceJson>(
  JSON.parse(readFileSync(join(DIST, 'data/places.json'), 'utf8')).map((place: PlaceJson) => [
    place.id,
    place,
  ]),
);
/**
 * Kinds of places that may stand in the water or on the border itself: crossings, ports and islands;
 * the Yalu, the basin of 渤海湾 and 长白山, through which they run.
 */
const AT_THE_EDGE = /^(?:border-port|bridge|port|island|sea|river|lake|basin|mountain)$/;

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
  // Names and marks are laid out when the map has come to rest.
  await page.waitForTimeout(400);
  return page;
}

/** What the first drawing of a page shows; lengths are pixels of the window. */
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
        hasLeader: mark.querySelector('[data-leader]') !== null,
      };
    });
    const names = [...svg.querySelectorAll<SVGElement>('[data-layer="labels"] > g')]
      .filter(isSeen)
      .map((name) => {
        const { left, top, right, bottom } = (
          name.querySelector('text') as SVGTextElement
        ).getBoundingClientRect();
        return {
          text: name.textContent?.trim() ?? '',
          isTurned: /rotate/.test(name.getAttribute('transform') ?? ''),
          isLesser: /lesser/.test(name.dataset.wish ?? ''),
          box: { left, top, right, bottom },
        };
      });
    return {
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

/** Marks of Chinese places that stand in the sea or beyond the border. */
function marksOutside(seen: Look): string[] {
  const project = projectionOf(seen);
  const [scale, left, top] = seen.scale;
  return seen.marks.flatMap(({ place, at: [x, y] }) => {
    const { kind = '', provinces = [] } = places.get(place) ?? {};
    if (provinces.includes('abroad') || AT_THE_EDGE.test(kind)) return [];
    if (/country|foreign/.test(kind)) return [];
    const position = project.invert?.([(x - left) / scale, (y - top) / scale]);
    return position && geoContains(land, position) ? [] : [place];
  });
}

function overlapping({ names }: Look): string[] {
  // A line of type has some air above and below its letters.
  const air = 3;
  return names.flatMap((one, index) =>
    names
      .slice(index + 1)
      .filter(
        (other) =>
          !one.isTurned &&
          !other.isTurned &&
          one.box.left + 1 < other.box.right &&
          other.box.left + 1 < one.box.right &&
          one.box.top + air < other.box.bottom &&
          other.box.top + air < one.box.bottom,
      )
      .map((other) => `${one.text}×${other.text}`),
  );
}

for (const map of MAPS)
  describe(`the map ${map}`, () => {
    for (const width of [360, 1440])
      test(`has every mark at its place and no names on each other at ${width} pixels`, async () => {
        for (const scale of [1, 8]) {
          const page = await open(map, width, scale);
          const seen = await look(page);
          assert.deepEqual(marksOff(seen, 6), [], `at scale ${scale}`);
          assert.deepEqual(marksOutside(seen), [], `at scale ${scale}`);
          assert.deepEqual(overlapping(seen), [], `at scale ${scale}`);
          await page.close();
        }
      });
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

test('no seat is missing while a lesser name is shown, on a phone too', async () => {
  const seats = [...places.values()].filter(({ kind, provinces }) => {
    const isHere = provinces.some((it) => /^(?:liaoning|jilin|heilongjiang)$/.test(it));
    return kind === 'prefecture' && isHere;
  });
  assert.equal(seats.length, 36);
  for (const width of [360, 1440]) {
    const page = await open('bases', width);
    const { names } = await look(page);
    const missing = seats.filter(({ name }) => !names.some(({ text }) => name.startsWith(text)));
    if (names.some(({ isLesser }) => isLesser)) assert.deepEqual(missing, []);
    await page.close();
  }
});
