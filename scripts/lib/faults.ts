import { EditionError, type Place } from './edition-error.ts';

/** Several faults of one run, told in the order of files and lines, with their number at the end. */
export class EditionFaults extends Error {
  readonly faults: readonly EditionError[];

  /** @param faults two or more, in any order */
  constructor(faults: readonly EditionError[]) {
    const sorted = faults.toSorted(byPlace);
    super([...sorted.map(({ message }) => message), `${sorted.length} faults`].join('\n'));
    this.name = 'EditionFaults';
    this.faults = sorted;
  }
}

/**
 * Collects the faults of steps that don’t depend on each other, so that one run tells them all.
 * Errors of the program pass through at once.
 */
export class Faults {
  readonly #found = new Map<string, EditionError>();

  /** Takes a step; returns what it made, or undefined where it failed. */
  attempt<T>(step: () => T): T | undefined {
    try {
      return step();
    } catch (error) {
      this.add(error);
      return undefined;
    }
  }

  /**
   * Notes a fault, or several that were thrown together; the same one is noted once.
   * @throws whatever else it is given
   */
  add(error: unknown): void {
    for (const fault of faultsIn(error)) this.#found.set(fault.message, fault);
  }

  /**
   * Ends here if any step failed.
   * @throws the EditionError, or EditionFaults where there are several
   */
  throwAny(): void {
    const [first, ...others] = this.#found.values();
    if (first) throw others.length > 0 ? new EditionFaults([first, ...others]) : first;
  }
}

/**
 * Does something with each entry of a list, with all of them even where some have faults.
 * @returns what was made of each
 * @throws the EditionError, or EditionFaults where several entries have one
 */
export function each<T, R>(entries: Iterable<T>, step: (entry: T, index: number) => R): R[] {
  const faults = new Faults();
  const made: R[] = [];
  let index = 0;
  for (const entry of entries) {
    const i = index++;
    faults.attempt(() => made.push(step(entry, i)));
  }
  faults.throwAny();
  return made;
}

/**
 * Takes steps that don’t depend on each other, all of them even where some fail.
 * @param steps by name
 * @returns what each made, by the same names
 * @throws the EditionError, or EditionFaults where several failed
 */
export function together<T extends Record<string, unknown>>(
  steps: {
    [Name in keyof T]: () => T[Name];
  },
): T {
  return Object.fromEntries(
    each(Object.entries(steps), ([name, step]) => [name, (step as () => unknown)()] as const),
  ) as T;
}

function faultsIn(error: unknown): readonly EditionError[] {
  if (error instanceof EditionError) return [error];
  if (error instanceof EditionFaults) return error.faults;
  throw error;
}

function byPlace({ place: a }: { place: Place }, { place: b }: { place: Place }): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
