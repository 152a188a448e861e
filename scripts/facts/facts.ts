import { fullId, splitId } from '../../src/model/ids.ts';
import { together } from '../lib/faults.ts';
import type { Tree } from '../lib/tree.ts';
import { findNames, namesIn } from '../names/find-names.ts';
import { wordOf } from '../names/forms.ts';
import { Lexicon } from '../names/lexicon.ts';
import { placeLexicon } from '../names/place-lexicon.ts';
import {
  type FormedEntry,
  type ListedWord,
  proveExceptions,
  proveWords,
} from '../names/prove-exceptions.ts';
import type { Gazetteer } from '../names/read-gazetteer.ts';
import type { LocatedReading } from '../names/readings.ts';
import type { PermalinkLedger } from '../permalinks/ledger.ts';
import type { Placed } from '../read/yaml-file.ts';
import { alignmentsOf, comparisonsOf } from './comparisons/alignments.ts';
import type { CuratedAlignments } from './comparisons/read-alignments.ts';
import { digestsOf } from './digests/digests.ts';
import type { CuratedDigest } from './digests/read-digests.ts';
import { editorNotesOf } from './editor-notes/editor-notes.ts';
import type { CuratedEditorNotes } from './editor-notes/read-editor-notes.ts';
import { termForms } from './glossary/find-terms.ts';
import { glossaryOf } from './glossary/glossary.ts';
import type { CuratedTerm } from './glossary/read-glossary.ts';
import { type CuratedHistory, correctionsOf, versionsOf } from './history/history.ts';
import { indicatorsOf } from './indicators/indicators.ts';
import type { IndicatorEntry } from './indicators/read-indicators.ts';
import type { CuratedLesson } from './lessons/read-lessons.ts';
import { mapsOf } from './maps/maps.ts';
import type { CuratedMap } from './maps/read-maps.ts';
import { namedDocuments, proveDocuments } from './named-documents.ts';
import { placesOf } from './places/places.ts';
import { sourcesOf } from './projects/extract.ts';
import { projectEntries } from './projects/projects.ts';
import type { CuratedProjects } from './projects/read-projects.ts';
import { agenciesOf, agencyForms } from './responsibility/agencies.ts';
import { assignmentsOf } from './responsibility/assignments.ts';
import type { CuratedAgencies } from './responsibility/read-agencies.ts';
import type { CuratedSynonym } from './synonyms/read-synonyms.ts';
import { synonymsOf } from './synonyms/synonyms.ts';
import { citedWorks } from './works/citations.ts';
import type { CuratedWorks } from './works/read-works.ts';

/** Curated data beside the documents, and the record of published ids. */
export interface Curated {
  agencies: CuratedAgencies;
  editorNotes: CuratedEditorNotes;
  gazetteer: Gazetteer;
  glossary: Placed<CuratedTerm>[];
  projects: CuratedProjects;
  alignments: CuratedAlignments;
  /** By document. */
  digests: ReadonlyMap<string, readonly Placed<CuratedDigest>[]>;
  history: CuratedHistory;
  indicators: Placed<IndicatorEntry>[];
  lessons: CuratedLesson[];
  maps: Placed<CuratedMap>[];
  synonyms: Placed<CuratedSynonym>[];
  works: CuratedWorks | null;
  published: PermalinkLedger;
}

/** The facts that the texts give together: arrays as they are published. */
export type Facts = ReturnType<typeof factsOf>;

/**
 * Collects the facts of all documents. Names of places, tasks and items, which several facts need,
 * are found once.
 * @param readings of all documents
 * @throws EditionError for curated data that fit no text
 */
