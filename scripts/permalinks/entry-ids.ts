import { EditionError, placeAt } from '../lib/edition-error.ts';

/**
 * Curated entries whose ids are parts of addresses: their kinds, with the files that describe them.
 * Passages have their ledger.
 */
const DESCRIBED = {
  agencies: 'seeds/agencies.yaml',
  comparisons: 'seeds/alignments/comparisons.yaml',
  glossary: 'seeds/glossary.yaml',
  indicators: 'seeds/indicators.yaml',
  lessons: 'seeds/lessons',
  maps: 'seeds/maps.yaml',
  places: 'seeds/gazetteer/places.yaml',
  projects: 'seeds/projects/ids.yaml',
  works: 'seeds/works/works.yaml',
} as const;

/** Ids of entries by their kind, the name of their data set. */
export type EntryIds = Readonly<Record<string, readonly string[]>>;

/** The data sets whose entries are taken as they are. */
type Kind = Exclude<keyof typeof DESCRIBED, 'projects' | 'works'>;

/** Entries that have addresses: those of the data sets, and the ids that projects were given. */
export interface AddressedEntries extends Record<Kind, readonly { id: string }[]> {
  citations: readonly { work: { id: string } }[];
  projects: readonly { id: string; aliases?: string[] | undefined }[];
  /** The ids of projects that `ids.yaml` records. An id that it doesn't is made anew at each run. */
  given: readonly string[];
}

/** The most ids that a message names. */
const NAMED = 3;

/** The ids of all entries that have addresses, in their order; of projects those that last. */
export function entryIds(entries: AddressedEntries): EntryIds {
  return Object.fromEntries(
    Object.keys(DESCRIBED).map((kind) => [kind, idsOf(kind, entries).toSorted()]),
  );
}

function idsOf(kind: string, entries: AddressedEntries): string[] {
  if (kind === 'works') return entries.citations.map(({ work }) => work.id);
  if (kind !== 'projects') return entries[kind as Kind].map(({ id }) => id);
  const open = new Set(entries.projects.flatMap(({ id, aliases = [] }) => [id, ...aliases]));
  return entries.given.filter((id) => open.has(id));
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
