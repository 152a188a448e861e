import { EditionError, type Place } from '../lib/edition-error.ts';
import { each } from '../lib/faults.ts';
import type { Gazetteer } from '../names/read-gazetteer.ts';
import type { Placed } from '../read/yaml-file.ts';
import type { CuratedAlignments } from './comparisons/read-alignments.ts';
import type { CuratedTerm } from './glossary/read-glossary.ts';
import type { IndicatorEntry } from './indicators/read-indicators.ts';
import type { CuratedMap } from './maps/read-maps.ts';
import type { CuratedProjects } from './projects/read-projects.ts';
import type { CuratedAgencies } from './responsibility/read-agencies.ts';
import type { CuratedWorks } from './works/read-works.ts';

/** A document that an entry of a curated file names. */
export interface NamedDocument {
  doc: string;
  place: Place;
}

/** The curated files about all documents whose entries name some of them. */
export interface NamingFiles {
  agencies: CuratedAgencies;
  alignments: CuratedAlignments;
  gazetteer: Gazetteer;
  glossary: Placed<CuratedTerm>[];
  indicators: Placed<IndicatorEntry>[];
  maps: Placed<CuratedMap>[];
  projects: CuratedProjects;
  works: CuratedWorks | null;
}

/**
 * The documents that the entries of the files about all documents name, by themselves or in ids of
 * passages. Lessons aren't among them: all that they lead to is proved in any case.
 * @returns as often as they are named
 */
export function namedDocuments(curated: NamingFiles): NamedDocument[] {
  const { agencies, alignments, gazetteer, glossary, indicators, maps, projects, works } = curated;
  return [
    ...named(agencies.entries, ({ document }) => [document]),
    ...named(alignments.comparisons, ({ from, to }) => [from, to]),
    ...named(gazetteer.decisions, ({ document }) => [document]),
    ...named(glossary, ({ quote }) => (quote ? [quote.document] : [])),
    ...named(indicators, ({ rows, units, prices, texts, notes }) => [
      ...Object.keys(rows ?? {}),
      ...[...(units ?? []), ...(prices ?? [])].map(({ row }) => row),
      ...[...(texts ?? []), ...(notes ?? []).flatMap((note) => note.passages ?? [])].map(
        ({ passage }) => passage,
      ),
    ]),
    ...named(maps, ({ beside }) => beside ?? []),
    ...named(projects.apart, ({ names }) => Object.keys(names)),
    ...named(projects.boxes, ({ box }) => [box]),
    ...named(projects.decisions, ({ block }) => [block]),
    ...named(projects.figures, ({ figure }) => [figure]),
    ...named(projects.identities, ({ members }) => Object.keys(members)),
    ...named(projects.names, ({ docs }) => docs ?? []),
    ...named(projects.reports, ({ block }) => [block]),
    ...named(works?.works ?? [], ({ cited, dated }) => [
      ...cited,
      ...(dated ?? []).map(({ block }) => block),
    ]),
    ...named(works?.decisions ?? [], ({ block }) => [block]),
    ...named(works?.timeline ?? [], ({ passages }) => passages.map(({ block }) => block)),
  ];
}

/** The documents of the ids in entries. */
function named<T>(entries: readonly Placed<T>[], idsIn: (data: T) => string[]): NamedDocument[] {
  return entries.flatMap(({ data, place }) =>
    idsIn(data).map((id) => ({ doc: id.replace(/\/.*/s, ''), place })),
  );
}

/**
 * Makes sure that a document which an entry names is one of the library. An entry about one that
 * isn't at hand is passed over, so that without this a slip in an id would lose it in silence.
 * @param known ids of the documents at hand and of those that were published
 * @throws EditionError `unknown-id`, or EditionFaults, for all that name another
 */
export function proveDocuments(
  documents: readonly NamedDocument[],
  known: ReadonlySet<string>,
): void {
  each(documents, ({ doc, place }) => {
    if (known.has(doc)) return;
    throw new EditionError(
      'unknown-id',
      place,
      `the library has no document ${doc}`,
      `write the id as its document.yaml does: ${[...known].sort().join(', ')}`,
    );
  });
}
