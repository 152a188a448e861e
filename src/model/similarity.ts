/**
 * The similarity of two texts: twice the characters that stay, divided by the characters of both.
 * @param kept characters that stay; @param both characters of the two texts together
 * @returns 1 where nothing changed, 0 where nothing stayed
 */
export function similarity(kept: number, both: number): number {
  return both === 0 ? 1 : (2 * kept) / both;
}
