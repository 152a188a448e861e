import type { Span } from './span.ts';

/** A sentence with its full stop and the marks that close behind it; the rest of a text without one. */
const SENTENCE = /[^。！？]*[。！？][”’）》]*|[^。！？]+$/g;

/**
 * Cuts a text into sentences.
 * @returns spans that follow each other without a gap and cover the whole text
 */
export function sentencesOf(text: string): Span[] {
  return [...text.matchAll(SENTENCE)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}
