import { EditionError, placeAt } from '../lib/edition-error.ts';
import type { Text } from '../lib/text.ts';
import type { Seed } from './read-seed.ts';

/**
 * The error for a place of the source that its layout can't explain.
 * @param code permanent name of the fault
 * @param text the characters at that place; without them the error points to the source's beginning
 * @param what the fault in words
 * @param fix the way to mend it
 */
export function seedFault(
  seed: Seed,
  code: string,
  text: Text | undefined,
  what: string,
  fix: string,
): EditionError {
  return new EditionError(code, placeAt(seed.file, seed.text, text?.at[0] ?? 0), what, fix);
}
