import { pinyin } from 'pinyin-pro';
import type { PlaceEntry } from '../../../model/data/places.ts';
import type { ProjectEntry } from '../../../model/data/projects.ts';
import { REGION } from '../../../model/provinces.ts';
import type { AtlasData } from '../../atlas/atlas-data.ts';
import type { Frame } from './ground/frame.ts';
import type { Spot } from './map-facts.ts';
import { positionOf } from './positions.ts';

/**
 * Ids of all places at which a reader may look for a project: those that it names, the members of
 * areas among them, and the prefectures in which they lie.
 */
export function placesOfProject({ places }: ProjectEntry, atlas: AtlasData): string[] {
  const named = places.flatMap((id) => [id, ...(atlas.place.get(id)?.members ?? [])]);
  const above = named.flatMap((id) => prefectureOf(atlas.place.get(id), atlas)?.id ?? []);
  return [...new Set([...named, ...above])];
}

/**
 * The places that can be looked for on a map, by id: those of its projects, and all prefectures of
 * the region.
 */
export function spotsOf(
  entries: readonly { project: ProjectEntry }[],
  atlas: AtlasData,
  frame: Frame,
): Record<string, Spot> {
  const asked = new Set(entries.flatMap(({ project }) => placesOfProject(project, atlas)));
  const places = atlas.places.filter((place) => asked.has(place.id) || isOfRegion(place));
  return Object.fromEntries(
    places.flatMap((place): [string, Spot][] => {
      const position = place.kind === 'province' ? null : positionOf(place, atlas);
      if (!position) return [];
      const [x, y] = frame.at(...position);
      return [[place.id, [place.name, Math.round(x), Math.round(y), soundsOf(place.name)]]];
    }),
  );
}

const PARTS = REGION.flatMap(({ parts }) => parts);

function isOfRegion({ kind, adcode = '' }: PlaceEntry): boolean {
  return kind === 'prefecture' && PARTS.some((part) => adcode.startsWith(part));
}

const prefectures = new WeakMap<AtlasData, Map<string, PlaceEntry>>();

/** The prefecture in which a place lies; undefined for itself and for areas. */
function prefectureOf(place: PlaceEntry | undefined, atlas: AtlasData): PlaceEntry | undefined {
  if (!place?.adcode) return undefined;
  const known =
    prefectures.get(atlas) ??
    new Map(
      atlas.places
        .filter(({ kind, adcode }) => kind === 'prefecture' && adcode)
        .map((prefecture) => [prefecture.adcode?.slice(0, 4) ?? '', prefecture]),
    );
  prefectures.set(atlas, known);
  return known.get(place.adcode.slice(0, 4));
}

/** A name in pinyin and in its initials: tonghuashi ths. */
function soundsOf(name: string): string {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', v: true });
  return `${syllables.join('')} ${syllables.map(([first]) => first).join('')}`.toLowerCase();
}
