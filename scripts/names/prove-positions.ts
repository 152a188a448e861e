import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { geoBounds, geoContains } from 'd3';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { z } from 'zod';
import { isUnitOfRegion, provinceCode } from '../../src/model/provinces.ts';
import { EditionError } from '../lib/edition-error.ts';
import { each } from '../lib/faults.ts';
import { curatedText, readBytes, shownPath } from '../read/curated-file.ts';
import { madeOnce } from '../read/made-before.ts';
import { startOf } from '../read/utf8.ts';
import type { Placed } from '../read/yaml-file.ts';
import type { CuratedPlace } from './schemas.ts';

/** The boundaries that places are held against: provinces of the country, counties of the region. */
type Boundaries = Topology<{ provinces: Units; counties: Units }>;
type Units = GeometryCollection<{ name: string }>;
/** Tells whether a position, longitude first, lies in a unit. */
type Outline = (position: [number, number]) => boolean;
/** Outlines of units by their codes of six digits. */
type Outlines = ReadonlyMap<string, Outline>;

/** Words of a note that say that a unit is governed from outside of it: 行政公署驻加格达奇. */
const SEATED = /驻(?!地)/;
/** Words of a note that say since when there is no such unit: 2019年并入汤旺县. */
const FORMER = /\d{4}年/;

const BOUNDARIES = 'gazetteer/boundaries';
const CHINA = 'china.topojson';

/** The fields of `sources.json` for each file beside it that are needed here. */
const Sources = z.array(z.looseObject({ file: z.string(), sha256: z.string() })).min(1);

/**
 * Makes sure that codes exist and that every position lies in the unit whose code the place has, or
 * abroad where it is said to. A unit that is governed from outside, as its note says, may have its
 * position in another unit of the region.
 * @param root folder that paths in errors are relative to
 * @param seeds folder that holds the boundaries; without them nothing is proved
 * @throws EditionError `unknown-code` or `wrong-position`; `checksum`, `schema` or
 *   `unreadable-file` where a file of boundaries isn't the one that was made
 */
export function provePositions(
  places: readonly Placed<CuratedPlace>[],
  root: string,
  seeds: string,
): void {
  const china = boundariesIn(root, join(seeds, BOUNDARIES));
  if (china === null) return;
  const { provinces, counties } = outlinesIn(china);
  const abroad = foreignIds(places.map(({ data }) => data));
  each(places, ({ data, place }) => {
    const { adcode, note, position } = data;
    const isKnown = !adcode || unitsOf(adcode, provinces, counties).length > 0;
    if (!isKnown && !FORMER.test(note ?? '')) {
      throw new EditionError(
        'unknown-code',
        place,
        `no unit has the code ${adcode} of ${data.id}`,
        'look the code up (GB/T 2260), or say in a note since when (2019年) there is no such unit',
      );
    }
    if (!position) return;
    const wanted = wantedUnits(data, provinces, counties, abroad);
    const isThere = wanted.some((isIn) => isIn(position));
    if (abroad.has(data.id) ? isThere && !note : !isThere) throw misplaced(data, place, abroad);
  });
}

/** The boundaries of China, after every file beside them has proved to be the one that was made. */
function boundariesIn(root: string, folder: string): string | null {
  const path = join(folder, 'sources.json');
  const bytes = readBytes(root, path);
  if (bytes === null) {
    if (readBytes(root, join(folder, CHINA)) === null) return null;
    throw notMade('checksum', shownPath(root, path), 'the file is missing');
  }
  let china = '';
  for (const { file, sha256 } of sourcesIn(root, path, bytes)) {
    const made = readBytes(root, join(folder, file));
    if (made === null || createHash('sha256').update(made).digest('hex') !== sha256)
      throw notMade(
        'checksum',
        shownPath(root, join(folder, file)),
        made ? 'its bytes aren’t those of sources.json' : 'the file is missing',
      );
    if (file === CHINA) china = Buffer.from(made).toString('utf8');
  }
  if (china) return china;
  throw notMade('schema', shownPath(root, path), `it doesn’t name ${CHINA}`);
}

function sourcesIn(root: string, path: string, bytes: Uint8Array): z.infer<typeof Sources> {
  const text = curatedText(root, path, bytes);
  try {
    return Sources.parse(JSON.parse(text));
  } catch {
    throw notMade('schema', shownPath(root, path), 'this is no list of files with checksums');
  }
}

function notMade(code: string, file: string, what: string): EditionError {
  return new EditionError(
    code,
    startOf(file),
    what,
    'put the file back (git checkout), or make all anew (scripts/geo/make-boundaries.ts)',
  );
}

/** The outlines that a place must lie in; for one abroad those that it must not lie in. */
function wantedUnits(
  { id, adcode, note }: CuratedPlace,
  provinces: Outlines,
  counties: Outlines,
  abroad: ReadonlySet<string>,
) {
  if (abroad.has(id) || !adcode) return [...provinces.values()];
  if (SEATED.test(note ?? '') && isUnitOfRegion(adcode)) return [...counties.values()];
  return unitsOf(adcode, provinces, counties);
}

/**
 * The outlines of a unit: its own, or those of its counties. Beyond the region there are provinces
 * only.
 */
function unitsOf(code: string, provinces: Outlines, counties: Outlines) {
  const province = provinces.get(`${provinceCode(code)}0000`);
  if (!isUnitOfRegion(code) || /0000$/.test(code)) return province ? [province] : [];
  const own = code.replace(/00$/, '');
  return [...counties].filter(([id]) => id.startsWith(own)).map(([, outline]) => outline);
}

const outlinesIn = madeOnce((text) => {
  const topology: Boundaries = JSON.parse(text);
  const { provinces, counties } = topology.objects;
  return { provinces: outlinesOf(topology, provinces), counties: outlinesOf(topology, counties) };
});

function outlinesOf(topology: Boundaries, units: Units): Outlines {
  return new Map(
    feature(topology, units).features.map((unit) => [String(unit.id), outlineOf(unit)]),
  );
}

/** A unit whose bounds are asked first: they tell of most positions that they are elsewhere. */
function outlineOf(unit: Parameters<typeof geoContains>[0]): Outline {
  const [[west, south], [east, north]] = geoBounds(unit);
  const isWithin = madeOnce((at) => geoContains(unit, JSON.parse(at)));
  return ([lon, lat]) =>
    lon >= west &&
    lon <= east &&
    lat >= south &&
    lat <= north &&
    isWithin(JSON.stringify([lon, lat]));
}

/** Ids of countries and of all places within them. */
function foreignIds(places: readonly CuratedPlace[]): Set<string> {
  const abroad = new Set(places.filter(({ kind }) => kind === 'country').map(({ id }) => id));
  for (let size = -1; size !== abroad.size; ) {
    size = abroad.size;
    for (const { id, within } of places) if (within && abroad.has(within)) abroad.add(id);
  }
  return abroad;
}

function misplaced(
  { id, adcode, position = [0, 0] }: CuratedPlace,
  place: Placed<CuratedPlace>['place'],
  abroad: ReadonlySet<string>,
): EditionError {
  const where = abroad.has(id)
    ? 'lies in China, but is within a country abroad'
    : adcode
      ? `lies outside the unit with its code ${adcode}`
      : 'lies in no province, and is within no country abroad';
  return new EditionError(
    'wrong-position',
    place,
    `the position ${position.join(', ')} of ${id} ${where}`,
    'correct position (longitude first), adcode or within; a unit’s seat may lie outside if its note says so (驻)',
  );
}
