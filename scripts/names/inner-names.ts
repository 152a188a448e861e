import { type Hit, longest } from './lexicon.ts';
import type { Name } from './model.ts';
import { openNames, type PlaceMeaning } from './place-lexicon.ts';
import type { Gazetteer } from './read-gazetteer.ts';

/** Kinds whose name may repeat that of a larger unit without meaning it: 通化县, 吉林市. */
const UNITS = new Set(['province', 'prefecture', 'county', 'country']);

/**
 * Names inside a place's own name of the places in which it lies or after which it is named. A
 * unit's name has none: 通化县 does not name 通化.
 * @param hits all that the gazetteer's words have in the text
 */
export function innerNames(
  outer: Name,
  { places }: Gazetteer,
  hits: readonly Hit<PlaceMeaning>[],
): Name[] {
  const entry = places.get(outer.place);
  if (!entry || UNITS.has(entry.kind)) return [];
  const wanted = ancestorsOf(outer.place, places);
  const inner = hits.filter(
    ({ start, end, meaning }) =>
      start >= outer.start &&
      end <= outer.end &&
      [...meaning.places, ...meaning.parts.map(([, id]) => id)].some((id) => wanted.has(id)),
  );
  return longest(inner)
    .flatMap(openNames)
    .flatMap(({ start, end, places: ids }) => {
      const place = ids.find((id) => wanted.has(id));
      return place ? [{ ...outer, start, end, place }] : [];
    });
}

function ancestorsOf(id: string, places: Gazetteer['places']): Set<string> {
  const found = new Set<string>();
  const visit = (at: string): void => {
    const entry = places.get(at);
    for (const next of [entry?.within, ...(entry?.namedAfter ?? [])]) {
      if (!next || found.has(next)) continue;
      found.add(next);
      visit(next);
    }
  };
  visit(id);
  return found;
}
