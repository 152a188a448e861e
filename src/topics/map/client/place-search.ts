import { fold } from '../../../ui/client/rows/filter.ts';
import type { MapFacts, Spot } from '../drawing/map-facts.ts';

/** A place or a province that the field has found. */
export interface FoundPlace {
  id: string;
  name: string;
  group: 'places' | 'provinces';
}

/** The most places that are offered at once. */
const MOST = 8;

/**
 * Finds places by the beginning or a part of their names, in characters, in pinyin or in its
 * initials: 通化, tonghua, th. The nearest come first.
 */
export function findPlaces(
  typed: string,
  { spots, provinces }: Pick<MapFacts, 'spots' | 'provinces'>,
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
  ];
  return found
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank || a.place.name.length - b.place.name.length)
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
  return query.length > 2 && pinyin.includes(query) ? 1 : 0;
}
