import type { OpinionAlignment, SharedPhrase } from '../../../src/model/data/alignments.ts';
import { fullId } from '../../../src/model/ids.ts';
import type { Stretch } from '../../../src/model/reading.ts';
import type { Reading } from '../../names/readings.ts';
import type { WordCutter } from '../../names/word-cutter.ts';
import { type AlikePassages, closestPassages } from './alike-passages.ts';
import { passagePair } from './passage-pair.ts';
import { phraseFinder } from './phrases.ts';
import { passageSimilarity } from './section-similarity.ts';
import { sentencesIn } from './sentences.ts';

/** A clause with the mark that ends it. */
const CLAUSE = /[^，。；：]+[，。；：]?/g;
/** A shorter clause says too little to be called the opinion’s own. */
const SHORTEST_CLAUSE = 5;
/** A clause is no more the opinion’s own if one sentence has this share of its pairs of characters. */
const COVERED = 0.5;

/** The most passages of the plan that are set beside a paragraph. */
const MOST_BESIDE = 3;

/**
 * Compares each passage of an opinion, or of any other text, with a plan.
 * @param opinion passages of the opinion that are running text
 * @param plan passages of the plan that are running text
 * @param stops phrases that don't count
 */
export function alignOpinion(
  opinion: readonly Reading[],
  plan: readonly Reading[],
  stops: readonly string[],
  words: WordCutter,
): OpinionAlignment[] {
  const phrasesOf = phraseFinder({ passages: plan, stops, words });
  const isCovered = coverageBy(plan);
  const similarity = passageSimilarity([...opinion, ...plan]);
  const planId = (block: string) => fullId(plan[0]?.doc ?? '', block);
  return opinion.map((passage) => {
    const { doc, block, text } = passage;
    const phrases = phrasesOf(text).map((phrase) => ({
      ...phrase,
      places: phrase.places.map((place) => ({ ...place, block: planId(place.block) })),
    }));
    const shared = phrases.reduce((sum, { start, end }) => sum + end - start, 0);
    const to = byShare(phrases);
    const beside = besideOf(passage, plan, to[0], similarity);
    return {
      kind: 'opinion',
      from: fullId(doc, block),
      to,
      similarity: Number((shared / text.length).toFixed(4)),
      phrases,
      only: clausesWithout(text, phrases).filter((clause) => !isCovered(clause.text)),
      passages: beside.map((pair) => passagePair(pair, { stops, words })),
    };
  });
}

/**
 * The passages of the plan that are set beside one of the opinion: those with the closest words, and
 * the one that shares most phrases.
 */
function besideOf(
  passage: Reading,
  plan: readonly Reading[],
  sharing: string | undefined,
  similarity: (a: Reading, b: Reading) => number,
): AlikePassages[] {
  const closest = closestPassages(passage, plan, similarity, MOST_BESIDE);
  const other = plan.find(({ doc, block }) => fullId(doc, block) === sharing);
  if (!other || closest.some(({ to }) => to === other)) return closest;
  return [...closest, { from: passage, to: other, similarity: similarity(passage, other) }];
}

/** The blocks of the plan that share phrases, those with most shared characters first. */
function byShare(phrases: readonly SharedPhrase[]): string[] {
  const shares = new Map<string, number>();
  for (const { start, end, places } of phrases)
    for (const { block } of places) shares.set(block, (shares.get(block) ?? 0) + end - start);
  return [...shares].toSorted((a, b) => b[1] - a[1]).map(([block]) => block);
}

/** The clauses that no shared phrase touches. */
function clausesWithout(text: string, phrases: readonly Stretch[]): OpinionAlignment['only'] {
  return [...text.matchAll(CLAUSE)]
    .map(({ index, 0: clause }) => ({ start: index, end: index + clause.length, text: clause }))
    .filter(({ text: clause }) => clause.length >= SHORTEST_CLAUSE)
    .filter(({ start, end }) => !phrases.some((p) => p.start < end && start < p.end));
}

/** Makes the test whether one sentence of the plan has most of a clause’s pairs of characters. */
function coverageBy(plan: readonly Reading[]): (clause: string) => boolean {
  const sentences = plan.flatMap((passage) => sentencesIn(passage));
  const owners = new Map<string, number[]>();
  for (const [i, { text }] of sentences.entries())
    for (const pair of new Set(pairsOf(text))) owners.set(pair, [...(owners.get(pair) ?? []), i]);
  return (clause) => {
    const pairs = pairsOf(clause);
    const shared = new Array<number>(sentences.length).fill(0);
    for (const pair of pairs)
      for (const i of owners.get(pair) ?? []) shared[i] = (shared[i] ?? 0) + 1;
    return shared.some((count) => count >= pairs.length * COVERED);
  };
}

function pairsOf(text: string): string[] {
  const plain = text.replace(/[\p{P}\p{S}\s]/gu, '');
  return Array.from({ length: Math.max(0, plain.length - 1) }, (_, i) => plain.slice(i, i + 2));
}
