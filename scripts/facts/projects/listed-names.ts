import type { PlaceRef } from '../../../src/model/data/projects.ts';
import type { Stretch } from '../../../src/model/reading.ts';
import { type Form, withExceptions } from '../../names/forms.ts';
import { type Hit, Lexicon, longest } from '../../names/lexicon.ts';
import type { Placed } from '../../read/yaml-file.ts';
import { geometryOf, isLine } from './geometry.ts';
import type { FoundMention, ProjectPassage } from './model.ts';
import { type PlacesIn, placesOf } from './places-in.ts';
import type { NameEntry } from './schemas.ts';
import { actionAround } from './text-verbs.ts';

/** Makes the lexicon of all listed names. */
export function listedLexicon(names: readonly Placed<NameEntry>[]): Lexicon<NameEntry> {
  return new Lexicon(
    names.flatMap(({ data }) => listedForms(data).map((form) => [form, data] as const)),
  );
}

/** Forms in which the texts write a listed name. */
export function listedForms({ name, forms = [name], not }: NameEntry): Form[] {
  return withExceptions(forms, not);
}

/**
 * Chooses the listed names of a passage: the longest at each place, never inside another mention’s
 * words.
 * @param hits of its block
 * @param taken stretches in which nothing is looked for
 */
export function findListed(
  passage: ProjectPassage,
  hits: readonly Hit<NameEntry>[],
  taken: readonly Stretch[],
  places: PlacesIn,
): FoundMention[] {
  const { doc, body } = passage;
  const fitting = hits.filter(
    ({ start, end, meaning: { docs } }) =>
      body.start <= start &&
      end <= body.end &&
      (!docs || docs.includes(doc)) &&
      !taken.some((span) => span.start < end && span.end > start),
  );
  return longest(fitting).map(({ start, end, meaning }) =>
    mentionOf(passage, { start, end }, meaning, places),
  );
}

function mentionOf(
  passage: ProjectPassage,
  span: Stretch,
  entry: NameEntry,
  places: PlacesIn,
): FoundMention {
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
