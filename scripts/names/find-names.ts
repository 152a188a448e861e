import { chooseByNeighbours } from './choose.ts';
import { decidedNames } from './decisions.ts';
import { findUnits, overlaps, type UnitName } from './find-units.ts';
import { innerNames } from './inner-names.ts';
import { type Hit, longest } from './lexicon.ts';
import type { DecidedName, Name, OpenName } from './model.ts';
import { resolveNamesakes } from './namesakes.ts';
import { openNames, type PlaceLexicon, type PlaceMeaning, placeLexicon } from './place-lexicon.ts';
import type { Gazetteer } from './read-gazetteer.ts';
import { fullIdOf, type PlainReading } from './readings.ts';
import { unitLexicon } from './unit-lexicon.ts';
import { codesAround, type Unit } from './units.ts';

/** The names of places in each reading, by its full id: in the order of the text, an outer name
 * before its inner ones. */
export type NamesById = ReadonlyMap<string, readonly Name[]>;

/** The names that readings have, and the gazetteer with all places that they name. */
export interface FoundNames {
  names: NamesById;
  /** The one given, with those units of China that are named, and what they lie in. */
  gazetteer: Gazetteer;
}

/**
 * Finds the names of places in all readings, once for everything that is told of them: those that
 * the gazetteer describes, then all other units of China.
 * @throws EditionError `stale-entry` or `ambiguous-entry` for a decision that does not fit
 */
export function namesIn(readings: readonly PlainReading[], gazetteer: Gazetteer): FoundNames {
  const lexicon = placeLexicon(gazetteer);
  const units = unitLexicon(gazetteer);
  const decided = decidedNames(gazetteer.decisions, readings);
  const names = new Map<string, readonly Name[]>();
  const named = new Map<string, Unit>();
  const unitsById = new Map([...gazetteer.units.all.values()].map((unit) => [unit.place.id, unit]));
  for (const own of Map.groupBy(readings, ({ doc }) => doc).values()) {
    const texts = own.map(({ text }) => text);
    const known = own.map((reading) =>
      findNames(reading.text, gazetteer, lexicon, decided.get(fullIdOf(reading))),
    );
    const found = findUnits(texts, known, units, gazetteer);
    for (const { unit } of found.flat()) named.set(unit.place.adcode, unit);
    const passages = own.map(({ text }, i) => ({
      text,
      names: merged(known[i] ?? [], found[i] ?? []),
    }));
    const meant = resolveNamesakes(passages, withUnits(gazetteer, named));
    for (const [i, reading] of own.entries()) names.set(fullIdOf(reading), meant[i] ?? []);
  }
  for (const place of new Set([...names.values()].flat().map((name) => name.place))) {
    const unit = unitsById.get(place);
    if (unit) named.set(unit.place.adcode, unit);
  }
  return { names, gazetteer: withUnits(gazetteer, named) };
}

/** Names of units among others: what stands inside a unit's name is no name of its own. */
function merged(known: readonly Name[], units: readonly UnitName[]): Name[] {
  const kept = known.filter((name) => !units.some(overlaps(name)));
  const added = units.map(({ start, end, unit }) => ({ start, end, place: unit.place.id }));
  return [...kept, ...added].sort((a, b) => a.start - b.start);
}

/** A gazetteer that describes the units, too, with what they lie in, as places without forms. */
function withUnits(gazetteer: Gazetteer, named: ReadonlyMap<string, Unit>): Gazetteer {
  const places = new Map(gazetteer.places);
  const codes = [...named.keys()].flatMap((code) => [code, ...codesAround(code)]);
  for (const code of [...new Set(codes)].sort()) {
    const unit = gazetteer.units.all.get(code);
    if (unit && !places.has(unit.place.id)) places.set(unit.place.id, unit.place);
  }
  return { ...gazetteer, places };
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
