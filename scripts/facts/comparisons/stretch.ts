import type { Stretch } from '../../../src/model/reading.ts';

/** The number of characters of a stretch. */
export function lengthOf({ start, end }: Stretch): number {
  return end - start;
}

/** The characters of a stretch. */
export function textIn(text: string, { start, end }: Stretch): string {
  return text.slice(start, end);
}
