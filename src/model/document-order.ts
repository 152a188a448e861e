/** A document as far as its place in time is concerned. */
interface Dated {
  /** The date, as exact as it is known: 2016-11-01, 2016-12, 2012. */
  date: string | null;
  /** Its place in the site's lists. */
  order: number;
}

/**
 * Documents in the order of time; those without a date last, in the order of the site's lists. The
 * lists put the plans first, so that the two orders differ: the opinion is a month older than the
 * plan before it.
 */
export function byDate<Document extends Dated>(documents: Iterable<Document>): Document[] {
  const rank = ({ date }: Dated) => date ?? '9999';
  return [...documents].sort(
    (a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0) || a.order - b.order,
  );
}
