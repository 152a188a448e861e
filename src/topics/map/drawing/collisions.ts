import { forceCollide, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3';
import type { Point } from './frame.ts';

/** A symbol that wants to stand at a point. */
export interface Wish {
  at: Point;
  /** Half the room that it takes, in units. */
  radius: number;
}

/** Room that symbols must leave free, such as that of a name. */
export type Kept = Wish;

interface Grain extends SimulationNodeDatum {
  home: Point;
  radius: number;
}

const ROUNDS = 240;
const PULL = 0.12;
/** Turning each next symbol by the golden angle keeps heaps round, the same each time. */
const GOLDEN = Math.PI * (3 - Math.sqrt(5));

/**
 * Puts symbols as near to where they belong as they can stand beside each other. Equal wishes give
 * equal results: nothing is random.
 * @param kept what stays where it is, with the symbols around it
 * @param room width and height that no symbol leaves
 * @returns where each symbol stands, in the order of the wishes
 */
export function spread(wishes: readonly Wish[], kept: readonly Kept[], room: Point): Point[] {
  const grains = wishes.map(({ at, radius }, index): Grain => {
    const turn = index * GOLDEN;
    return { home: at, radius, x: at[0] + Math.cos(turn), y: at[1] + Math.sin(turn) };
  });
  const fixed = kept.map(
    ({ at: [x, y], radius }): Grain => ({ home: [x, y], radius, fx: x, fy: y }),
  );
  const simulation = forceSimulation([...grains, ...fixed])
    .force('x', forceX<Grain>(({ home }) => home[0]).strength(PULL))
    .force('y', forceY<Grain>(({ home }) => home[1]).strength(PULL))
    .force('apart', forceCollide<Grain>(({ radius }) => radius).iterations(4))
    .force('inside', () => keepInside(grains, room))
    .stop();
  simulation.tick(ROUNDS);
  return grains.map(({ x = 0, y = 0 }) => [x, y]);
}

function keepInside(grains: readonly Grain[], [width, height]: Point): void {
  for (const grain of grains) {
    grain.x = Math.min(width - grain.radius, Math.max(grain.radius, grain.x ?? 0));
    grain.y = Math.min(height - grain.radius, Math.max(grain.radius, grain.y ?? 0));
  }
}
