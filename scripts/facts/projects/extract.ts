import type { Stretch } from '../../../src/model/reading.ts';
import type { NamesById } from '../../names/find-names.ts';
import type { Hit } from '../../names/lexicon.ts';
import { wordsOf } from '../../names/place-lexicon.ts';
import type { Gazetteer } from '../../names/read-gazetteer.ts';
import { fullIdOf, type LocatedReading } from '../../names/readings.ts';
import { type BoxReading, readPassage } from './boxes.ts';
import { decide } from './decide.ts';
import { identify } from './identities.ts';
import { findListed, listedLexicon } from './listed-names.ts';
import type { FoundMention, ProjectPassage } from './model.ts';
import { type BoxPassage, boxPassages, runningPassages } from './passages.ts';
import { PlacesIn } from './places-in.ts';
import { type Project, withIds } from './project-ids.ts';
import type { CuratedProjects } from './read-projects.ts';
import type { NameEntry } from './schemas.ts';

/** Sources of the extraction: readings, places named in them, and curated decisions. */
export interface ProjectSources {
  curated: CuratedProjects;
  /** Ids of the documents in their order. */
  docs: readonly string[];
  boxes: readonly BoxPassage[];
  running: readonly ProjectPassage[];
  /** By `<doc>/<block>`. */
  places: ReadonlyMap<string, PlacesIn>;
  /** Listed names by `<doc>/<block>`. */
  listed: ReadonlyMap<string, readonly Hit<NameEntry>[]>;
  /** Names of places that stay one word in an id. */
  placeNames: readonly string[];
}

/**
 * Gets everything ready that projects are found with.
 * @param readings of all documents
 * @param names of the places in them
 */
export function sourcesOf(
  readings: readonly LocatedReading[],
  names: NamesById,
  gazetteer: Gazetteer,
  curated: CuratedProjects,
): ProjectSources {
  const kindOf = (place: string) => gazetteer.places.get(place)?.kind ?? '';
  const lexicon = listedLexicon(curated.names);
  return {
    curated,
    docs: [...new Set(readings.map(({ doc }) => doc))],
    boxes: boxPassages(readings),
    running: runningPassages(readings),
    places: new Map(
      [...names].map(([address, own]) => [
        address,
        new PlacesIn(own.map((name) => ({ ...name, kind: kindOf(name.place) }))),
      ]),
    ),
    listed: new Map(readings.map((reading) => [fullIdOf(reading), lexicon.in(reading.text)])),
    placeNames: wordsOf(gazetteer),
  };
}

/** Reads the boxes of all documents, passage by passage. */
export function readBoxes(sources: ProjectSources): BoxReading[] {
  const { boxes, decisions } = sources.curated;
  return sources.boxes.map((passage) =>
    readPassage(passage, boxes, decisions, placesOf(passage, sources)),
  );
}

/** Every mention of a project: in each document first those in boxes, then the running text. */
export function projectMentions(sources: ProjectSources): FoundMention[] {
  const found = [
    ...readBoxes(sources).flatMap((reading) => inBox(reading, sources)),
    ...sources.running.flatMap((passage) => inText(passage, sources)),
  ];
  const byDoc = Map.groupBy(found, ({ passage }) => passage.doc);
  return sources.docs.flatMap((doc) => byDoc.get(doc) ?? []);
}

function inBox({ passage, mentions, whole }: BoxReading, sources: ProjectSources): FoundMention[] {
  const taken = mentions.filter((mention) => mention !== whole).map(({ span }) => span);
  return [...mentions, ...listedIn(passage, taken, sources)];
}

function inText(passage: ProjectPassage, sources: ProjectSources): FoundMention[] {
  const decided = decide(passage, sources.curated.decisions, placesOf(passage, sources));
  const mentions = decided.flatMap(({ found }) => found.mentions);
  const taken = decided.map(({ span }) => span);
  return [...mentions, ...listedIn(passage, taken, sources)].sort(
    (a, b) => a.span.start - b.span.start,
  );
}

function listedIn(
  passage: ProjectPassage,
  taken: readonly Stretch[],
  sources: ProjectSources,
): FoundMention[] {
  const hits = sources.listed.get(fullIdOf(passage)) ?? [];
  return findListed(passage, hits, taken, placesOf(passage, sources));
}

function placesOf(passage: ProjectPassage, { places }: ProjectSources): PlacesIn {
  return places.get(fullIdOf(passage)) ?? new PlacesIn([]);
}

/** All projects of all documents. */
export function projectsOf(sources: ProjectSources): Project[] {
  const { ids, identities } = sources.curated;
  const given = ids.map(({ data }) => data);
  return withIds(identify(projectMentions(sources), identities), given, sources.placeNames);
}
