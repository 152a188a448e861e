/** Which rows of a list fit what a reader asks, and how many would under every other choice. */

/** A row as the filter sees it. */
export interface Row {
  /** Its text, folded; made when it is first needed. */
  text: () => string;
  /** The values that it has for a facet, several where it belongs to several. */
  values: (facet: string) => readonly string[];
}

/** What is asked: words that all must stand in the row, and one value for some facets. */
export interface Wanted {
  words: readonly string[];
  facets: ReadonlyMap<string, string>;
}

export interface Filtered {
  /** For each row whether it fits. */
  fits: boolean[];
  /** How many rows fit. */
  count: number;
  /**
   * For a facet and a value, how many rows would fit if this value were chosen there and
   * everything else stayed; the value '' stands for any.
   */
  countOf: (facet: string, value: string) => number;
}

/** Width and case don't matter, nor do blanks at the ends. */
export function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}

/**
 * Filters rows in one pass.
 * @param facets names of all facets, chosen or not
 */
export function filterRows(
  rows: readonly Row[],
  facets: readonly string[],
  wanted: Wanted,
): Filtered {
  const counts = new Map<string, number>();
  const add = (facet: string, value: string) => {
    const key = `${facet} ${value}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  const fits = rows.map((row) => {
    if (!wanted.words.every((word) => row.text().includes(word))) return false;
    const unfit = facets.filter((facet) => !hasWanted(row, facet, wanted));
    // A row that only one facet keeps out counts for the other values of that facet.
    for (const facet of unfit.length === 0 ? facets : unfit.length === 1 ? unfit : []) {
      for (const value of ['', ...row.values(facet)]) add(facet, value);
    }
    return unfit.length === 0;
  });
  return {
    fits,
    count: fits.filter(Boolean).length,
    countOf: (facet, value) => counts.get(`${facet} ${value}`) ?? 0,
  };
}

function hasWanted(row: Row, facet: string, { facets }: Wanted): boolean {
  const value = facets.get(facet);
  return value === undefined || row.values(facet).includes(value);
}
