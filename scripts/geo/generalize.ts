import { quantize } from 'topojson-client';
import { presimplify, simplify, sphericalTriangleArea } from 'topojson-simplify';
import type { Topology } from 'topojson-specification';
import { steradians } from '../../src/model/earth.ts';

type Weighable = Parameters<typeof presimplify>[0];

/** A position with the area (steradians) of the triangle that it makes with its neighbours. */
type Weighed = [number, number, number];

/**
 * Drops the positions of a topology that matter least, arc by arc, so that neighbours keep one
 * border. A closed arc keeps at least a triangle: no island vanishes.
 * @param areaOf smallest triangle that an arc keeps, in square kilometres, by the arc's index
 * @param steps number of steps into which each axis is divided for writing
 */
export function generalize(
  topology: Topology,
  areaOf: (arc: number) => number,
  steps: number,
): Topology {
  const weighed = presimplify(topology as Weighable, sphericalTriangleArea) as unknown as {
    arcs: Weighed[][];
  };
  weighed.arcs.forEach((arc, i) => {
    const least = steradians(areaOf(i));
    for (const position of arc) position[2] /= least;
    keepTriangle(arc);
  });
  return quantize(simplify(weighed as unknown as Weighable, 1), steps);
}

function keepTriangle(arc: Weighed[]): void {
  const [first, last] = [arc[0], arc.at(-1)];
  if (!first || !last || first[0] !== last[0] || first[1] !== last[1]) return;
  const inner = arc.slice(1, -1).sort((a, b) => b[2] - a[2]);
  for (const position of inner.slice(0, 3)) position[2] = Number.POSITIVE_INFINITY;
}
