import { fullId } from '../../../src/model/ids.ts';
import type { Tree } from '../../lib/tree.ts';
import { decidedNames } from '../../names/decisions.ts';
import { findNames } from '../../names/find-names.ts';
import { patternsOf } from '../../names/patterns.ts';
import type { Gazetteer } from '../../names/read-gazetteer.ts';
import { readingsOf } from '../places/places.ts';
import { type Reading, readPassage } from './boxes.ts';
import { decide } from './decide.ts';
import { identify } from './identities.ts';
import type { Mention, Passage } from './model.ts';
import { findListed } from './names.ts';
import { boxPassages, runningPassages } from './passages.ts';
import { PlacesIn } from './places-in.ts';
import { type Project, withIds } from './project-ids.ts';
import type { CuratedProjects } from './read-projects.ts';

/** What extraction works with: the places of each block, and what people decided. */
export interface Sources {
  curated: CuratedProjects;
  /** By `<doc>/<block>`. */
  places: ReadonlyMap<string, PlacesIn>;
  /** Names of places that stay one word in an id, the longest first. */
  placeNames: readonly string[];
}

/** Finds the places of all blocks once, for all that is read in them. */
export function sourcesOf(
  trees: readonly Tree[],
  gazetteer: Gazetteer,
  curated: CuratedProjects,
): Sources {
  const readings = trees.flatMap(readingsOf);
  const patterns = patternsOf(gazetteer);
  const decided = decidedNames(gazetteer.decisions, readings);
  const kind = (place: string) => gazetteer.places.get(place)?.kind ?? '';
  const placesIn = (address: string, text: string) =>
    new PlacesIn(
      findNames(text, gazetteer, patterns, decided.get(address)).map((name) => ({
        ...name,
        kind: kind(name.place),
      })),
    );
  const entries = readings.map(({ doc, block, text }): [string, PlacesIn] => {
    const address = fullId(doc, block);
    return [address, placesIn(address, text)];
  });
  const names = [...patterns.values()].flat().map(({ written }) => written);
  return {
    curated,
    places: new Map(entries),
    placeNames: names.toSorted((a, b) => b.length - a.length),
  };
}

/** What was read in a document’s boxes, passage by passage. */
export function readBoxes(tree: Tree, sources: Sources): Reading[] {
  const { boxes, decisions } = sources.curated;
  return boxPassages(tree).map((passage) =>
    readPassage(passage, boxes, decisions, placesOf(passage, sources)),
  );
}

/** Every mention of a named thing in a document: first those in boxes, then the running text. */
export function mentionsIn(tree: Tree, sources: Sources): Mention[] {
  const boxes = readBoxes(tree, sources).flatMap((reading) => {
    const taken = reading.mentions.filter((mention) => mention !== reading.whole);
    return [...reading.mentions, ...listedIn(reading.passage, taken, sources)];
  });
  const running = runningPassages(tree).flatMap((passage) => {
    const decided = decide(passage, sources.curated.decisions, placesOf(passage, sources));
    const mentions = decided.flatMap(({ found }) => found.mentions);
    const listed = findListed(
      passage,
      sources.curated.names,
      decided.map(({ span }) => span),
      placesOf(passage, sources),
    );
    return [...mentions, ...listed].toSorted((a, b) => a.span.start - b.span.start);
  });
  return [...boxes, ...running];
}

function listedIn(passage: Passage, taken: readonly Mention[], sources: Sources): Mention[] {
  const spans = taken.map(({ span }) => span);
  return findListed(passage, sources.curated.names, spans, placesOf(passage, sources));
}

function placesOf({ doc, block }: Passage, { places }: Sources): PlacesIn {
  return places.get(fullId(doc, block)) ?? new PlacesIn([]);
}

/** All named things of all documents. */
export function projectsOf(trees: readonly Tree[], sources: Sources): Project[] {
  const { ids, identities } = sources.curated;
  const mentions = trees.flatMap((tree) => mentionsIn(tree, sources));
  const given = ids.map(({ data }) => data);
  return withIds(identify(mentions, identities), given, sources.placeNames);
}
