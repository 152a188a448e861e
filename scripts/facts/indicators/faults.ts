import { EditionError, type Place } from '../../lib/edition-error.ts';

/** An entry of indicators.yaml that no longer fits the texts. */
export function stale(place: Place, what: string): EditionError {
  return new EditionError('stale-entry', place, what, 'correct the entry, or delete it');
}

/** A quote that stands in its passage more than once. */
export function ambiguous(place: Place, what: string): EditionError {
  return new EditionError('ambiguous-entry', place, what, 'make the quote longer');
}

/** An id or a row that two entries have. */
export function duplicate(place: Place, what: string): EditionError {
  return new EditionError('duplicate-id', place, what, 'join the two entries, or correct one');
}

/** A row of an indicator table that belongs to no indicator. */
export function unassigned(place: Place, what: string): EditionError {
  return new EditionError(
    'unclaimed-row',
    place,
    what,
    'add it to the rows of its indicator in indicators.yaml, or describe a new one',
  );
}

/** A sum of money whose prices are not decided, so that nothing may be compared with it. */
export function undecidedPrices(
  place: Place,
  { doc, row }: { doc: string; row: string },
  raw: string,
): EditionError {
  return new EditionError(
    'undecided-prices',
    place,
    `“${raw}” of ${doc}/${row} is money, and no entry of prices says at which prices`,
    'add the row to the prices of its indicator in indicators.yaml, from the note below the table',
  );
}
