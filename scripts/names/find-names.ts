import { chooseByNeighbours } from './choose.ts';
import { decidedNames } from './decisions.ts';
import { innerNames } from './inner-names.ts';
import { type Hit, longest } from './lexicon.ts';
import type { DecidedName, Name, OpenName } from './model.ts';
import { openNames, type PlaceLexicon, type PlaceMeaning, placeLexicon } from './place-lexicon.ts';
import type { Gazetteer } from './read-gazetteer.ts';
import { fullIdOf, type PlainReading } from './readings.ts';

/** The names of places in each reading, by its full id: in the order of the text, an outer name
 * before its inner ones. */
export type NamesById = ReadonlyMap<string, readonly Name[]>;

/**
 * Finds the names of places in all readings, once for everything that is told of them.
 * @throws EditionError `stale-entry` or `ambiguous-entry` for a decision that does not fit
 */
export function namesIn(readings: readonly PlainReading[], gazetteer: Gazetteer): NamesById {
  const lexicon = placeLexicon(gazetteer);
  const decided = decidedNames(gazetteer.decisions, readings);
  return new Map(
    readings.map((reading) => {
      const id = fullIdOf(reading);
      return [id, findNames(reading.text, gazetteer, lexicon, decided.get(id))];
    }),
  );
}

/**
 * Finds the names of places in a text: the longest word first, what is decided before what is
 * found, and inside a name those that it contains and that count too.
 * @param decided in the order of the text
 * @returns in the order of the text, an outer name before its inner ones
 */
export function findNames(
  text: string,
  gazetteer: Gazetteer,
  lexicon: PlaceLexicon,
  decided: readonly DecidedName[] = [],
): Name[] {
  const hits = lexicon.in(text);
  const names = chooseByNeighbours(text, outerNames(hits, decided), gazetteer.places);
  const all = names.flatMap((name) => [name, ...innerNames(name, gazetteer, hits)]);
  // A compound that is an area's own name gives its pieces twice.
  return [
    ...new Map(all.map((name) => [`${name.start}-${name.end} ${name.place}`, name])).values(),
  ];
}

function outerNames(
  hits: readonly Hit<PlaceMeaning>[],
  decided: readonly DecidedName[],
): OpenName[] {
  const free = hits.filter(({ start, end }) =>
    decided.every((name) => end <= name.start || name.end <= start),
  );
  const settled = decided.flatMap(({ place, ...where }) =>
    place === null ? [] : [{ ...where, places: [place] }],
  );
  return [...settled, ...longest(free).flatMap(openNames)].sort((a, b) => a.start - b.start);
}
