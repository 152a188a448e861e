import { chooseByNeighbours } from './choose.ts';
import { innerNames } from './inner-names.ts';
import { namesOf, type Patterns, standsAt } from './patterns.ts';
import type { Gazetteer } from './read-gazetteer.ts';

/** A stretch of a text that names a place. */
export interface Name {
  start: number;
  end: number;
  place: string;
  /** A person decided so, and cannot be sure. */
  probable?: true;
}

/** A stretch that can be read as one of several places. */
export interface OpenName {
  start: number;
  end: number;
  places: readonly string[];
  probable?: true;
}

/** A stretch about which a person decided; null where it names no place. */
export interface DecidedName {
  start: number;
  end: number;
  place: string | null;
  probable?: true;
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
      const { place, ...where } = decision;
      if (place !== null) names.push({ ...where, places: [place] });
      at = decision.end;
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
