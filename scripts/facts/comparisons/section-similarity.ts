import { fullIdOf, type Reading } from '../../names/readings.ts';

/** A division or a passage with all its words. */
export interface SectionText {
  id: string;
  text: string;
}

const MARKS = /[\p{P}\p{S}\s\d]/gu;

/**
 * Makes the function that measures the similarity of two divisions, or two passages, by their ids: the cosine of their
 * bigrams of characters, weighted by tf-idf, so that one which many of them have counts little.
 * @param sections all of both documents
 * @returns a function whose values are from 0 to 1
 */
export function sectionSimilarity(
  sections: readonly SectionText[],
): (a: string, b: string) => number {
  const counts = new Map(sections.map(({ id, text }) => [id, bigramsIn(text)]));
  const owners = new Map<string, number>();
  for (const pairs of counts.values())
    for (const pair of pairs.keys()) owners.set(pair, (owners.get(pair) ?? 0) + 1);
  const vectors = new Map(
    [...counts].map(([id, pairs]) => [id, weighted(pairs, owners, sections.length)]),
  );
  return (a, b) => product(vectors.get(a), vectors.get(b));
}

function bigramsIn(text: string): Map<string, number> {
  const pairs = new Map<string, number>();
  for (const stretch of text.split(MARKS))
    for (let i = 0; i + 1 < stretch.length; i++) {
      const pair = stretch.slice(i, i + 2);
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
    }
  return pairs;
}

/** The weights of bigrams as a vector of length 1. */
function weighted(
  pairs: ReadonlyMap<string, number>,
  owners: ReadonlyMap<string, number>,
  all: number,
): Map<string, number> {
  const weights = new Map(
    [...pairs].map(([pair, count]) => [
      pair,
      (1 + Math.log(count)) * Math.log(all / (owners.get(pair) ?? 1)),
    ]),
  );
  const length = Math.hypot(...weights.values());
  return new Map([...weights].map(([pair, weight]) => [pair, length ? weight / length : 0]));
}

function product(
  a: ReadonlyMap<string, number> = new Map(),
  b: ReadonlyMap<string, number> = new Map(),
): number {
  let sum = 0;
  for (const [pair, weight] of a) sum += weight * (b.get(pair) ?? 0);
  return sum;
}

/** Makes the function that measures the similarity of two passages, weighed among all of their documents. */
export function passageSimilarity(
  passages: readonly Reading[],
): (a: Reading, b: Reading) => number {
  const similarity = sectionSimilarity(
    passages.map((passage) => ({ id: fullIdOf(passage), text: passage.text })),
  );
  return (a, b) => similarity(fullIdOf(a), fullIdOf(b));
}