export function factsOf(
  trees: readonly Tree[],
  readings: readonly LocatedReading[],
  curated: Curated,
) {
  const { agencies, alignments, glossary, maps, works } = curated;
  const docs = trees.map(({ meta }) => meta.id);
  // Until ids are published, documents may be missing that nothing records.
  const isPublished = curated.published.text !== null;
  if (isPublished)
    proveDocuments(
      namedDocuments(curated),
      new Set([...docs, ...publishedDocuments(curated.published)]),
    );
  const isWhole = holdsAll(trees, curated.published);
  if (isWhole) proveExceptions(formedEntries(curated), readings);
  const { names, gazetteer } = namesIn(readings, curated.gazetteer);
  const assignments = trees.map(assignmentsOf);
  const projects = projectEntries(
    sourcesOf(readings, names, gazetteer, curated.projects),
    gazetteer,
  );
  const indicators = indicatorsOf(readings, curated.indicators);
  const comparisons = comparisonsOf(trees, alignments);
  // Each of these is told for itself, so one run names the faults of all.
  const { cited, ...facts } = together({
    agencies: () => agenciesOf(assignments, readings, agencies),
    places: () => placesOf(readings, names, gazetteer),
    maps: () => mapsOf(maps, { docs, projects, gazetteer }, isWhole),
    alignments: () =>
      alignmentsOf(trees, comparisons, {
        readings,
        assignments,
        gazetteer,
        curated: alignments,
        projects: projects.map(({ id, mentions }) => ({ id, blocks: blocksNaming(mentions) })),
        indicators: indicators.map(({ id, series }) => ({ id, blocks: blocksNaming(series) })),
      }),
    glossary: () => glossaryOf(glossary, readings, isWhole),
    versions: () => versionsOf(curated.history),
    corrections: () => correctionsOf(curated.history, readings),
    digests: () => digestsOf(readings, curated.digests, namesOf({ ...curated, gazetteer })),
    'editor-notes': () => editorNotesOf(readings, curated.editorNotes),
    synonyms: () => synonymsOf(curated.synonyms, readings, isWhole),
    cited: () => citedWorks(readings, works),
  });
  // Last: faults that name a passage tell more.
  if (isWhole && isPublished) proveWords(listedWords(curated), readings);
  return {
    ...facts,
    ...cited,
    tasks: assignments.flatMap((document) => document.tasks),
    items: assignments.flatMap((document) => document.items),
    projects,
    comparisons,
    indicators,
  };
}

/** The curated entries whose forms can have exceptions; projects prove theirs themselves. */
function formedEntries({ agencies, glossary, maps }: Curated): FormedEntry[] {
  return [
    ...agencies.entries.map(({ data, place }) => ({ ...data, forms: agencyForms(data), place })),
    ...glossary.map(({ data, place }) => ({ name: data.term, forms: termForms(data), place })),
    ...maps.flatMap(({ data: { kinds }, place }) =>
      kinds.map(({ name, words = [] }) => ({ name, forms: words, place })),
    ),
  ];
}

/** Finds the names of places, agencies and works in a sentence of the edition. */
function namesOf({ agencies, gazetteer, works }: Curated): (sentence: string) => string[] {
  const places = placeLexicon(gazetteer);
  const others = new Lexicon<null>([
    ...agencies.entries.flatMap(({ data }) =>
      agencyForms(data).map((form) => [form, null] as const),
    ),
    ...(works?.works ?? []).map(({ data }) => [data.title, null] as const),
  ]);
  return (sentence) =>
    [...findNames(sentence, gazetteer, places), ...others.in(sentence)].map(({ start, end }) =>
      sentence.slice(start, end),
    );
}

/** The words that curated lists give because the texts have them. */
function listedWords({ alignments, gazetteer }: Curated): ListedWord[] {
  return [
    ...[...gazetteer.words, ...alignments.words].map(({ data, place }) => ({ ...data, place })),
    ...gazetteer.compounds.map(({ data, place }) => ({ word: wordOf(data.form), place })),
    ...alignments.stopPhrases.flatMap(({ data, place }) =>
      data.phrases.map((word) => ({ word, place })),
    ),
  ];
}

/** The full ids of the blocks of mentions. */
function blocksNaming(mentions: readonly { doc: string; block: string }[]): string[] {
  return mentions.map(({ doc, block }) => fullId(doc, block));
}

/** Tells whether all documents that were published are at hand. */
export function holdsAll(
  trees: readonly Tree[],
  published: Pick<PermalinkLedger, 'passages'>,
): boolean {
  const documents = new Set(trees.map(({ meta }) => meta.id));
  return publishedDocuments(published).isSubsetOf(documents);
}

/** The documents of which passages were published. */
function publishedDocuments({ passages }: Pick<PermalinkLedger, 'passages'>): Set<string> {
  return new Set(passages.keys().map((id) => splitId(id).doc));
}
