import { EditionError, placeAt } from '../lib/edition-error.ts';

/**
 * Curated entries whose ids are parts of addresses: their kinds, with the files that describe them.
 * Passages have their ledger, projects their list of given ids.
 */
const DESCRIBED = {
  agencies: 'seeds/agencies.yaml',
  comparisons: 'seeds/alignments/comparisons.yaml',
  glossary: 'seeds/glossary.yaml',
  indicators: 'seeds/indicators.yaml',
  lessons: 'seeds/lessons',
  maps: 'seeds/maps.yaml',
  places: 'seeds/gazetteer/places.yaml',
  works: 'seeds/works/works.yaml',
} as const;

/** Ids of entries by their kind, the name of their data set. */
export type EntryIds = Readonly<Record<string, readonly string[]>>;

type Entries = Record<Exclude<keyof typeof DESCRIBED, 'works'>, readonly { id: string }[]>;

/** The most ids that a message names. */
const NAMED = 3;

/** The ids of all entries that have addresses, in their order. */
export function entryIds(
  entries: Entries & { citations: readonly { work: { id: string } }[] },
): EntryIds {
  const works = entries.citations.map(({ work }) => work);
  return Object.fromEntries(
    Object.keys(DESCRIBED).map((kind) => {
      const own = kind === 'works' ? works : entries[kind as keyof Entries];
      return [kind, own.map(({ id }) => id).toSorted()];
    }),
  );
}

/**
 * Refuses a state of the curated files in which a published entry is no more: its address would
 * open nothing.
 * @throws EditionError `lost-address` for the first kind of which an entry is lost
 */
export function refuseLost(recorded: EntryIds, now: EntryIds): void {
  for (const [kind, ids] of Object.entries(recorded)) {
    const lost = ids.filter((id) => !now[kind]?.includes(id));
    if (lost.length === 0) continue;
    const more = lost.length > NAMED ? ` and ${lost.length - NAMED} more` : '';
    throw new EditionError(
      'lost-address',
      placeAt(DESCRIBED[kind as keyof typeof DESCRIBED] ?? 'seeds', '', 0),
      `of the published ${kind} there is no more ${lost.slice(0, NAMED).join(', ')}${more}`,
      'put the entries back with these ids (git diff seeds); to give an address up for good, take its id out of content/published.json',
    );
  }
}

/** All ids that were recorded, with those that there are now. */
export function joinedIds(recorded: EntryIds, now: EntryIds): EntryIds {
  const kinds = [...new Set([...Object.keys(recorded), ...Object.keys(now)])].sort();
  return Object.fromEntries(
    kinds.map((kind) => [
      kind,
      [...new Set([...(recorded[kind] ?? []), ...(now[kind] ?? [])])].sort(),
    ]),
  );
}
