/** The fields of a row that a filter reads. */
export interface Row {
  /** Its text, folded; made on demand. */
  text: () => string;
  /** Its values for a facet, which may be several. */
  values: (facet: string) => readonly string[];
}

/** A filter: words that all must stand in the row, each in one of its forms, and one value for some facets. */
export interface RowQuery {
  words: readonly (readonly string[])[];
  facets: ReadonlyMap<string, string>;
}

/** The result of a filter over all rows. */
export interface FilteredRows {
  /** For each row, true if it passes. */
  passes: boolean[];
  /** Number of rows that pass. */
  count: number;
  /**
   * For a facet and a value, the number of rows that would pass if this value were chosen there and
   * everything else stayed; the value '' stands for any.
   */
  countOf: (facet: string, value: string) => number;
}

/**
 * Folds width, case and the tones of pinyin, leaves marks out, of which readers type others, but for
 * decimal points, and trims blanks.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/(\d\.)(?=\d)|[^\p{L}\p{N}\s]/gu, '$1')
    .toLowerCase()
    .trim();
}

/**
 * Filters rows in one pass.
 * @param facets names of all facets, chosen or not
 */
export function filterRows(
  rows: readonly Row[],
  facets: readonly string[],
  query: RowQuery,
): FilteredRows {
  const counts = new Map<string, number>();
  const add = (facet: string, value: string) => {
    const key = `${facet} ${value}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  const passes = rows.map((row) => {
    if (!query.words.every((forms) => forms.some((it) => row.text().includes(it)))) return false;
    const failed = facets.filter((facet) => !hasChosen(row, facet, query));
    // A row that fails one facet alone counts for the other values of that facet.
    for (const facet of failed.length === 0 ? facets : failed.length === 1 ? failed : []) {
      for (const value of ['', ...row.values(facet)]) add(facet, value);
    }
    return failed.length === 0;
  });
  return {
    passes,
    count: passes.filter(Boolean).length,
    countOf: (facet, value) => counts.get(`${facet} ${value}`) ?? 0,
  };
}

function hasChosen(row: Row, facet: string, { facets }: RowQuery): boolean {
  const value = facets.get(facet);
  return value === undefined || row.values(facet).includes(value);
}
