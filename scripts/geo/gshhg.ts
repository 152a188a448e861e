import type { Position } from 'geojson';
import { type Bounds, isWithin } from './neighbours.ts';

/** A file of GSHHG, as h5wasm opens it. */
export interface BinnedFile {
  get(name: string): { value: ArrayLike<number> };
}

/** Degrees of a bin's side: the files are cut into squares, row by row from 90° north, 0° east. */
const SIDE = 2;
const BINS_IN_ROW = 360 / SIDE;
/** Positions are given in so many parts of a bin's side. */
const PARTS = 65535;

/** The pieces of all rivers whose bins begin within a rectangle of degrees. */
export function riverPieces(file: BinnedFile, bounds: Bounds): Position[][] {
  const points = valuesOf(file, 'N_points_for_a_segment');
  return [...piecesOf(file, bounds, (segment) => points(segment) & 0xffff)]
    .map(({ line }) => line)
    .filter((line) => line.length > 1);
}

/** The rings of all lakes whose bins lie within a rectangle of degrees. */
export function lakeRings(file: BinnedFile, bounds: Bounds): Position[][] {
  const facts = valuesOf(file, 'Embedded_npts_levels_exit_entry_for_a_segment');
  const ids = valuesOf(file, 'Id_of_GSHHS_ID');
  const isLake = (segment: number) => ((facts(segment) >>> 6) & 7) === LAKE;
  const pieces = [...piecesOf(file, bounds, (segment) => facts(segment) >>> 9)];
  const lakes = Map.groupBy(
    pieces.filter(({ segment }) => isLake(segment)),
    ({ segment }) => ids(segment),
  );
  return [...lakes.values()].flatMap((own) => ringOf(own.map(({ line }) => line)) ?? []);
}

/** The level of what is water within land. */
const LAKE = 2;

interface Piece {
  segment: number;
  line: Position[];
}

function* piecesOf(
  file: BinnedFile,
  bounds: Bounds,
  pointsOf: (segment: number) => number,
): Generator<Piece> {
  const [firstSegment, segments] = [
    valuesOf(file, 'Id_of_first_segment_in_a_bin'),
    valuesOf(file, 'N_segments_in_a_bin'),
  ];
  const firstPoint = valuesOf(file, 'Id_of_first_point_in_a_segment');
  const [x, y] = ['longitude', 'latitude'].map((axis) =>
    valuesOf(file, `Relative_${axis}_from_SW_corner_of_bin`),
  ) as [Values, Values];
  for (let bin = 0; bin < BINS_IN_ROW ** 2 / 2; bin += 1) {
    const corner = [(bin % BINS_IN_ROW) * SIDE, 90 - SIDE * (Math.floor(bin / BINS_IN_ROW) + 1)];
    if (!isWithin(corner, bounds)) continue;
    const [west = 0, south = 0] = corner;
    // Positions are written as signed numbers and meant without sign.
    const degrees = (value: number) => ((value & 0xffff) / PARTS) * SIDE;
    for (let step = 0; step < segments(bin); step += 1) {
      const segment = firstSegment(bin) + step;
      const line = Array.from({ length: pointsOf(segment) }, (_, index) => {
        const at = firstPoint(segment) + index;
        return [west + degrees(x(at)), south + degrees(y(at))];
      });
      yield { segment, line };
    }
  }
}

type Values = (index: number) => number;

function valuesOf(file: BinnedFile, name: string): Values {
  const { value } = file.get(name);
  return (index) => value[index] ?? 0;
}

/** A ring of pieces that were cut at the sides of bins; none where a piece is missing. */
function ringOf(pieces: Position[][]): Position[][] {
  const [first = [], ...open] = pieces;
  const ring = [...first];
  while (open.length > 0) {
    const next = open.findIndex((piece) => isSame(piece[0], ring.at(-1)));
    if (next < 0) return [];
    ring.push(...(open.splice(next, 1)[0] as Position[]).slice(1));
  }
  return isSame(ring[0], ring.at(-1)) ? [ring] : [];
}

/** Parts of a degree by which the ends of two pieces may differ. */
const TOLERANCE = 1e-3;

function isSame(a: Position | undefined, b: Position | undefined): boolean {
  if (!a || !b) return false;
  return [0, 1].every((axis) => Math.abs((a[axis] ?? 0) - (b[axis] ?? 0)) < TOLERANCE);
}
