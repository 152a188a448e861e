import type { PlaceEntry, ProjectEntry } from '../../model/atlas.ts';

type Places = ReadonlyMap<string, Pick<PlaceEntry, 'name' | 'kind' | 'within' | 'members'>>;

/** The provinces that the plans are about, in their order; lists have the others behind them. */
const HOME = ['liaoning', 'jilin', 'heilongjiang', 'neimenggu'];
/** What stands for every place outside the country in lists of provinces. */
export const ABROAD = 'abroad';

/** Provinces in the order of lists: those of the region, others, abroad. */
export function inProvinceOrder(ids: Iterable<string>): string[] {
  const rank = (id: string) => (id === ABROAD ? 99 : HOME.indexOf(id) + 1 || 50);
  return [...new Set(ids)].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

/**
 * The provinces in which a place lies, several for an area that reaches over more than one; a
 * foreign place lies in `ABROAD`; a river or a coast may lie in none.
 * @param id of the place
 */
export function provincesOfPlace(id: string, places: Places): string[] {
  const place = places.get(id);
  if (!place) return [];
  if (place.kind === 'province') return [id];
  if (place.kind === 'country') return [ABROAD];
  const around = place.within ? provincesOfPlace(place.within, places) : [];
  if (around.length > 0) return around;
  return inProvinceOrder((place.members ?? []).flatMap((it) => provincesOfPlace(it, places)));
}

/** The provinces of a project: of its places, and of the province under whose label it is listed. */
export function provincesOfProject(project: ProjectEntry, places: Places): string[] {
  const named = new Map([...places].map(([id, { name }]) => [name, id]));
  const labels = project.mentions.flatMap(({ group }) => named.get(group ?? '') ?? []);
  return inProvinceOrder(
    [...project.places, ...labels].flatMap((id) => provincesOfPlace(id, places)),
  );
}
