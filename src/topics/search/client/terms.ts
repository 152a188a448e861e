import { fold } from '../../../model/search/fold.ts';
import type { TokenSpan } from './index-reader.ts';
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
  const terms = [...there.map(wordingOf), ...spans.map((span) => textOf(span, text))];
  if (terms.length > 0) return terms;
  return [...new Set(answers.flatMap(({ phrase }) => sharedRuns(text, phrase)))];
}

/** A phrase as the texts have it: as it was typed, or else simplified. */
export function wordingOf({ typed, phrase, as }: Answer): string {
  return as === 'text' ? typed : phrase;
}

/** The text of a span: a token is a character of the folded text, which may be two units. */
function textOf({ start, length }: TokenSpan, text: string): string {
  const folded = fold(text);
  const tokens = [...folded.text];
  const unit = (token: number) => tokens.slice(0, token).join('').length;
  const first = folded.starts[unit(start)] ?? 0;
  const last = folded.starts[unit(start + length) - 1] ?? text.length - 1;
  return text.slice(first, last + 1);
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
