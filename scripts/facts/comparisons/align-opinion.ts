import type { OpinionAlignment, SharedPhrase } from '../../../src/model/data/alignments.ts';
import { fullId, isInOpinionItem } from '../../../src/model/ids.ts';
import type { Stretch } from '../../../src/model/reading.ts';
import type { Reading } from '../../names/readings.ts';
import type { WordCutter } from '../../names/word-cutter.ts';
import { phraseFinder } from './phrases.ts';
import { sentencesIn } from './sentences.ts';

/** A clause with the mark that ends it. */
const CLAUSE = /[^，。；：]+[，。；：]?/g;
/** A shorter clause says too little to be called the opinion’s own. */
const SHORTEST_CLAUSE = 5;
/** A clause is no more the opinion’s own if one sentence has this share of its pairs of characters. */
const COVERED = 0.5;

/**
 * Compares each paragraph of an opinion with a plan.
 * @param opinion all blocks of the opinion
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
  const planId = (block: string) => fullId(plan[0]?.doc ?? '', block);
  return opinion
    .filter(({ kind, block }) => kind === 'paragraph' && isInOpinionItem(block))
    .map(({ doc, block, text }) => {
      const phrases = phrasesOf(text).map((phrase) => ({
        ...phrase,
        places: phrase.places.map((place) => ({ ...place, block: planId(place.block) })),
      }));
      const shared = phrases.reduce((sum, { start, end }) => sum + end - start, 0);
      return {
        kind: 'opinion',
        from: fullId(doc, block),
        to: byShare(phrases),
        similarity: Number((shared / text.length).toFixed(4)),
        phrases,
        only: clausesWithout(text, phrases).filter((clause) => !isCovered(clause.text)),
      };
    });
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
