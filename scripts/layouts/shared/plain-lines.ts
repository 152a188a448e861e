import { concat, lines, type Text, textOf, trim } from '../../lib/text.ts';

/**
 * The lines of a source that was not wrapped: one line, one heading, paragraph or note.
 * @param seed the source's text
 * @returns its lines without blank ones and without white space at their ends
 */
export function plainLines(seed: string): Text[] {
  return lines(textOf(seed))
    .map(trim)
    .filter((line) => line.value !== '');
}

/** Repairs brackets that a line end tore apart: a line that ends inside a bracket takes the next. */
export function mendTornBrackets(torn: readonly Text[]): Text[] {
  const mended: Text[] = [];
  for (const line of torn) {
    const before = mended.at(-1);
    if (before && openBrackets(before) > 0 && openBrackets(line) < 0) {
      mended[mended.length - 1] = concat(before, line);
    } else mended.push(line);
  }
  return mended;
}

/** How many more brackets a line opens than it closes. */
function openBrackets({ value }: Text): number {
  return (value.match(/（/g)?.length ?? 0) - (value.match(/）/g)?.length ?? 0);
}
