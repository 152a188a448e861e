import { forceCollide, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3';
import type { Point } from './frame.ts';

/** A symbol, or a name that symbols keep clear of, as a circle round the point where it belongs. */
export interface Circle {
  at: Point;
  /** In units of the map. */
  radius: number;
}

interface CircleNode extends SimulationNodeDatum {
  home: Point;
  radius: number;
}

/** Steps of the simulation, enough for the largest map to come to rest. */
const TICKS = 240;
const PULL = 0.12;
/** Between the directions in which symbols start, so that clusters come out round. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/**
 * Moves symbols apart until none covers another, each as near to where it belongs as can be.
 * Nothing is random: equal symbols give equal results.
 * @param kept circles that stay where they are and that symbols keep clear of
 * @param room width and height of the map, which no symbol leaves
 * @returns the symbols' points, in their order
 */
export function spread(symbols: readonly Circle[], kept: readonly Circle[], room: Point): Point[] {
  const nodes = symbols.map(({ at, radius }, index): CircleNode => {
    const turn = index * GOLDEN_ANGLE;
    return { home: at, radius, x: at[0] + Math.cos(turn), y: at[1] + Math.sin(turn) };
  });
  const fixed = kept.map(
    ({ at: [x, y], radius }): CircleNode => ({ home: [x, y], radius, fx: x, fy: y }),
  );
  const simulation = forceSimulation([...nodes, ...fixed])
    .force('x', forceX<CircleNode>(({ home }) => home[0]).strength(PULL))
    .force('y', forceY<CircleNode>(({ home }) => home[1]).strength(PULL))
    .force('apart', forceCollide<CircleNode>(({ radius }) => radius).iterations(4))
    .force('inside', () => keepInside(nodes, room))
    .stop();
  simulation.tick(TICKS);
  return nodes.map(({ x = 0, y = 0 }) => [x, y]);
}

function keepInside(nodes: readonly CircleNode[], [width, height]: Point): void {
  for (const node of nodes) {
    node.x = Math.min(width - node.radius, Math.max(node.radius, node.x ?? 0));
    node.y = Math.min(height - node.radius, Math.max(node.radius, node.y ?? 0));
  }
}
