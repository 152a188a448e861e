/** Ids of the provinces of the region. */
export type RegionId = 'liaoning' | 'jilin' | 'heilongjiang' | 'neimenggu';

/** A province of the region that the plans are about. */
export interface RegionProvince {
  /** Id in the gazetteer, and wherever pages and data tell of provinces. */
  id: RegionId;
  /** In full, as the gazetteer has it. */
  name: string;
  /** The name on maps and in filters. */
  short: string;
  /** First two digits of the codes of all its units. */
  code: string;
  /** First digits of the codes of what belongs to the region: of Inner Mongolia, its east. */
  parts: readonly string[];
}

/** The provinces of the region, in the order of lists. */
export const REGION: readonly RegionProvince[] = [
  { id: 'liaoning', name: '辽宁省', short: '辽宁', code: '21', parts: ['21'] },
  { id: 'jilin', name: '吉林省', short: '吉林', code: '22', parts: ['22'] },
  { id: 'heilongjiang', name: '黑龙江省', short: '黑龙江', code: '23', parts: ['23'] },
  {
    id: 'neimenggu',
    name: '内蒙古自治区',
    short: '内蒙古',
    code: '15',
    parts: ['1504', '1505', '1507', '1522', '1525'],
  },
];

/** Stands for all that lies outside the country, in lists of provinces. */
export const ABROAD = 'abroad';

/** A place as far as the rule looks at it: an entry of the gazetteer or of places.json. */
export interface LocatedPlace {
  kind: string;
  within?: string | undefined;
  members?: readonly string[] | undefined;
}

/** A mention of a project as far as the rule looks at it. */
export interface LocatedMention {
  places: readonly { place: string | null; role: string }[];
}

type Places = ReadonlyMap<string, LocatedPlace>;

/**
 * The provinces to which a place belongs: the one that administers it, by the chain of `within`;
 * for an area in no other place, those of its members. A foreign place belongs to `ABROAD`; a river
 * or a range of mountains may belong to none.
 *
 * Administration decides and not the ground, because the texts count so: 加格达奇 lies on land of
 * Inner Mongolia, is governed by Heilongjiang, and stands among Heilongjiang's airports in the
 * list of the twelfth plan. The code of such a place (`adcode`) is that of the ground and serves
 * maps; the gazetteer's note says why the two differ.
 * @param id of the place
 * @returns ids in the order of lists
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

/**
 * The provinces to which a project belongs: those of the places where it is or through which it
 * leads. A place that only stands inside a name tells where a project is only if nothing else does:
 * 辽源东北袜业园 is in Jilin and not in the whole Northeast, 延吉中韩软件产业集聚区 isn't abroad, but
 * 东北振兴产业投资基金 is for all four provinces.
 * @returns ids in the order of lists
 */
export function provincesOfProject(mentions: readonly LocatedMention[], places: Places): string[] {
  const all = mentions.flatMap((mention) => mention.places);
  const provincesOf = (refs: typeof all) =>
    inProvinceOrder(refs.flatMap(({ place }) => (place ? provincesOfPlace(place, places) : [])));
  const own = provincesOf(all.filter(({ role }) => role !== 'named'));
  return own.length > 0 ? own : provincesOf(all);
}

/** Provinces in the order of lists, each once: those of the region, others, abroad. */
export function inProvinceOrder(ids: Iterable<string>): string[] {
  const rank = (id: string) => (id === ABROAD ? 99 : ORDER.indexOf(id) + 1 || 50);
  return [...new Set(ids)].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

const ORDER: readonly string[] = REGION.map(({ id }) => id);

/** Tells whether a province is one of the region, by its id. */
export function isOfRegion(id: string): id is RegionId {
  return ORDER.includes(id);
}

/** Tells whether a unit belongs to the region, by its six-digit code. */
export function isUnitOfRegion(code: string): boolean {
  return REGION.some(({ parts }) => parts.some((part) => code.startsWith(part)));
}

/** The part of a six-digit code that tells the province, also of the region's neighbours. */
export function provinceCode(code: string): string {
  return code.slice(0, 2);
}
