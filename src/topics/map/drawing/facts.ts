import type { PassageReference } from '../../../library/passage-finder.ts';
import { PROJECT_STAGES, type ProjectEntry } from '../../../model/data/projects.ts';
import { byDate } from '../../../model/document-order.ts';
import { REGION } from '../../../model/provinces.ts';
import { briefName } from '../../../model/wording.ts';
import { atlasData } from '../../atlas/atlas-data.ts';
import { countySeats } from './ground/boundaries.ts';
import type { MapFacts } from './map-facts.ts';
import { townName } from './names-on-map.ts';
import { spotsOf } from './place-index.ts';
import type { Scene } from './scene.ts';
import { STAGES } from './stages.ts';

type Find = (doc: string, block: string) => PassageReference;

/**
 * The facts of a map.
 * @param find finds passages
 */
export function factsOf(scene: Scene, find: Find): MapFacts {
  const { map, features, entries, frame } = scene;
  const projects = new Map(entries.map(({ project }) => [project.id, project]));
  const docs = documentsIn(
    features.map(({ id }) => projects.get(id) as ProjectEntry),
    find,
  );
  const stages = new Set(features.flatMap((feature) => feature.stages));
  const kinds = new Set(features.map(({ kind }) => kind.id));
  return {
    kinds: Object.fromEntries(
      map.kinds.filter(({ id }) => kinds.has(id)).map(({ id, name }) => [id, name]),
    ),
    docs,
    statuses: Object.fromEntries(
      STAGES.filter((stage) => stages.has(stage)).map((stage) => [stage, PROJECT_STAGES[stage]]),
    ),
    provinces: Object.fromEntries(REGION.map(({ id, short }) => [id, short])),
    spots: spotsOf(entries, atlasData(), frame),
    seats: seatsOn(scene),
  };
}

/** The counties of the region whose names aren't on a map already. */
function seatsOn({ map, labels, frame }: Scene): MapFacts['seats'] {
  if (map.frame !== 'northeast') return [];
  const named = new Set(labels.map(({ text }) => text));
  return [...countySeats().values()].flatMap(({ name, lon, lat }) => {
    const text = townName(name);
    if (name.endsWith('区') || named.has(text) || named.has(name)) return [];
    const [x, y] = frame.at(lon, lat);
    return [[text, Math.round(x * 10) / 10, Math.round(y * 10) / 10] as const];
  });
}

function documentsIn(projects: readonly ProjectEntry[], find: Find): Record<string, string> {
  const found = projects.flatMap(({ mentions }) =>
    mentions.map(({ doc, block }) => find(doc, block).document),
  );
  return Object.fromEntries(
    byDate(new Set(found)).map((document) => [document.id, briefName(document)]),
  );
}
