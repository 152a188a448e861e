import type { APIRoute } from 'astro';
import { mapDataScript } from '../../../topics/data/map-data-script.ts';
import { MAPS } from '../../../topics/map/drawing/maps.ts';

/** The published data of each map as a script, see `mapDataScript`. */
export function getStaticPaths() {
  return MAPS.map(({ id }) => ({ params: { map: id } }));
}

export const GET: APIRoute<Record<string, never>, { map: string }> = ({ params: { map } }) =>
  new Response(mapDataScript(map));
