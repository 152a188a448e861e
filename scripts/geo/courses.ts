import type { Position } from 'geojson';

/** Degrees from a position on a course within which the network must have a point. */
const NEAR = 0.13;
/** Degrees of a gap that a course may cross: where a tributary ends beside its river. */
const GAP = 0.12;
/** The factor for the length of a gap, so that a way along the water is preferred. */
const DETOUR = 6;

/** A network of rivers in which courses are found. */
export class RiverNetwork {
  readonly #points: Position[] = [];
  readonly #ways: [to: number, length: number][][] = [];
  readonly #index = new Map<string, number>();

  /** @param pieces lines between junctions, in degrees */
  constructor(pieces: readonly Position[][]) {
    for (const piece of pieces) {
      const ids = piece.map((point) => this.#idOf(point));
      for (const [index, id] of ids.slice(1).entries()) this.#join(ids[index] as number, id, 1);
    }
    const ends = new Set(pieces.flatMap((piece) => [piece[0], piece.at(-1)] as Position[]));
    for (const end of ends) {
      const id = this.#idOf(end);
      for (const other of this.#within(end, GAP)) if (other !== id) this.#join(id, other, DETOUR);
    }
  }

  /**
   * The shortest course along the water through positions, from its source on.
   * @throws Error where the network has no water near a position, or none between two
   */
  course(through: readonly Position[]): Position[] {
    const stops = through.map((position) => this.#nearest(position));
    const ids = stops
      .slice(1)
      .flatMap((stop, index) => this.#path(stops[index] as number, stop).slice(index > 0 ? 1 : 0));
    return ids.map((id) => this.#points[id] as Position);
  }

  #idOf(point: Position): number {
    const key = point.map((degrees) => degrees.toFixed(4)).join();
    const known = this.#index.get(key);
    if (known !== undefined) return known;
    this.#index.set(key, this.#points.length);
    this.#ways.push([]);
    return this.#points.push(point) - 1;
  }

  #join(a: number, b: number, factor: number): void {
    const length = factor * distance(this.#points[a] as Position, this.#points[b] as Position);
    this.#ways[a]?.push([b, length]);
    this.#ways[b]?.push([a, length]);
  }

  #within(position: Position, far: number): number[] {
    return [...this.#points.keys()].filter(
      (id) => distance(this.#points[id] as Position, position) <= far,
    );
  }

  #nearest(position: Position): number {
    const far = (id: number) => distance(this.#points[id] as Position, position);
    const [nearest] = this.#within(position, NEAR).sort((a, b) => far(a) - far(b));
    if (nearest === undefined) throw new Error(`there is no river near ${position.join()}`);
    return nearest;
  }

  /** Dijkstra's way; the edge of what is known stays small, because rivers seldom branch. */
  #path(from: number, to: number): number[] {
    const lengths = new Map([[from, 0]]);
    const before = new Map<number, number>();
    const edge = new Set([from]);
    const nearer = (a: number, b: number) =>
      (lengths.get(a) ?? 0) <= (lengths.get(b) ?? 0) ? a : b;
    while (edge.size > 0) {
      const here = [...edge].reduce(nearer);
      if (here === to) break;
      edge.delete(here);
      for (const [next, length] of this.#ways[here] ?? []) {
        const whole = (lengths.get(here) ?? 0) + length;
        if (whole >= (lengths.get(next) ?? Number.POSITIVE_INFINITY)) continue;
        lengths.set(next, whole);
        before.set(next, here);
        edge.add(next);
      }
    }
    if (!lengths.has(to)) throw new Error(`no water leads from ${this.#points[from]}`);
    const path = [to];
    for (let id = before.get(to); id !== undefined; id = before.get(id)) path.unshift(id);
    return path;
  }
}

/** In degrees of latitude, for the latitudes of the region. */
function distance([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position): number {
  return Math.hypot((ax - bx) * 0.7, ay - by);
}
