/** Spreads texts over parts: a factor near that of the golden section, for neighbours to be apart. */
const SPREAD = 40_503;

/**
 * The number of the part that holds what belongs to a text.
 * @param parts number of all parts, a power of two
 */
export function partOfText(text: string, parts: number): number {
  let sum = 0;
  for (const character of text) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003;
  return (sum * SPREAD) % parts;
}
