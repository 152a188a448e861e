import type { AgencyEntry, NoteRole } from '../../../src/model/data/responsibility.ts';
import { fullId, noteId } from '../../../src/model/ids.ts';
import { EditionError } from '../../lib/edition-error.ts';
import { each } from '../../lib/faults.ts';
import { type Form, withExceptions } from '../../names/forms.ts';
import type { Reading } from '../../names/readings.ts';
import type { AgencyName } from './agency-names.ts';
import type { Assignments } from './assignments.ts';
import { type AgencyMention, mentionsOf } from './mentions.ts';
import type { CuratedAgencies, CuratedAgency } from './read-agencies.ts';
import { sourceOf } from './sources.ts';

const COLLECTIVE = /^(?:各|有关|相关)|成员单位$/;

/**
 * Every agency that tasks or items name, in the order of their first mentions, with the places where
 * any document names it.
 * @param documents all, those without tasks and items too
 * @param readings of all documents
 * @throws EditionError `unknown-agency` for an agency without an entry, `stale-entry` for an entry
 *   that no note of its document names
 */
export function agenciesOf(
  documents: readonly Assignments[],
  readings: readonly Reading[],
  curated: CuratedAgencies,
): AgencyEntry[] {
  // The titles in a table of documents name issuers.
  const texts = readings.filter(({ kind }) => kind !== 'table');
  const sources = documents.map((document) => sourceOf(document, texts));
  const agencyNames = sources.flatMap(({ doc, names }) =>
    names.map((found) => ({ ...found, doc })),
  );
  const byName = Map.groupBy(agencyNames, ({ name }) => name);
  refuseStale(curated, documents, byName);
  const entries = new Map(curated.entries.map(({ data }) => [data.name, data]));
  const forms = [...byName.keys()].map((name) => {
    const entry = entries.get(name);
    return [name, entry ? agencyForms(entry) : [name]] as const;
  });
  const mentions = mentionsOf(sources, new Map(forms));
  return each(byName, ([name, own]) => {
    const entry = entries.get(name);
    if (!entry && curated.entries.length > 0) throw unknown(name, own, curated);
    return agencyOf(name, own, entry, mentions.get(name) ?? []);
  });
}

/** The name of an agency, and other ways in which the texts write it. */
export function agencyForms({ name, forms = [], not }: CuratedAgency): Form[] {
  return withExceptions([name, ...forms], not);
}

function agencyOf(
  name: string,
  names: readonly (AgencyName & { doc: string })[],
  entry: CuratedAgency | undefined,
  mentions: readonly AgencyMention[],
): AgencyEntry {
  const [first] = names;
  const ofTasks = (role: AgencyName['role']) =>
    names.filter((found) => isTask(found) && found.role === role).map(({ of }) => of);
  const inItems = names.filter((found) => !isTask(found));
  return {
    id: entry?.id ?? `${first?.note}-a${first?.start}`,
    name,
    fullName: entry?.fullName === name ? undefined : entry?.fullName,
    kind: entry?.kind,
    successors: entry?.successors,
    unchanged: entry?.unchanged,
    collective: entry ? entry.kind === 'collective' : COLLECTIVE.test(name),
    documents: unique(names.map(({ doc }) => doc)),
    lead: unique(ofTasks('lead')),
    cooperating: unique(ofTasks('cooperating')),
    items: unique(inItems.map(({ of }) => of)),
    roles: inItems.map(({ doc, of, note, role }) => ({
      doc,
      item: of,
      note,
      role: role as NoteRole,
    })),
    tasks: tasksIn(names),
    note: entry?.note,
    seeAlso: entry?.seeAlso,
    mentions: [...mentions],
  };
}

/** The tasks in which an agency has a part, those that it leads first, each once. */
function tasksIn(names: readonly (AgencyName & { doc: string })[]): AgencyEntry['tasks'] {
  return (['lead', 'cooperating'] as const).flatMap((role) => {
    const own = names.filter((found) => isTask(found) && found.role === role);
    return [
      ...new Map(own.map(({ doc, of }) => [fullId(doc, of), { doc, task: of, role }])).values(),
    ];
  });
}

function refuseStale(
  { entries }: CuratedAgencies,
  documents: readonly Assignments[],
  named: ReadonlyMap<string, readonly { doc: string }[]>,
): void {
  const docs = new Set(documents.map(({ doc }) => doc));
  // Of a document that isn't there entries are passed over.
  const stale = entries.find(
    ({ data: { document, name } }) =>
      docs.has(document) && !named.get(name)?.some(({ doc }) => doc === document),
  );
  if (!stale) return;
  throw new EditionError(
    'stale-entry',
    stale.place,
    `no note of ${stale.data.document} names ${stale.data.name}`,
    'correct the name or the document; an address that was published keeps its entry',
  );
}

function unknown(name: string, [first]: readonly AgencyName[], { file }: CuratedAgencies) {
  return new EditionError(
    'unknown-agency',
    { file, line: 1, column: 1, source: '' },
    `${first?.note} names ${name}, which has no entry`,
    'add one with an id of its own, or correct how the note is read',
  );
}

function isTask({ note, of }: AgencyName): boolean {
  return note === noteId(of);
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
