/** The weight of pages: each kind of page has a budget, in bytes as a server sends them (gzip). */
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { filesIn, pagesIn } from '../support/built-site.ts';
import { gzipBytes, type PageParts, readParts } from '../support/page-parts.ts';
import { type PageType, pageTypeOf } from '../support/page-types.ts';
import { DIST } from '../support/server.ts';

/** HTML with the styles and scripts that it loads; the largest page of the kind, and the median. */
const BUDGETS: Record<PageType, { largest: number; median?: number }> = {
  // A map and a chart in little, so that a reader sees what the library is; railways are curves.
  home: { largest: 18_600 },
  lessons: { largest: 15_000 },
  // Most have a map, on which rivers lie since it has a ground.
  lesson: { largest: 63_000, median: 45_000 },
  compare: { largest: 25_000 },
  // The wordings of two documents in full, and what a reader found for each clause without its like.
  compared: { largest: 43_000 },
  references: { largest: 60_000 },
  timeline: { largest: 60_000 },
  indicators: { largest: 45_000 },
  indicatorGroup: { largest: 20_000 },
  // Every chart, of which a reader chooses some.
  indicatorComparison: { largest: 40_000 },
  indicator: { largest: 20_000 },
  document: { largest: 20_000 },
  chapter: { largest: 35_000, median: 20_000 },
  // All chapters of a document.
  whole: { largest: 110_000 },
  // A sentence for each passage of a document.
  digests: { largest: 45_000 },
  // The text twice, as it is in its file and as it is read.
  source: { largest: 40_000 },
  // Tables of the plans with each cell's restored signs and the projects that it names.
  box: { largest: 26_000 },
  projects: { largest: 75_000 },
  projectType: { largest: 40_000 },
  project: { largest: 20_000 },
  places: { largest: 35_000 },
  place: { largest: 60_000, median: 20_000 },
  // Every map stands there in little with its question; railways are curves.
  maps: { largest: 26_600 },
  map: { largest: 120_000 },
  // A drawing with its legend, without table and tools.
  embed: { largest: 60_000 },
  agencies: { largest: 40_000 },
  agency: { largest: 30_000, median: 15_000 },
  // All terms with what explains them and every passage that uses them.
  glossary: { largest: 62_000 },
  changes: { largest: 15_000 },
  about: { largest: 35_000 },
  // What is exact and what answers best, in the words that people type.
  search: { largest: 58_000 },
  teach: { largest: 20_000 },
  // The tools of a worksheet: moving, asking, collecting.
  handout: { largest: 30_000 },
  notes: { largest: 20_000 },
  offline: { largest: 20_000 },
  notStored: { largest: 15_000 },
  // Header, search, and the program that finds the nearest addresses.
  missing: { largest: 12_000 },
};
const SCRIPT_BYTES = 8_000;
/** Budgets of the pages whose scripts are larger, with their reasons. */
const LARGER_SCRIPTS: Partial<Record<PageType, number>> = {
  // Notes are listed, rewritten, put back, exported in two forms and read from files.
  notes: 10_000,
  // The engine's driver, the ranking of answers, what everyday words mean, cards with their rows and
  // filters, and a list of all blocks; engine and list are functions, so that opening the page runs
  // neither.
  search: 48_700,
  // A worksheet is arranged, asked, shared and saved, and cuts excerpts out of its passages.
  handout: 14_800,
  // Maps are moved, filtered and asked; marks and names are laid out again after each, on the sheets of
  // two plans too, names by their own marks alone, whole in what is in sight, seats before all others,
  // and in small pieces, so that the map takes what a reader does meanwhile. All maps share one file,
  // which has the styles of a live map in it. A few lines in the page give it its sizes before it is
  // laid out, and again when a phone is turned meanwhile, which saves it a tenth of a second.
  map: 24_900,
};
/** The page itself and at most three files. */
const REQUESTS = 4;

const parts = new Map<string, PageParts>();
before(() => {
  for (const path of pagesIn(DIST)) parts.set(path, readParts(DIST, path));
});

describe('weight of the pages', () => {
  for (const type of Object.keys(BUDGETS) as PageType[]) {
    test(`pages of the kind "${type}" keep to their budget`, (t) => {
      const weights = weightsOf(type);
      const { largest, median = largest } = BUDGETS[type];
      assert.ok(weights.length > 0, 'the site has such a page');
      const [heaviest] = weights;
      t.diagnostic(`${type}: largest ${heaviest?.bytes}, median ${medianOf(weights)} bytes`);
      assert.ok((heaviest?.bytes ?? 0) <= largest, `${heaviest?.path}: ${heaviest?.bytes} bytes`);
      assert.ok(medianOf(weights) <= median, `median ${medianOf(weights)} bytes`);
    });
  }

  test('every page is of a kind that has a budget', () => {
    for (const path of parts.keys()) assert.doesNotThrow(() => pageTypeOf(path));
  });
});

test('no page runs more script than its budget', () => {
  // The rest of a long list comes as a script, but is none.
  const isProgram = (text: string) => !text.startsWith('for (const [owner, rows] of');
  const over = [...parts].map(([path, { scripts }]) => ({
    path,
    bytes: gzipBytes(...scripts.filter(isProgram)),
  }));
  assert.deepEqual(
    over.filter(({ path, bytes }) => bytes > (LARGER_SCRIPTS[pageTypeOf(path)] ?? SCRIPT_BYTES)),
    [],
  );
});

test('no map is more than 300 kB to be read in, with its table', () => {
  const maps = [...parts].filter(([path]) => /^(map|embed)$/.test(pageTypeOf(path)));
  assert.ok(maps.length > 20);
  assert.deepEqual(
    maps.filter(([, { html }]) => Buffer.byteLength(html) > 300_000).map(([path]) => path),
    [],
  );
});

test('a page is one request, or few', () => {
  const many = [...parts].filter(([, { files }]) => 1 + files.length > REQUESTS);
  assert.deepEqual(
    many.map(([path, { files }]) => `${path}: ${files.join(' ')}`),
    [],
  );
});

test('no fonts are sent: the reader has good ones', () => {
  assert.deepEqual(
    filesIn(DIST).filter((file) => /\.(woff2?|[ot]tf|eot|ttc)$/.test(file)),
    [],
  );
  const withFace = [...parts].filter(([, { styles }]) => styles.join('').includes('@font-face'));
  assert.deepEqual(
    withFace.map(([path]) => path),
    [],
  );
});

interface Weight {
  path: string;
  bytes: number;
}

/** The pages of a kind with what they weigh, the heaviest first. */
function weightsOf(type: PageType): Weight[] {
  return [...parts]
    .filter(([path]) => pageTypeOf(path) === type)
    .map(([path, { html, files }]) => ({ path, bytes: gzipBytes(html) + filesOf(path, files) }))
    .sort((a, b) => b.bytes - a.bytes);
}

/** The weight of the style sheets and programs of a page that stand in files. */
function filesOf(path: string, files: readonly string[]): number {
  if (!files.some((file) => /\.(css|js)$/.test(file))) return 0;
  const { scripts, styles, html } = parts.get(path) as PageParts;
  const apart = [...scripts, ...styles].filter((text) => !html.includes(text));
  return apart.reduce((sum, text) => sum + gzipBytes(text), 0);
}

function medianOf(weights: readonly Weight[]): number {
  return weights[Math.floor(weights.length / 2)]?.bytes ?? 0;
}
