import { join } from 'node:path';
import { presimplify, simplify, sphericalTriangleArea } from 'topojson-simplify';
import { steradians } from '../../../../model/earth.ts';
import {
  type BoundarySource,
  type ChinaTopology,
  type CountySeat,
  type NeighbourTopology,
  readBoundarySources,
  readChina,
  readNeighbours,
  readSeats,
  readWaters,
  type WaterTopology,
} from './topology.ts';

/** The topologies that maps are drawn from, at the detail of one size of map. */
export interface Boundaries {
  china: ChinaTopology;
  neighbours: NeighbourTopology;
  waters: WaterTopology;
}

const FOLDER = 'content/maps';

/** The weights of all bends, which hold for every detail. */
const weighed = new Map<string, Boundaries>();
const made = new Map<number, Boundaries>();

/**
 * Boundaries in which no bend is smaller than a triangle of so many square kilometres.
 * @param detail square kilometres
 * @param root folder of the project
 */
export function boundariesOf(detail: number, root = process.cwd()): Boundaries {
  const known = made.get(detail);
  if (known) return known;
  const { china, neighbours, waters } = weighedIn(join(root, FOLDER));
  const least = steradians(detail);
  const boundaries = {
    china: simplify(china, least),
    neighbours: simplify(neighbours, least),
    waters: simplify(waters, least),
  };
  made.set(detail, boundaries);
  return boundaries;
}

function weighedIn(folder: string): Boundaries {
  const known = weighed.get(folder);
  if (known) return known;
  const boundaries = {
    china: presimplify(readChina(folder), sphericalTriangleArea),
    neighbours: presimplify(readNeighbours(folder), sphericalTriangleArea),
    waters: presimplify(readWaters(folder), sphericalTriangleArea),
  };
  weighed.set(folder, boundaries);
  return boundaries;
}

let seats: ReadonlyMap<string, CountySeat> | undefined;

/** The seats of the region's counties by their codes, read once. */
export function countySeats(root = process.cwd()): ReadonlyMap<string, CountySeat> {
  seats ??= new Map(readSeats(join(root, FOLDER)).map((seat) => [seat.code, seat]));
  return seats;
}

/** Sources of the boundaries, China's first, for readers. */
export function boundarySources(root = process.cwd()): BoundarySource[] {
  return readBoundarySources(join(root, FOLDER));
}
