import { fold } from '../../../model/search/fold.ts';
import { sharedRuns } from '../shared-runs.ts';
import type { Span } from './index-reader.ts';
import type { Answer } from './understand.ts';

/**
 * What is to be marked in a block: the phrases that stand in it, and the stretches that answer in
 * the place of one (by pinyin, with other punctuation); where there is neither, what it shares
 * with the phrases.
 */
export function termsIn(
  text: string,
  answers: readonly Answer[],
  spans: readonly Span[],
): string[] {
  const folded = fold(text).text;
  const there = answers.filter(({ phrase }) => folded.includes(phrase));
  const terms = [...there.map(wordingOf), ...spans.map((span) => textOf(span, text))];
  if (terms.length > 0) return terms;
  return [...new Set(answers.flatMap(({ phrase }) => sharedRuns(text, phrase)))];
}

/** A phrase as it was typed where that is how the texts have it. */
export function wordingOf({ typed, phrase, as }: Answer): string {
  return as === 'text' ? typed : phrase;
}

/** The text of a span: a token is a character of the folded text, which may be two units. */
function textOf({ start, length }: Span, text: string): string {
  const folded = fold(text);
  const tokens = [...folded.text];
  const unit = (token: number) => tokens.slice(0, token).join('').length;
  const first = folded.starts[unit(start)] ?? 0;
  const last = folded.starts[unit(start + length) - 1] ?? text.length - 1;
  return text.slice(first, last + 1);
}
