import type { Name } from './find-names.ts';
import { namesOf, type Patterns, standsAt } from './patterns.ts';
import type { Gazetteer } from './read-gazetteer.ts';

/** Kinds whose name may repeat that of a larger unit without meaning it: 通化县, 吉林市. */
const UNITS = new Set(['province', 'prefecture', 'county', 'country']);

/**
 * Names inside a place's own name of the places in which it lies or after which it is named. A
 * unit's name has none: 通化县 does not name 通化.
 */
export function innerNames(
  text: string,
  outer: Name,
  { places }: Gazetteer,
  patterns: Patterns,
): Name[] {
  const entry = places.get(outer.place);
  if (!entry || UNITS.has(entry.kind)) return [];
  const wanted = ancestorsOf(outer.place, places);
  const names: Name[] = [];
  for (let at = outer.start; at < outer.end; ) {
    const inner = patterns
      .get(text[at] as string)
      ?.find(
        (pattern) =>
          at + pattern.written.length <= outer.end &&
          standsAt(pattern, text, at) &&
          [...pattern.places, ...pattern.parts.map(([, id]) => id)].some((id) => wanted.has(id)),
      );
    const fitting = inner ? namesOf(inner, at) : [];
    for (const { start, end, places: ids } of fitting) {
      const place = ids.find((id) => wanted.has(id));
      if (place) names.push({ ...outer, start, end, place });
    }
    at += inner?.written.length ?? 1;
  }
  return names;
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
