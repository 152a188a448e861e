import type { Stretch } from '../../src/model/reading.ts';

/** A stretch of a reading that names a place. */
export interface Name extends Stretch {
  place: string;
  /** A person decided so, and cannot be sure. */
  probable?: true;
}

/** A stretch that can be read as one of several places. */
export interface OpenName extends Stretch {
  places: readonly string[];
  probable?: true;
}

/** A stretch about which a person decided; null where it names no place. */
export interface DecidedName extends Stretch {
  place: string | null;
  probable?: true;
}
