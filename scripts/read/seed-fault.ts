import { EditionError, placeAt } from '../lib/edition-error.ts';
import type { Text } from '../lib/text.ts';
import type { Seed } from './read-seed.ts';

/**
 * Makes the error for a place of the source that its layout can't explain.
 * @param code permanent name of the fault
 * @param text where it stands; the source's beginning where nothing is there
 * @param what what is wrong
 * @param fix what to do about it
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
