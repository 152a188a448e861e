import { type Form, wordOf } from './forms.ts';
import { type Hit, Lexicon } from './lexicon.ts';
import type { OpenName } from './model.ts';
import type { Gazetteer } from './read-gazetteer.ts';

/** Meaning of a word of the gazetteer. */
export interface PlaceMeaning {
  /** The places that the word can name; none for a word that only looks like a name. */
  places: string[];
  /** Meanings of its pieces, where it shortens several names. */
  parts: readonly (readonly [string, string])[];
}

export type PlaceLexicon = Lexicon<PlaceMeaning>;

/** Makes the lexicon of places: their forms, shortened compounds, and other words. */
export function placeLexicon({ places, compounds, words, units }: Gazetteer): PlaceLexicon {
  const found = new Map<string, [Form, PlaceMeaning]>();
  const meaningOf = (form: Form): PlaceMeaning => {
    const key = JSON.stringify(form);
    const [, meaning] = found.get(key) ?? [form, { places: [], parts: [] }];
    found.set(key, [form, meaning]);
    return meaning;
  };
  for (const { id, forms = [] } of places.values())
    for (const form of forms) meaningOf(form).places.push(id);
  for (const {
    data: { form, parts },
  } of compounds)
    meaningOf(form).parts = parts;
  for (const { data } of words) meaningOf(data.word);
  const names = new Set([...units.all.values()].flatMap(({ short, place }) => [short, place.name]));
  for (const word of units.words) if (!names.has(word)) meaningOf(word);
  return new Lexicon(found.values());
}

/** The place that a word names, and the pieces of a shortened compound. */
export function openNames({
  start,
  end,
  form,
  meaning: { places, parts },
}: Hit<PlaceMeaning>): OpenName[] {
  const names: OpenName[] = places.length > 0 ? [{ start, end, places }] : [];
  let from = 0;
  for (const [piece, place] of parts) {
    from = wordOf(form).indexOf(piece, from);
    names.push({ start: start + from, end: start + from + piece.length, places: [place] });
  }
  return names;
}

/** Every word of the gazetteer, whatever it needs beside it. */
export function wordsOf({ places, compounds, words }: Gazetteer): string[] {
  const forms = [...places.values()].flatMap((place) => place.forms ?? []);
  const written = [...forms, ...compounds.map(({ data }) => data.form)].map(wordOf);
  return [...written, ...words.map(({ data }) => data.word)];
}
