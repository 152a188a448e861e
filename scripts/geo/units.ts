import { geoContains } from 'd3';
import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { shortNameOf } from '../lib/unit-names.ts';
import type { UnitProperties } from './china.ts';

/** A unit of China as units.tsv has it, a field a column. */
interface ListedUnit {
  /** Six digits of GB/T 2260. */
  code: string;
  /** Pinyin: part of the address of its page. */
  id: string;
  /** In full. */
  name: string;
  /** Longitude and latitude, WGS 84. */
  position: [number, number];
  /** Id in sources.yaml of where the position comes from. */
  source: 'seat' | 'county-point' | 'prefecture-point';
}

type Units = FeatureCollection<Polygon | MultiPolygon, UnitProperties>;

/** Data beside the boundaries that the list is made from. */
export interface UnitSources {
  /** Seats of governments by code, WGS 84. */
  seats: ReadonlyMap<string, [number, number]>;
  /** Pinyin of a name, without tones and blanks. */
  pinyin: (name: string) => string;
  /** Ids that places of the gazetteer have, by the code of the unit where they are one, else ''. */
  taken: ReadonlyMap<string, string>;
}

/** Taiwan's, Hong Kong's and Macao's units below the province have no codes of GB/T 2260. */
const WITHOUT_CODES = /^(?:71|81|82)(?!0000)/;
/** Farms and reserves that the package has under codes of its own. */
const NO_UNIT = /^629[789]/;
const UNIT = /(?:省|市|自治区|特别行政区|地区|盟|自治州|县|旗|区)$/u;

/**
 * All provinces, prefectures and counties of China with their codes, a point in each, and ids that
 * no other place has.
 * @param levels provinces, prefectures and counties of the boundary package
 * @returns by code; a county that no prefecture holds stands once
 */
export function listUnits(levels: readonly Units[], sources: UnitSources): ListedUnit[] {
  const features = new Map(
    levels
      .flatMap((level) => level.features)
      .flatMap((feature): [string, Units['features'][number]][] => {
        const { gb, full_name, name } = feature.properties;
        const code = gb.slice(3);
        const isUnit =
          UNIT.test((full_name ?? name ?? '').trim()) &&
          !WITHOUT_CODES.test(code) &&
          !NO_UNIT.test(code);
        return gb && isUnit ? [[code, feature]] : [];
      }),
  );
  const ids = new Map(sources.taken);
  const given = new Map([...ids].map(([id, code]) => [code, id]));
  // Larger units first: they get the shorter ids.
  const inOrder = [...features.keys()].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return inOrder
    .map((code): ListedUnit => {
      const { geometry, properties } = features.get(code) as Units['features'][number];
      const name = (properties.full_name ?? properties.name).trim();
      const id = given.get(code) ?? idOf(code, name, ids, sources.pinyin);
      ids.set(id, code);
      const seat = sources.seats.get(code);
      if (seat && geoContains(geometry, seat)) {
        return { code, id, name, position: rounded(seat), source: 'seat' };
      }
      const source = rank(code) < 2 ? 'prefecture-point' : 'county-point';
      return { code, id, name, position: rounded(innermost(geometry)), source };
    })
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** 0 for a province, 1 for a prefecture, 2 for a county. */
function rank(code: string): number {
  return code.endsWith('0000') ? 0 : code.endsWith('00') ? 1 : 2;
}

/** The first of its short name, its full name and its full name with its code that is free. */
function idOf(
  code: string,
  name: string,
  ids: ReadonlyMap<string, string>,
  pinyin: (name: string) => string,
): string {
  const names = [pinyin(shortNameOf(name)), pinyin(name)];
  const lettered = `${names[1]}-${[...code].map((digit) => 'abcdefghij'[Number(digit)]).join('')}`;
  const isFree = (id: string) => !ids.has(id);
  return [...names, lettered].find(isFree) as string;
}

function rounded([lon = 0, lat = 0]: Position): [number, number] {
  return [Math.round(lon * 1e4) / 1e4, Math.round(lat * 1e4) / 1e4];
}

/** Points in a row of the grid in which the innermost point is looked for. */
const ROW = 24;
/** The number of times that the grid is drawn anew around the best point. */
const ROUNDS = 3;

/** The point of a unit that is farthest from its boundary, to about a hundredth of its width. */
function innermost(geometry: Polygon | MultiPolygon): Position {
  const rings = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  // Islands of a unit are no place for its point: the largest part is.
  const [outer] = rings.sort((a, b) => area(b[0]) - area(a[0]));
  const part: Polygon = { type: 'Polygon', coordinates: outer ?? [] };
  const edge = part.coordinates.flat();
  const lons = edge.map(([lon = 0]) => lon);
  const lats = edge.map(([, lat = 0]) => lat);
  let box = [Math.min(...lons), Math.max(...lons), Math.min(...lats), Math.max(...lats)];
  let best: Position = [0, 0];
  for (let round = 0; round < ROUNDS; round += 1) {
    const [west = 0, east = 0, south = 0, north = 0] = box;
    const points = Array.from(
      { length: (ROW - 1) ** 2 },
      (_, i): Position => [
        west + ((east - west) * (1 + (i % (ROW - 1)))) / ROW,
        south + ((north - south) * (1 + Math.floor(i / (ROW - 1)))) / ROW,
      ],
    ).filter((point) => geoContains(part, [point[0] ?? 0, point[1] ?? 0]));
    best = points.reduce((a, b) => (room(a, edge) < room(b, edge) ? b : a), points[0] ?? best);
    const [lon = 0, lat = 0] = best;
    const [wide, high] = [(east - west) / ROW, (north - south) / ROW];
    box = [lon - wide, lon + wide, lat - high, lat + high];
  }
  return best;
}

function area(ring: Position[] = []): number {
  return Math.abs(
    ring.reduce((sum, [x = 0, y = 0], i) => {
      const [nextX = 0, nextY = 0] = ring[(i + 1) % ring.length] ?? [];
      return sum + x * nextY - nextX * y;
    }, 0),
  );
}

/** The distance to the nearest corner of a boundary, as the map shows it. */
function room([lon = 0, lat = 0]: Position, edge: readonly Position[]): number {
  const narrow = Math.cos((lat * Math.PI) / 180);
  return Math.min(...edge.map(([x = 0, y = 0]) => Math.hypot((x - lon) * narrow, y - lat)));
}
