import { EditionError, type Place } from '../../lib/edition-error.ts';

/** The error for a curated entry that names a part which the texts don't have. */
export function staleAlignment(place: Place, what: string): EditionError {
  return new EditionError(
    'stale-alignment',
    place,
    what,
    'compare it with the texts in content/data/documents/; correct or delete it',
  );
}
