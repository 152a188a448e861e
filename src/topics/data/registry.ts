import { dataSetsOf } from '../../model/data/data-sets.ts';
import { atlasData } from '../atlas/atlas-data.ts';
import { mapGeoJson } from '../map/drawing/geojson.ts';
import { PUBLISHED_MAPS } from '../map/drawing/maps.ts';
import { sceneOf } from '../map/drawing/scene.ts';

/** All data sets of the library, with what maps show as they are drawn. */
export const DATA_SETS = dataSetsOf(PUBLISHED_MAPS, {
  rowsOf: (map) =>
    sceneOf(map).entries.flatMap((entry) =>
      entry.project.mentions.map((mention) => ({ ...entry, mention })),
    ),
  geoJsonOf: (map) => `${JSON.stringify(mapGeoJson(sceneOf(map), atlasData()))}\n`,
});
