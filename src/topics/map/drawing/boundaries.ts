import { join } from 'node:path';
import { presimplify, simplify, sphericalTriangleArea } from 'topojson-simplify';
import { steradians } from '../../../model/earth.ts';
import {
  type BoundarySource,
  type ChinaTopology,
  type NeighbourTopology,
  readBoundarySources,
  readChina,
  readNeighbours,
} from './topology.ts';

/** The topologies that maps are drawn from, at the detail of one size of map. */
export interface Boundaries {
  china: ChinaTopology;
  neighbours: NeighbourTopology;
}

const FOLDER = 'content/maps';

const made = new Map<number, Boundaries>();

/**
 * Boundaries in which no bend is smaller than a triangle of so many square kilometres.
 * @param detail square kilometres
 * @param root folder of the project
 */
export function boundariesOf(detail: number, root = process.cwd()): Boundaries {
  const known = made.get(detail);
  if (known) return known;
  const folder = join(root, FOLDER);
  const least = steradians(detail);
  const boundaries = {
    china: simplify(presimplify(readChina(folder), sphericalTriangleArea), least),
    neighbours: simplify(presimplify(readNeighbours(folder), sphericalTriangleArea), least),
  };
  made.set(detail, boundaries);
  return boundaries;
}

/** Sources of the boundaries, China's first, for readers. */
export function boundarySources(root = process.cwd()): BoundarySource[] {
  return readBoundarySources(join(root, FOLDER));
}
