import { EditionError, placeAt } from '../../lib/edition-error.ts';
import { filter, slice, type Text } from '../../lib/text.ts';
import type { PageEntry } from '../../read/curated-schemas.ts';
import type { Seed } from '../../read/read-seed.ts';
import type { Placed } from '../../read/yaml-file.ts';
import type { Bold } from './bold-repetition.ts';

/** A text without its page numbers. */
export interface Unpaged {
  text: Text;
  /** Seed offset of each page's number, page 1 first. */
  starts: number[];
  numbers: Text[];
}

/** Digits that may be a page number: indices of the text. */
interface DigitRun {
  start: number;
  end: number;
}

/**
 * Repairs page numbers that stand inside the text (取得2积极进展): page n is a run of digits that is
 * nothing but n, between page n−1 and page n+1. Curated entries name pages that touch other digits.
 * @param text without bold repetition and contents; it begins with the number of page 1
 * @param atLeast the last page that the contents list names; pages go on while numbers do
 * @throws EditionError `page-number` where a page isn't found or could be at several places,
 *   `stale-entry` where a curated page isn't found
 */
export function dropPageNumbers(text: Text, bold: Bold, atLeast: number, seed: Seed): Unpaged {
  const runs = digitRuns(text, bold);
  const last = lastPage(text, runs, atLeast);
  const options = Array.from({ length: last }, (_, i) => optionsFor(text, runs, i + 1, seed));
  const first = chain(options, (found, after) => found.find((c) => c.start > after), -1);
  const latest = chain(
    options.toReversed(),
    (found, before) => found.findLast((c) => c.start < before),
    Number.POSITIVE_INFINITY,
  ).toReversed();
  const pages = first.map((page, i) => {
    if (page && page === latest[i]) return page;
    throw unsettled(seed, i + 1, page ?? latest[i], first[i - 1], text);
  });
  const dropped = new Set(pages.flatMap(({ start, end }) => indices(start, end)));
  return {
    text: filter(text, (_, i) => !dropped.has(i)),
    starts: pages.map(({ start }) => text.at[start] as number),
    numbers: pages.map(({ start, end }) => slice(text, start, end)),
  };
}

/** The runs of digits that aren't bold; bold and other digits never form one run. */
function digitRuns(text: Text, bold: Bold): DigitRun[] {
  const runs: DigitRun[] = [];
  for (let i = 0; i < text.value.length; i++) {
    if (!/\d/.test(text.value[i] as string)) continue;
    const run = runs.at(-1);
    const piece = (at: number) => bold.get(text.at[at] as number);
    if (run && run.end === i && piece(i - 1) === piece(i)) run.end = i + 1;
    else runs.push({ start: i, end: i + 1 });
  }
  return runs.filter(({ start }) => !bold.has(text.at[start] as number));
}

/** The last page: the numbers that follow that of the contents list go on without a gap. */
function lastPage(text: Text, runs: readonly DigitRun[], atLeast: number): number {
  const whole = (page: number) =>
    runs.findLast(({ start, end }) => text.value.slice(start, end) === String(page))?.start ?? -1;
  let last = atLeast;
  while (whole(last + 1) > whole(last)) last++;
  return last;
}

function optionsFor(text: Text, runs: readonly DigitRun[], page: number, seed: Seed): DigitRun[] {
  const entry = seed.pages.find(({ data }) => data.page === page);
  if (entry) return [curated(text, entry)];
  return runs.filter(({ start, end }) => text.value.slice(start, end) === String(page));
}

function curated(text: Text, entry: Placed<PageEntry>): DigitRun {
  const { before, page, after } = entry.data;
  const start = text.value.indexOf(`${before}${page}${after}`);
  if (start === -1) {
    throw new EditionError(
      'stale-entry',
      entry.place,
      `the source has no “${before}${page}${after}”`,
      'correct the words before and after the page number, or delete the entry',
    );
  }
  const from = start + before.length;
  return { start: from, end: from + String(page).length };
}

/** Takes the next fitting run for each page in turn. */
function chain(
  options: readonly DigitRun[][],
  pick: (found: DigitRun[], from: number) => DigitRun | undefined,
  from: number,
): (DigitRun | undefined)[] {
  let at = from;
  return options.map((found) => {
    const page = pick(found, at);
    at = page?.start ?? at;
    return page;
  });
}

function indices(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, i) => start + i);
}

/** The error for a page without a certain place: shown there, or where the page before it begins. */
function unsettled(
  seed: Seed,
  page: number,
  at: DigitRun | undefined,
  before: DigitRun | undefined,
  text: Text,
): EditionError {
  const shown = text.at[(at ?? before)?.start ?? 0] as number;
  return new EditionError(
    'page-number',
    placeAt(seed.file, seed.text, shown),
    at
      ? `page number ${page} could be here or elsewhere`
      : `page number ${page} isn’t found; page ${page - 1} begins here`,
    `name its place in pages.yaml (page: ${page}, before, after, reason)`,
  );
}
