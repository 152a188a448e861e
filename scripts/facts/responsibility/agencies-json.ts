import type { AgencyEntry, NoteRole } from '../../../src/model/data/responsibility.ts';
import { noteId } from '../../../src/model/ids.ts';
import { EditionError } from '../../lib/edition-error.ts';
import { withExceptions } from '../../names/forms.ts';
import type { PlainReading } from '../../names/readings.ts';
import type { Assignments } from './assignments.ts';
import { type AgencyMention, mentionsOf } from './mentions.ts';
import type { Naming } from './namings.ts';
import type { CuratedAgencies, CuratedAgency } from './read-agencies.ts';
import { type Source, sourceOf } from './sources.ts';

const COLLECTIVE = /^(?:各|有关|相关)|成员单位$/;

/**
 * Every body that tasks or items name, in the order of their first mentions.
 * @param documents all, those without tasks and items too
 * @param readings of all documents
 * @param isWhole whether all published documents are there: only then a word of `not` that is
 *   nowhere is wrong
 * @throws EditionError `unknown-agency` for a body without an entry, `stale-entry` for an entry
 *   that no note of its document names, or a word of `not` that no text has
 */
export function agenciesOf(
  documents: readonly Assignments[],
  readings: readonly PlainReading[],
  curated: CuratedAgencies,
  isWhole: boolean,
): AgencyEntry[] {
  const sources = documents
    .map((document) => sourceOf(document, readings))
    .filter(({ namings }) => namings.length > 0);
  const namings = sources.flatMap(({ doc, namings: own }) =>
    own.map((naming) => ({ ...naming, doc })),
  );
  const byName = Map.groupBy(namings, ({ name }) => name);
  refuseStale(curated, documents, byName);
  if (isWhole) refuseUnused(curated, sources);
  const entries = new Map(curated.entries.map(({ data }) => [data.name, data]));
  const forms = [...byName.keys()].map((name) => {
    const entry = entries.get(name);
    return [name, withExceptions([name, ...(entry?.forms ?? [])], entry?.not)] as const;
  });
  const mentions = mentionsOf(sources, new Map(forms));
  return [...byName].map(([name, own]) => {
    const entry = entries.get(name);
    if (!entry && curated.entries.length > 0) throw unknown(name, own, curated);
    return agencyOf(name, own, entry, mentions.get(name) ?? []);
  });
}

function agencyOf(
  name: string,
  namings: readonly (Naming & { doc: string })[],
  entry: CuratedAgency | undefined,
  mentions: readonly AgencyMention[],
): AgencyEntry {
  const [first] = namings;
  const ofTasks = (role: Naming['role']) =>
    namings.filter((naming) => isTask(naming) && naming.role === role).map(({ of }) => of);
  const inItems = namings.filter((naming) => !isTask(naming));
  return {
    id: entry?.id ?? `${first?.note}-a${first?.start}`,
    name,
    collective: COLLECTIVE.test(name),
    documents: unique(namings.map(({ doc }) => doc)),
    lead: unique(ofTasks('lead')),
    cooperating: unique(ofTasks('cooperating')),
    items: unique(inItems.map(({ of }) => of)),
    roles: inItems.map(({ of, note, role }) => ({ item: of, note, role: role as NoteRole })),
    note: entry?.note,
    seeAlso: entry?.seeAlso,
    mentions: [...mentions],
  };
}

function refuseStale(
  { entries }: CuratedAgencies,
  documents: readonly Assignments[],
  named: ReadonlyMap<string, readonly { doc: string }[]>,
): void {
  const docs = new Set(documents.map(({ doc }) => doc));
  const stale = entries.find(
    ({ data }) =>
      docs.has(data.document) && !named.get(data.name)?.some(({ doc }) => doc === data.document),
  );
  if (!stale) return;
  throw new EditionError(
    'stale-entry',
    stale.place,
    `no note of ${stale.data.document} names ${stale.data.name}`,
    'correct the name; an address that was published keeps its entry',
  );
}

function refuseUnused({ entries }: CuratedAgencies, sources: readonly Source[]): void {
  const texts = sources.flatMap(({ readings }) => readings.map(({ text }) => text));
  for (const { data, place } of entries) {
    const unused = data.not?.find((word) => !texts.some((text) => text.includes(word)));
    if (!unused) continue;
    throw new EditionError(
      'stale-entry',
      place,
      `no text has ${unused}, which isn’t to be taken for ${data.name}`,
      'write it as the texts do, or remove it',
    );
  }
}

function unknown(name: string, [first]: readonly Naming[], { file }: CuratedAgencies) {
  return new EditionError(
    'unknown-agency',
    { file, line: 1, column: 1, source: '' },
    `${first?.note} names ${name}, which has no entry`,
    'add one with an id of its own, or correct how the note is read',
  );
}

const isTask = ({ note, of }: Naming): boolean => note === noteId(of);

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];
