import { chooseByNeighbours } from './choose.ts';
import { type Pattern, type Patterns, standsAt } from './patterns.ts';
import type { Gazetteer } from './read-gazetteer.ts';

/** A stretch of a text that names a place. */
export interface Name {
  start: number;
  end: number;
  place: string;
}

/** A stretch that can be read as one of several places. */
export interface OpenName {
  start: number;
  end: number;
  places: readonly string[];
}

/** A stretch about which a person decided; null where it names no place. */
export interface DecidedName {
  start: number;
  end: number;
  place: string | null;
}

/**
 * Finds the names of places in a text: the longest word first, what is decided before what is
 * found, and inside a name those that it contains and that count too.
 * @returns in the order of the text, an outer name before its inner ones
 */
export function findNames(
  text: string,
  gazetteer: Gazetteer,
  patterns: Patterns,
  decided: readonly DecidedName[] = [],
): Name[] {
  const open = outerNames(text, patterns, decided);
  const names = chooseByNeighbours(text, open, gazetteer.places);
  const all = names.flatMap((name) => [name, ...innerNames(text, name, gazetteer, patterns)]);
  // A compound that is an area's own name gives its pieces twice.
  return [
    ...new Map(all.map((name) => [`${name.start}-${name.end} ${name.place}`, name])).values(),
  ];
}

function outerNames(text: string, patterns: Patterns, decided: readonly DecidedName[]): OpenName[] {
  const names: OpenName[] = [];
  for (let at = 0; at < text.length; ) {
    const decision = decided.find(({ start }) => start === at);
    if (decision) {
      const { start, end, place } = decision;
      if (place !== null) names.push({ start, end, places: [place] });
      at = end;
      continue;
    }
    const limit = Math.min(...decided.map(({ start }) => start).filter((start) => start > at));
    const pattern = longestAt(text, at, patterns, limit);
    if (pattern) names.push(...namesOf(pattern, at));
    at += pattern?.written.length ?? 1;
  }
  return names;
}

function longestAt(text: string, at: number, patterns: Patterns, limit: number) {
  return patterns
    .get(text[at] as string)
    ?.find((pattern) => at + pattern.written.length <= limit && standsAt(pattern, text, at));
}

/** The place that a pattern names, and the pieces of a shortened compound. */
function namesOf({ written, places, parts }: Pattern, at: number): OpenName[] {
  const names: OpenName[] = [];
  if (places.length > 0) names.push({ start: at, end: at + written.length, places });
  let from = 0;
  for (const [piece, place] of parts) {
    from = written.indexOf(piece, from);
    const start = at + from;
    names.push({ start, end: start + piece.length, places: [place] });
  }
  return names;
}

/** Kinds whose name may repeat that of a larger unit without meaning it: 通化县, 吉林市. */
const UNITS = new Set(['province', 'prefecture', 'county', 'country']);

/** Names of the places in which a place lies, or after which it is named, inside its own name. */
function innerNames(text: string, outer: Name, { places }: Gazetteer, patterns: Patterns): Name[] {
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
      if (place) names.push({ start, end, place });
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
