import { z } from 'zod';

/** The years that a remark may name: what the texts rest on, and far targets. */
const YEARS = { first: 1840, last: 2050 };

/** Words of the edition for readers, in Chinese. A year in them that no text can mean is a slip. */
export const Remark = z
  .string()
  .regex(/\S/, 'it is empty')
  .refine(
    (words) =>
      [...words.matchAll(/(\d+)年/g)].every(
        ([, digits = '']) => digits.length < 4 || isLikely(Number(digits)),
      ),
    `a year isn’t one from ${YEARS.first} to ${YEARS.last}`,
  );

function isLikely(year: number): boolean {
  return year >= YEARS.first && year <= YEARS.last;
}
