import { EditionError, placeAt } from '../../lib/edition-error.ts';
import type { Text } from '../../lib/text.ts';
import type { Seed } from '../../read/read-seed.ts';

/** Numbers of headings, boxes or tasks, which must follow each other without a gap. */
export class Sequence {
  readonly #seed: Seed;
  readonly #code: string;
  readonly #what: string;
  #last = 0;

  /**
   * @param seed supplies the file for errors
   * @param code code of the error, e.g. `heading-order`
   * @param what the noun for what is counted, for the message: chapter, box
   */
  constructor(seed: Seed, code: string, what: string) {
    this.#seed = seed;
    this.#code = code;
    this.#what = what;
  }

  /**
   * Takes the next number.
   * @param number as the text gives it
   * @param text the heading, box or task that has it, for the place of an error
   * @returns the number
   * @throws EditionError where it isn't the next one
   */
  next(number: number, text: Text): number {
    if (number !== this.#last + 1) {
      const restarts = number === 1 ? ', or the heading of what begins here' : '';
      throw new EditionError(
        this.#code,
        placeAt(this.#seed.file, this.#seed.text, text.at[0] ?? 0),
        `${this.#what} ${number} follows ${this.#last || 'the beginning'}`,
        `expected ${this.#what} ${this.#last + 1}${restarts}: check whether a line is missing or misread`,
      );
    }
    this.#last = number;
    return number;
  }
}
