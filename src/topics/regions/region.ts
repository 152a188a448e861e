import type { PlaceEntry } from '../../model/data/places.ts';
import type { ProjectEntry } from '../../model/data/projects.ts';
import { isOfRegion, isUnitOfRegion } from '../../model/provinces.ts';
import type { Atlas } from '../atlas/atlas.ts';

/** The five prefectures of Inner Mongolia that belong to the region, as the gazetteer has them. */
const EAST_OF_INNER_MONGOLIA = 'mengdong';
const INNER_MONGOLIA = 'neimenggu';

/** The library's facts about a prefecture or province of the region. */
export interface Region {
  place: PlaceEntry;
  /** Projects that lie in it or lead through it. */
  projects: readonly ProjectEntry[];
  /** City clusters, belts and zones to which it belongs, each with the projects that name them. */
  zones: readonly { zone: PlaceEntry; projects: readonly ProjectEntry[] }[];
  /** The prefectures or counties in it that texts name, with their projects. */
  units: readonly { unit: PlaceEntry; projects: readonly ProjectEntry[] }[];
}

/**
 * Tells whether a place is one of the region's prefectures, a province, or the east of Inner
 * Mongolia.
 */
export function isRegion({ id, kind, adcode = '' }: PlaceEntry): boolean {
  if (id === EAST_OF_INNER_MONGOLIA) return true;
  return kind === 'province' ? isOfRegion(id) : kind === 'prefecture' && isUnitOfRegion(adcode);
}

/** The province as which a place counts in lists and filters; undefined for a smaller one. */
export function provinceOf({ id, kind }: PlaceEntry): string | undefined {
  if (id === EAST_OF_INNER_MONGOLIA) return INNER_MONGOLIA;
  return kind === 'province' ? id : undefined;
}

/** Gathers what the library knows of a place for which {@link isRegion} holds. */
export function regionOf(place: PlaceEntry, atlas: Atlas): Region {
  return {
    place,
    projects: projectsIn(place, atlas),
    zones: zonesOf(place, atlas),
    units: unitsIn(place, atlas).map((unit) => ({ unit, projects: projectsIn(unit, atlas) })),
  };
}

/**
 * Projects of a province, as lists and filters count them; of a smaller place those at it or at
 * something in it.
 */
function projectsIn(place: PlaceEntry, atlas: Atlas): ProjectEntry[] {
  const province = provinceOf(place);
  return atlas.projects.filter(({ places, provinces }) =>
    province ? provinces.includes(province) : places.some((id) => isIn(id, place.id, atlas)),
  );
}

function isIn(id: string | undefined, around: string, { place }: Atlas): boolean {
  for (let at = id; at; at = place.get(at)?.within) if (at === around) return true;
  return false;
}

/** The areas to which a place belongs, smaller ones first; not the region itself. */
function zonesOf({ id }: PlaceEntry, atlas: Atlas): Region['zones'] {
  const areas = (atlas.areasWith.get(id) ?? []).filter((zone) => !isWholeRegion(zone));
  return areas
    .toSorted((a, b) => (a.members?.length ?? 0) - (b.members?.length ?? 0))
    .map((zone) => ({ zone, projects: atlas.projectsAt.get(zone.id) ?? [] }));
}

/** An area of provinces, such as the Northeast, is no zone. */
function isWholeRegion({ members = [] }: PlaceEntry): boolean {
  return members.some((member) => isOfRegion(member));
}

/** The prefectures of a province that belong to the region, the counties of a prefecture. */
function unitsIn({ id, kind, members }: PlaceEntry, atlas: Atlas): PlaceEntry[] {
  const below = members
    ? members.flatMap((member) => atlas.place.get(member) ?? [])
    : (atlas.inside.get(id) ?? []);
  return below.filter((unit) => (kind === 'prefecture' ? unit.kind === 'county' : isRegion(unit)));
}
