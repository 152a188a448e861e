import type { Stretch } from './reading.ts';

/**
 * Parts of a passage in the id of a handout's entry: plan-13/c08-s1-p1~23-67~80-99. Each is a
 * stretch of the passage's reading without its white space, which pages may set otherwise.
 */
const PARTS = /~(\d+)-(\d+)/g;

/** The id of a passage with parts of it; without any, that of the passage. */
export function excerptId(passage: string, parts: readonly Stretch[]): string {
  return passage + parts.map(({ start, end }) => `~${start}-${end}`).join('');
}

/** Reads an id as that of a passage with its parts; of a whole passage there are none. */
export function readExcerptId(id: string): { passage: string; parts: Stretch[] } {
  const parts = [...id.matchAll(PARTS)].map(([, start, end]) => ({
    start: Number(start),
    end: Number(end),
  }));
  return { passage: id.split('~')[0] ?? id, parts };
}

/**
 * Finds quotations in a reading.
 * @throws Error if the reading hasn't got one
 */
export function partsOf(reading: string, quotes: readonly string[]): Stretch[] {
  const text = withoutSpace(reading);
  return quotes.map((quote) => {
    const words = withoutSpace(quote);
    const start = text.indexOf(words);
    if (start === -1) throw new Error(`There is no “${quote}” in “${reading}”`);
    return { start, end: start + words.length };
  });
}

function withoutSpace(text: string): string {
  return text.replace(/\s/g, '');
}
