import type { APIRoute } from 'astro';
import { atlasData } from '../../topics/atlas/atlas-data.ts';
import { isInside } from '../../topics/map/drawing/ground/frame.ts';
import { miniGround } from '../../topics/map/drawing/mini.ts';
import { positionOf } from '../../topics/map/drawing/positions.ts';

/** The positions of places, for the small maps that the search page draws by itself. */
export const GET: APIRoute = () =>
  new Response(`globalThis.dongbeiLocator=${JSON.stringify(locator())};\n`);

/** A ground and the places on it, for pages that draw positions by themselves. */
interface Locator {
  width: number;
  height: number;
  /** Paths of the region and of the borders of its provinces. */
  ground: string;
  provinces: string;
  /** By id, in units of the ground; those that lie outside or nowhere are left out. */
  places: Record<string, [x: number, y: number]>;
}

/** The ground of small maps with all places that lie on it. */
function locator(): Locator {
  const atlas = atlasData();
  // Without places the content has no boundaries either.
  if (atlas.place.size === 0) return { width: 0, height: 0, ground: '', provinces: '', places: {} };
  const { frame, base } = miniGround('northeast');
  const places: Locator['places'] = {};
  for (const place of atlas.place.values()) {
    const position = positionOf(place, atlas);
    const at = position && frame.at(...position);
    if (at && isInside(at, frame)) places[place.id] = [Math.round(at[0]), Math.round(at[1])];
  }
  const { region: ground, provinces } = base;
  return { width: frame.width, height: frame.height, ground, provinces, places };
}
