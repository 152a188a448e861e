import { fullId, splitId } from '../../../src/model/ids.ts';
import { EditionError, type Place } from '../../lib/edition-error.ts';
import { each, Faults } from '../../lib/faults.ts';
import { wordOf } from '../../names/forms.ts';
import { proveExceptions } from '../../names/prove-exceptions.ts';
import { fits } from './boxes.ts';
import type { ProjectSources } from './extract.ts';
import { listedForms } from './listed-names.ts';
import type { ProjectPassage } from './model.ts';
import type { BoxPassage } from './passages.ts';
import type { Project } from './project-ids.ts';
import type { CuratedProjects } from './read-projects.ts';
import type { CuratedBox, Decision } from './schemas.ts';

/**
 * Makes sure that what people decided about projects still fits the texts. Entries about a document
 * that isn't there are passed over; without one of the documents listed names may stand nowhere.
 * @throws EditionError `stale-entry` or `unread-box`, or EditionFaults, for all that don't fit
 */
export function proveProjects(sources: ProjectSources, projects: readonly Project[]): void {
  const { curated } = sources;
  const docs = new Set(sources.docs);
  const passages: ProjectPassage[] = [...sources.boxes, ...sources.running];
  const isThere = (address: string) => docs.has(address.replace(/\/.*/, ''));
  const faults = new Faults();
  if (docsIn(curated).every((doc) => docs.has(doc))) {
    faults.attempt(() => proveNames(sources, passages));
    faults.attempt(() => proveGiven(curated.ids, projects));
  }
  for (const { data, place } of curated.boxes)
    if (isThere(data.box)) faults.attempt(() => proveBox(data, place, sources.boxes));
  faults.attempt(() => proveRead(sources));
  for (const { data, place } of curated.decisions)
    if (isThere(data.block)) faults.attempt(() => proveDecision(data, place, passages));
  const naming = new Set<string>(
    projects.flatMap(({ mentions }) =>
      mentions.map(({ passage }) => fullId(passage.doc, passage.block)),
    ),
  );
  const reports = new Set<string>();
  for (const { data, place } of curated.reports) {
    if (isThere(data.block) && !naming.has(data.block))
      faults.add(stale(place, `no project is named in ${data.block}`));
    if (reports.has(data.block)) faults.add(stale(place, `${data.block} is listed twice`));
    reports.add(data.block);
  }
  const named = new Map<string, Project>();
  for (const project of projects)
    for (const { passage, name } of project.mentions) named.set(`${passage.doc} ${name}`, project);
  for (const { data, place } of curated.identities)
    for (const key of keysOf(data.members, docs))
      faults.attempt(() => proveNamed(key, named, place));
  const ids = new Set(
    [...projects, ...curated.identities.map(({ data }) => data)].map(({ id }) => id),
  );
  for (const { data, place } of curated.identities)
    if (data.joins && !ids.has(data.joins.project))
      faults.add(stale(place, `no project ${data.joins.project} is there to be joined`));
  for (const { data, place } of curated.apart) {
    const keys = keysOf(data.names, docs);
    faults.attempt(() => {
      const meant = each(keys, (key) => proveNamed(key, named, place));
      if (new Set(meant).size < meant.length) throw stale(place, 'two of the names mean one thing');
    });
  }
  faults.throwAny();
}

/** The documents that entries name. */
function docsIn({ boxes, decisions, names, identities }: CuratedProjects): string[] {
  const blocks = [...boxes.map(({ data }) => data.box), ...decisions.map(({ data }) => data.block)];
  return [
    ...blocks.map((address) => address.replace(/\/.*/, '')),
    ...names.flatMap(({ data }) => data.docs ?? []),
    ...identities.flatMap(({ data }) => Object.keys(data.members)),
  ];
}

function proveNames(
  { curated: { names }, listed }: ProjectSources,
  passages: readonly ProjectPassage[],
): void {
  const hits = Map.groupBy([...listed.values()].flat(), ({ meaning }) => meaning);
  each(names, ({ data, place }) => {
    const found = new Set(hits.get(data)?.map(({ form }) => wordOf(form)));
    const idle = listedForms(data)
      .map(wordOf)
      .find((word) => !found.has(word));
    if (idle !== undefined) throw stale(place, `no text has ${idle}, a form of ${data.name}`);
  });
  proveExceptions(
    names.map(({ data, place }) => ({ name: data.name, forms: listedForms(data), place })),
    passages,
  );
}

/** Proves that what `ids.yaml` says of an id is true of the project that has it, or took it over. */
function proveGiven(ids: CuratedProjects['ids'], projects: readonly Project[]): void {
  const byId = new Map(projects.map((project) => [project.id, project]));
  each(ids, ({ data, place }) => {
    const project = byId.get(data.now ?? data.id);
    // That an id opens nothing breaks an address, which the record of published ids tells.
    if (!project) return;
    const { id, name, type, mentions } = project;
    if (data.type !== undefined && data.type !== type)
      throw stale(place, `the type of ${id} is ${type}`);
    if (data.name !== name && mentions.every((mention) => mention.name !== data.name))
      throw stale(place, `${id} is called ${name}, and nowhere ${data.name}`);
  });
}

function proveBox(entry: CuratedBox, place: Place, passages: readonly BoxPassage[]): void {
  const fits = passages.some(
    ({ doc, box, block, group, part }) =>
      entry.box === fullId(doc, box ?? '') &&
      [block, undefined].includes(entry.item) &&
      [group, undefined].includes(entry.label) &&
      [part, undefined].includes(entry.part),
  );
  if (!fits) throw stale(place, `no item of ${entry.box} is like this`);
}

/**
 * Proves that of a document of which boxes are read all are: without its entry an item would be
 * passed over.
 */
function proveRead({ curated: { boxes }, boxes: passages }: ProjectSources): void {
  const [first] = boxes;
  if (!first) return;
  const read = new Set(boxes.map(({ data }) => splitId(data.box).doc));
  const unread = passages.find(
    (passage) => read.has(passage.doc) && !boxes.some(({ data }) => fits(data, passage)),
  );
  if (!unread) return;
  throw new EditionError(
    'unread-box',
    { ...first.place, line: 1, column: 1, source: '' },
    `no entry says how ${fullId(unread.doc, unread.block)} is read`,
    'add one, with read: rest and the reason where the item names no project',
  );
}

function proveDecision(
  { block, words, things }: Decision,
  place: Place,
  passages: readonly ProjectPassage[],
): void {
  const found = passages.find((passage) => block === fullId(passage.doc, passage.block));
  const count = (found?.text.split(words).length ?? 1) - 1;
  if (count !== 1) throw stale(place, `“${words}” stands ${count} times in ${block}`);
  const missing = things?.find(({ quote }) => !words.includes(quote));
  if (missing) throw stale(place, `“${missing.quote}” isn’t in “${words}”`);
}

function keysOf(names: Record<string, string[]>, docs: ReadonlySet<string>): string[] {
  return Object.entries(names).flatMap(([doc, own]) =>
    docs.has(doc) ? own.map((name) => `${doc} ${name}`) : [],
  );
}

function proveNamed(key: string, named: ReadonlyMap<string, Project>, place: Place): Project {
  const project = named.get(key);
  if (!project) throw stale(place, `nothing is called so: ${key}`);
  return project;
}

function stale(place: Place, what: string): EditionError {
  return new EditionError('stale-entry', place, what, 'correct the entry, or delete it');
}
