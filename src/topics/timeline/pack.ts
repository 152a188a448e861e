/** An interval on an axis. */
export interface Extent {
  from: number;
  to: number;
}

/**
 * Puts intervals into rows so that none touches another: each into the first row that is free.
 * @param extents in any order
 * @param gap free room between two intervals of a row
 * @returns the row of each, from 0, in the order of `extents`
 */
export function packRows(extents: readonly Extent[], gap: number): number[] {
  const ends: number[] = [];
  const rows = new Array<number>(extents.length);
  const order = extents.map((_, index) => index);
  order.sort((a, b) => (extents[a] as Extent).from - (extents[b] as Extent).from);
  for (const index of order) {
    const { from, to } = extents[index] as Extent;
    const free = ends.findIndex((end) => end + gap <= from);
    const row = free < 0 ? ends.length : free;
    ends[row] = to;
    rows[index] = row;
  }
  return rows;
}
