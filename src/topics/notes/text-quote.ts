import type { Quote } from './note.ts';

/** Characters of the surroundings that are kept with marked words, on each side. */
const AROUND = 32;

/** Describes a part of a text. */
export function quoteOf(text: string, start: number, end: number): Quote {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - AROUND), start),
    suffix: text.slice(end, end + AROUND),
    start,
    end,
  };
}

/**
 * Finds marked words in a text that may have changed since: where they stood, or else where they
 * stand between most of what stood around them, or nearest to where they stood.
 * @returns start and end; undefined where the words are gone
 */
export function findQuote(text: string, quote: Quote): [start: number, end: number] | undefined {
  const { exact, start } = quote;
  let best: { at: number; around: number } | undefined;
  for (let at = text.indexOf(exact); at !== -1; at = text.indexOf(exact, at + 1)) {
    const around = matchAround(text, at, quote);
    const isNearer = best && Math.abs(at - start) < Math.abs(best.at - start);
    if (!best || around > best.around || (around === best.around && isNearer))
      best = { at, around };
  }
  return best && [best.at, best.at + exact.length];
}

/** Counts the characters around a place that are as they were around the marked words. */
function matchAround(text: string, at: number, { exact, prefix, suffix }: Quote): number {
  const before = text.slice(0, at);
  const behind = text.slice(at + exact.length);
  let left = 0;
  while (left < prefix.length && before.at(-1 - left) === prefix.at(-1 - left)) left += 1;
  let right = 0;
  while (right < suffix.length && behind[right] === suffix[right]) right += 1;
  return left + right;
}
