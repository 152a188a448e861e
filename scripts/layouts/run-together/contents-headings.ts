import { EditionError, placeAt } from '../../lib/edition-error.ts';
import type { Seed } from '../../read/read-seed.ts';
import type { ContentsEntry } from './contents-list.ts';
import type { RunTogether } from './repair.ts';

/** A heading of the contents list with its place in the text. */
export interface FoundHeading {
  entry: ContentsEntry;
  /** Index at which the heading begins. */
  start: number;
  /** Index behind the heading. */
  end: number;
}

/**
 * Finds every heading of the contents list in the text, in order, and makes sure that it stands on
 * the page that the list names.
 * @throws EditionError `heading-missing` or `heading-page`
 */
export function findHeadings(repaired: RunTogether, seed: Seed): FoundHeading[] {
  const { text, contents, pageAt } = repaired;
  let from = 0;
  return contents.map((entry) => {
    const words = entry.label + entry.title;
    const start = text.value.indexOf(words, from);
    const place = (index: number) => placeAt(seed.file, seed.text, text.at[index] ?? 0);
    if (start === -1) {
      throw new EditionError(
        'heading-missing',
        place(from),
        `“${words}” of the contents list isn't in the text after the heading before it`,
        'check whether the heading differs from the contents list or stands out of order',
      );
    }
    const page = pageAt(text.at[start] as number);
    if (page !== entry.page) {
      throw new EditionError(
        'heading-page',
        place(start),
        `“${words}” stands on page ${page}; the contents list says ${entry.page}`,
        'check the page numbers found around it (pages.yaml)',
      );
    }
    from = start + words.length;
    return { entry, start, end: from };
  });
}
