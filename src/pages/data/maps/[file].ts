import type { APIRoute } from 'astro';
import { mapCsv, mapGeoJson } from '../../../lib/map/geojson.ts';
import { MAPS } from '../../../lib/map/maps.ts';
import { sceneOf } from '../../../lib/map/scene.ts';

/** The data of each map, as GeoJSON and as a table. */
export function getStaticPaths() {
  return MAPS.flatMap(({ id }) =>
    ['geojson', 'csv'].map((format) => ({
      params: { file: `${id}.${format}` },
      props: { id, format },
    })),
  );
}

export const GET: APIRoute<{ id: string; format: string }> = ({ props: { id, format } }) => {
  const scene = sceneOf(id);
  const text = format === 'csv' ? mapCsv(scene) : `${JSON.stringify(mapGeoJson(scene))}\n`;
  return new Response(text);
};
