/** Phrases cut at random from the texts; the same seed gives the same phrases. */

/** A generator of numbers from 0 to 1 that a seed determines (mulberry32). */
export function randomFrom(seed: number) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Cuts `count` phrases, of 1 to 20 characters by turns, from anywhere in the texts: inside words
 * and across them, over punctuation, digits, letters and line ends.
 */
export function cutPhrases(texts: readonly string[], count: number, seed: number): string[] {
  const random = randomFrom(seed);
  const phrases: string[] = [];
  while (phrases.length < count) {
    const length = 1 + (phrases.length % 20);
    const text = texts[Math.floor(random() * texts.length)] ?? '';
    const start = Math.floor(random() * (text.length - length + 1));
    const phrase = text.slice(start, start + length);
    if (start >= 0 && /\S/.test(phrase)) phrases.push(phrase);
  }
  return phrases;
}
