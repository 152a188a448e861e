import type { PlaceRef } from '../../../src/model/data/projects.ts';
import type { Placed } from '../../read/yaml-file.ts';
import { geometryOf, isLine } from './geometry.ts';
import type { Mention, Passage, Span } from './model.ts';
import { type PlacesIn, placesOf } from './places-in.ts';
import type { NameEntry } from './schemas.ts';
import { actionAround } from './text-verbs.ts';

/**
 * Finds the listed names in a passage: the longest at each place, never inside another mention’s
 * words.
 * @param taken stretches in which nothing is looked for
 */
export function findListed(
  passage: Passage,
  names: readonly Placed<NameEntry>[],
  taken: readonly Span[],
  places: PlacesIn,
): Mention[] {
  const spans = occurrences(passage, names).toSorted((a, b) => a.start - b.start || b.end - a.end);
  let from = 0;
  return spans.flatMap(({ start, end, entry }) => {
    const inside = taken.some((span) => span.start < end && span.end > start);
    if (start < from || inside) return [];
    from = end;
    return [mentionOf(passage, { start, end }, entry, places)];
  });
}

/** The words of a listed name. */
interface Listed {
  words: string;
  entry: NameEntry;
}

/** A list that every passage is read with is put in order once. */
const known = new WeakMap<readonly Placed<NameEntry>[], Map<string, Listed[]>>();

/** The words of all names by their first character. */
function byFirst(names: readonly Placed<NameEntry>[]): Map<string, Listed[]> {
  const found = known.get(names);
  if (found) return found;
  const listed = names.flatMap(({ data: entry }) =>
    (entry.words ?? [entry.name]).map((words) => ({ words, entry })),
  );
  const groups = Map.groupBy(listed, ({ words }) => words.charAt(0));
  known.set(names, groups);
  return groups;
}

function occurrences({ doc, text, body }: Passage, names: readonly Placed<NameEntry>[]) {
  const groups = byFirst(names);
  const found: (Span & { entry: NameEntry })[] = [];
  for (let start = body.start; start < body.end; start++)
    for (const { words, entry } of groups.get(text.charAt(start)) ?? []) {
      const end = start + words.length;
      if (end > body.end || !text.startsWith(words, start)) continue;
      if (entry.docs && !entry.docs.includes(doc)) continue;
      if (entry.not?.some((longer) => standsIn(text, longer, start, end))) continue;
      found.push({ start, end, entry });
    }
  return found;
}

/** Tells whether a stretch is part of longer words. */
function standsIn(text: string, longer: string, start: number, end: number): boolean {
  const at = text.indexOf(longer, Math.max(0, end - longer.length));
  return at >= 0 && at <= start && at + longer.length >= end;
}

function mentionOf(passage: Passage, span: Span, entry: NameEntry, places: PlacesIn): Mention {
  const { text } = passage;
  const found = places.in(span);
  const refs: PlaceRef[] =
    entry.places?.map(({ name, role, place }) => ({ name, role, place: place ?? null })) ??
    placesOf(text, found, isLine(entry.type));
  return {
    passage,
    span,
    shared: [],
    name: entry.name,
    type: entry.type,
    action: actionAround(text, span),
    places: refs,
    geometry: entry.geometry ?? geometryOf(entry.type, refs, found),
    by: 'name',
    ...(entry.doubt && { doubt: entry.doubt }),
  };
}
