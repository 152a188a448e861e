import { fold } from '../../../model/search/fold.ts';
import type { TokenSpan } from './index-reader.ts';
import { spanText } from './span-text.ts';
import type { Answer } from './understand.ts';

/**
 * The terms to mark in a block: the phrases that stand in it, and spans that match in place of one
 * (by pinyin, with other punctuation); if there is neither, the words that it shares with the
 * phrases.
 */
export function termsIn(
  text: string,
  answers: readonly Answer[],
  spans: readonly TokenSpan[],
): string[] {
  const folded = fold(text).text;
  const there = answers.filter(({ phrase }) => folded.includes(phrase));
  const terms = [...there.map(wordingOf), ...spans.map((span) => spanText(span, text))];
  if (terms.length > 0) return terms;
  return [...new Set(answers.flatMap(({ phrase }) => sharedRuns(text, phrase)))];
}

/** A phrase as the texts have it: as it was typed, or else simplified. */
export function wordingOf({ typed, phrase, as }: Answer): string {
  return as === 'text' ? typed : phrase;
}

/** The topics of a question that stand in a text, and the pieces of others that do. */
export function topicsIn(text: string, topics: readonly string[]): string[] {
  const folded = fold(text).text;
  return [
    ...new Set(
      topics
        .map((topic) => fold(topic).text)
        .flatMap((topic) => (folded.includes(topic) ? topic : sharedRuns(text, topic))),
    ),
  ];
}

/**
 * The longest runs of two characters and more that a text shares with a phrase.
 * @param phrase folded
 */
export function sharedRuns(text: string, phrase: string): string[] {
  const folded = fold(text).text;
  const runs: string[] = [];
  for (let start = 0; start + 1 < phrase.length; ) {
    const run = longestRun(folded, phrase, start);
    if (run.length > 1) runs.push(run);
    start += Math.max(1, run.length);
  }
  return runs;
}

function longestRun(folded: string, phrase: string, start: number): string {
  let end = start;
  while (end < phrase.length && folded.includes(phrase.slice(start, end + 1))) end += 1;
  return phrase.slice(start, end);
}
