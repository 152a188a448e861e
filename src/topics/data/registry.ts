import { alignments } from '../../model/alignments.ts';
import type { DataSet } from '../../model/data-set.ts';
import { glossary } from '../../model/glossary.ts';
import { indicators } from '../../model/indicators.ts';
import { ledgers } from '../../model/ledger.ts';
import { mapsDataSet } from '../../model/maps.ts';
import { permalinks } from '../../model/permalinks.ts';
import { places } from '../../model/places.ts';
import { projects } from '../../model/projects.ts';
import { related } from '../../model/related.ts';
import { agencies, items, tasks } from '../../model/responsibility.ts';
import { restorations } from '../../model/restorations.ts';
import { texts } from '../../model/texts.ts';
import { timeline } from '../../model/timeline.ts';
import { citations } from '../../model/works.ts';
import { atlasData } from '../atlas/atlas-data.ts';
import { mapGeoJson } from '../map/drawing/geojson.ts';
import { MAPS } from '../map/drawing/maps.ts';
import { sceneOf } from '../map/drawing/scene.ts';

const maps = mapsDataSet(MAPS, {
  rowsOf: (map) =>
    sceneOf(map).entries.flatMap((entry) =>
      entry.project.mentions.map((mention) => ({ ...entry, mention })),
    ),
  geoJsonOf: (map) => `${JSON.stringify(mapGeoJson(sceneOf(map), atlasData()))}\n`,
});

/**
 * All data sets of the library, in the order in which lists have them.
 *
 * To add one: declare it in a file of its own in `src/model/`, let the conversion write its JSON
 * into `content/data/`, and name it in this list. Its tables become CSV files, each column with a
 * Chinese description, each row with the passage that it leads to; `data/datapackage.json`, the
 * lists of downloads and `docs/data.md` follow, and tests compare them all.
 */
export const DATA_SETS: readonly DataSet[] = [
  texts,
  projects,
  places,
  indicators,
  maps,
  tasks,
  items,
  agencies,
  alignments,
  glossary,
  citations,
  timeline,
  related,
  restorations,
  ledgers,
  permalinks,
];
