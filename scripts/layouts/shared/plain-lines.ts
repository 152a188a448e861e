import { lines, type Text, textOf, trim } from '../../lib/text.ts';

/**
 * The lines of a source.
 * @param seed the source's text
 * @returns its lines without blank ones and without white space at their ends
 */
export function plainLines(seed: string): Text[] {
  return lines(textOf(seed))
    .map(trim)
    .filter((line) => line.value !== '');
}
