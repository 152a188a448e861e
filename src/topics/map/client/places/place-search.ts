import { fold } from '../../../../ui/client/rows/filter.ts';
import type { MapFacts, Spot } from '../../drawing/map-facts.ts';

/** A place or a province that the field has found. */
export interface FoundPlace {
  id: string;
  name: string;
  group: 'places' | 'provinces';
  /** The other name by which it was found. */
  alias?: string;
}

/** The most places that are offered at once. */
const MOST = 8;

/** Other names of places, by id: 海兰泡. */
export type OtherNames = Readonly<Record<string, readonly string[]>>;

/**
 * Finds places by the beginning or a part of their names, in characters, in pinyin or in its
 * initials: 通化, tonghua, th; by other names, and by characters of a long one: 延边州. The nearest
 * come first.
 */
export function findPlaces(
  typed: string,
  { spots, provinces }: Pick<MapFacts, 'spots' | 'provinces'>,
  otherNames: OtherNames = {},
): FoundPlace[] {
  const query = fold(typed).replace(/\s/g, '');
  if (!query) return [];
  const found = [
    ...Object.entries(provinces).map(([id, name]) => ({
      place: { id, name, group: 'provinces' as const },
      rank: rankOf(query, [name, 0, 0, `${id} `]),
    })),
    ...Object.entries(spots).map(([id, spot]) => ({
      place: { id, name: spot[0], group: 'places' as const },
      rank: rankOf(query, spot),
    })),
    ...Object.entries(spots).flatMap(([id, [name]]) =>
      (otherNames[id] ?? [])
        .filter((alias) => !name.includes(alias))
        .map((alias) => ({
          place: { id, name, group: 'places' as const, alias },
          rank: rankOf(query, [alias, 0, 0, '']),
        })),
    ),
  ];
  return found
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank || a.place.name.length - b.place.name.length)
    .filter(({ place }, at, all) => all.findIndex((it) => it.place.id === place.id) === at)
    .slice(0, MOST)
    .map(({ place }) => place);
}

/** Larger for a better match; 0 for none. */
function rankOf(query: string, [spelled, , , sounds]: Spot): number {
  const name = fold(spelled);
  const [pinyin = '', initials = ''] = sounds.split(' ');
  if (name === query) return 7;
  if (name.startsWith(query)) return 6;
  if (name.includes(query)) return 5;
  if (initials && initials === query) return 4;
  if (pinyin.startsWith(query)) return 3;
  if (initials.startsWith(query)) return 2;
  if (query.length > 2 && pinyin.includes(query)) return 1;
  // Two characters say little: they begin as the name does.
  const isTelling = query.length > 2 || (query.length === 2 && name[0] === query[0]);
  return isTelling && hasInOrder(name, query) ? 0.5 : 0;
}

/** Tells whether a name has all characters of a shorter one in their order: 喀左 of 喀喇沁左翼. */
function hasInOrder(name: string, characters: string): boolean {
  let at = -1;
  return [...characters].every((character) => {
    at = name.indexOf(character, at + 1);
    return at >= 0;
  });
}
