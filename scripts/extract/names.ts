import type { Placed } from '../read/yaml-file.ts';
import { geometryOf, isLine } from './geometry.ts';
import type { Mention, Passage, PlaceRef, Span } from './model.ts';
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
  const spans = names
    .flatMap(({ data }) => wordsOf(data).flatMap((words) => occurrences(passage, words, data)))
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  let from = 0;
  return spans.flatMap(({ start, end, entry }) => {
    const inside = taken.some((span) => span.start < end && span.end > start);
    if (start < from || inside) return [];
    from = end;
    return [mentionOf(passage, { start, end }, entry, places)];
  });
}

function wordsOf({ name, words }: NameEntry): readonly string[] {
  return words ?? [name];
}

function occurrences({ doc, text, body }: Passage, words: string, entry: NameEntry) {
  const found: (Span & { entry: NameEntry })[] = [];
  if (entry.docs && !entry.docs.includes(doc)) return found;
  for (let at = text.indexOf(words, body.start); at >= 0; at = text.indexOf(words, at + 1)) {
    const end = at + words.length;
    const other = entry.not?.some((longer) => standsIn(text, longer, at, end));
    if (end <= body.end && !other) found.push({ start: at, end, entry });
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
