import type { Clause } from './responsibility.ts';

/** Short names that a document defines, each with the agencies that it stands for. */
export type Abbreviations = ReadonlyMap<string, readonly string[]>;

/** Collects the short names that the notes of a document define, in reading order. */
export function abbreviationsIn(clauses: readonly Clause[]): Abbreviations {
  const known = new Map<string, readonly string[]>();
  for (const { abbreviation, names } of clauses) {
    if (abbreviation !== null) known.set(abbreviation, expand(names, known));
  }
  return known;
}

/**
 * Replaces short names by the agencies that they stand for, each of which stays once. A place before
 * a short name (东北三省人民政府 for 三省人民政府) changes nothing.
 */
export function expand(names: readonly string[], known: Abbreviations): string[] {
  const full = names.flatMap(
    (name) => known.get(name) ?? known.get(shortIn(name, known)) ?? [name],
  );
  return [...new Set(full)];
}

function shortIn(name: string, known: Abbreviations): string {
  return [...known.keys()].find((short) => name.endsWith(short)) ?? '';
}
