import type { PassagePair } from '../../../src/model/data/alignments.ts';
import { fullId } from '../../../src/model/ids.ts';
import type { Stretch } from '../../../src/model/reading.ts';
import type { WordCutter } from '../../names/word-cutter.ts';
import type { AlikePassages } from './alike-passages.ts';
import { bigramOverlap } from './bigram-overlap.ts';
import { compareTexts } from './compare-texts.ts';
import { ALIKE, pairSentences } from './pair-sentences.ts';
import { phraseFinder } from './phrases.ts';
import { type Sentence, sentencesIn } from './sentences.ts';

/** The words that the comparison of two passages goes by. */
interface Rules {
  /** Phrases that don’t count. */
  stops: readonly string[];
  words: WordCutter;
}

/**
 * Compares two passages that are alike: word by word where a sentence is one in two wordings,
 * elsewhere by the phrases that they share. An edit marked in sentences that only treat the same
 * thing would help nobody.
 */
export function passagePair({ from, to, similarity }: AlikePassages, rules: Rules): PassagePair {
  const sentences = alikeSentences(sentencesIn(from), sentencesIn(to), rules.words);
  const isApart = (side: 'from' | 'to', { start, end }: Stretch) =>
    !sentences.some((pair) => pair[side].start < end && start < pair[side].end);
  const phrases = phraseFinder({ passages: [to], ...rules })(from.text).flatMap((phrase) => {
    const [place] = phrase.places;
    if (!place || !isApart('from', phrase) || !isApart('to', place)) return [];
    return [{ text: phrase.text, from: spanOf([phrase]), to: spanOf([place]) }];
  });
  return {
    from: fullId(from.doc, from.block),
    to: fullId(to.doc, to.block),
    similarity: Number(similarity.toFixed(4)),
    sentences,
    phrases,
  };
}

function alikeSentences(
  old: readonly Sentence[],
  now: readonly Sentence[],
  words: WordCutter,
): PassagePair['sentences'] {
  const texts = (sentences: readonly Sentence[]) => sentences.map(({ text }) => text);
  return pairSentences(texts(old), texts(now)).flatMap((pair) => {
    const [a, b] = [pair.old.map((i) => old[i]), pair.new.map((i) => now[i])] as Sentence[][];
    const [before, after] = [texts(a as Sentence[]).join(''), texts(b as Sentence[]).join('')];
    if (!before || !after || bigramOverlap(before, after).dice < ALIKE.dice) return [];
    const { similarity, segments } = compareTexts(before, after, words);
    return [
      {
        from: spanOf(a as Sentence[]),
        to: spanOf(b as Sentence[]),
        similarity: Number(similarity.toFixed(4)),
        segments,
      },
    ];
  });
}

/** The stretch from the first of several stretches to the last. */
function spanOf(stretches: readonly Stretch[]): Stretch {
  return { start: stretches[0]?.start ?? 0, end: stretches.at(-1)?.end ?? 0 };
}
