import type { OpenName } from './find-names.ts';
import type { Gazetteer } from './read-gazetteer.ts';

/** Words that a name needs or forbids beside it. */
interface Beside {
  after?: readonly string[] | undefined;
  before?: readonly string[] | undefined;
  notBefore?: readonly string[] | undefined;
}

/** Something to look for in a text. */
export interface Pattern extends Beside {
  written: string;
  /** The places that the word can stand for; none for a word that only looks like a name. */
  places: string[];
  /** What its pieces stand for, where it shortens several names. */
  parts: readonly (readonly [string, string])[];
}

/** All patterns by their first character, the longest first, and those with conditions first. */
export type Patterns = Map<string, Pattern[]>;

/** Makes what the texts are searched for: forms of places, shortened compounds, and other words. */
export function patternsOf({ places, compounds, words }: Gazetteer): Patterns {
  const found = new Map<string, Pattern>();
  const add = (written: string, beside: Beside, more: Partial<Pattern>): void => {
    const key = JSON.stringify([written, beside.after, beside.before, beside.notBefore]);
    const pattern = found.get(key) ?? { written, places: [], parts: [], ...conditions(beside) };
    pattern.places.push(...(more.places ?? []));
    if (more.parts) pattern.parts = more.parts;
    found.set(key, pattern);
  };
  for (const { id, forms } of places.values()) {
    for (const form of forms ?? []) {
      if (typeof form === 'string') add(form, {}, { places: [id] });
      else add(form.t, form, { places: [id] });
    }
  }
  for (const { written, parts, ...beside } of compounds) add(written, beside, { parts });
  for (const { word } of words) add(word, {}, {});
  return byFirstCharacter([...found.values()]);
}

/** Tells whether a pattern stands at a place of a text, with what it needs beside it. */
export function standsAt(pattern: Pattern, text: string, start: number): boolean {
  const { written, after, before, notBefore } = pattern;
  if (!text.startsWith(written, start)) return false;
  const end = start + written.length;
  return (
    (!after || after.some((word) => text.endsWith(word, start))) &&
    (!before || before.some((word) => text.startsWith(word, end))) &&
    !notBefore?.some((word) => text.startsWith(word, end))
  );
}

/** The place that a pattern names, and the pieces of a shortened compound. */
export function namesOf({ written, places, parts }: Pattern, at: number): OpenName[] {
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

function conditions({ after, before, notBefore }: Beside): Beside {
  return { after, before, notBefore };
}

function byFirstCharacter(patterns: Pattern[]): Patterns {
  const conditional = (pattern: Pattern) => Number(Boolean(pattern.after ?? pattern.before));
  patterns.sort((a, b) => b.written.length - a.written.length || conditional(b) - conditional(a));
  return Map.groupBy(patterns, ({ written }) => written[0] as string);
}
