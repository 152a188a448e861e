import type { Stretch } from './reading.ts';

/** Marks that close what the end of a sentence stands in, as a character class. */
export const CLOSING = '[”’」』）》]';

/** A sentence with its end mark and the marks that close behind it; a line always ends one. */
const SENTENCE = new RegExp(`[^。！？\\n]*(?:[。！？]${CLOSING}*|\\n)|[^。！？\\n]+$`, 'g');

/**
 * Cuts a text into sentences.
 * @returns spans that follow each other without a gap and cover the whole text
 */
export function sentencesOf(text: string): Stretch[] {
  return [...text.matchAll(SENTENCE)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}
