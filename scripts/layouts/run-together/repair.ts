import { type Text, textOf } from '../../lib/text.ts';
import type { Removal } from '../../lib/tree.ts';
import type { Seed } from '../../read/read-seed.ts';
import { type Bold, dropBoldRepetition } from './bold-repetition.ts';
import { type ContentsEntry, cutContents } from './contents-list.ts';
import { dropPageNumbers } from './page-numbers.ts';

/** A source that lost all white space, repaired. */
export interface RunTogether {
  /** All before the contents list: title and issuer. */
  cover: Text;
  text: Text;
  bold: Bold;
  contents: ContentsEntry[];
  /** Number of the page on which a seed offset stands. */
  pageAt(offset: number): number;
  removed: Removal[];
}

/**
 * Repairs a source without white space: drops bold repetition, contents list and page numbers, in
 * this order, since each is found only once the one before is gone.
 */
export function repairRunTogether(seed: Seed): RunTogether {
  const tables = seed.tables.map(({ data }) => data);
  const whole = textOf(seed.text.trimEnd());
  const { text: reduced, bold, repetitions } = dropBoldRepetition(whole, tables);
  const { before: cover, contents, entries, after } = cutContents(reduced);
  const printed = entries.at(-1)?.page ?? 0;
  const { text, starts, numbers } = dropPageNumbers(after, bold, printed, seed);
  return {
    cover,
    text,
    bold,
    contents: entries,
    pageAt: (offset) => starts.filter((start) => start <= offset).length,
    removed: [
      ...repetitions.map((part): Removal => ({ text: part, reason: 'bold-repetition' })),
      { text: contents, reason: 'contents' },
      ...numbers.map((number): Removal => ({ text: number, reason: 'page-number' })),
    ],
  };
}
