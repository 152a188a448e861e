import { decidedNames } from '../gazetteer/decisions.ts';
import { findNames } from '../gazetteer/find-names.ts';
import { patternsOf } from '../gazetteer/patterns.ts';
import { readingsOf } from '../gazetteer/places.ts';
import type { Gazetteer } from '../gazetteer/read-gazetteer.ts';
import type { Tree } from '../tree.ts';
import { type Reading, readPassage } from './boxes.ts';
import { identify } from './identities.ts';
import type { Mention } from './model.ts';
import { boxPassages } from './passages.ts';
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
    const address = `${doc}/${block}`;
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
export function readBoxes(tree: Tree, { curated, places }: Sources): Reading[] {
  const none = new PlacesIn([]);
  return boxPassages(tree).map((passage) => {
    const named = places.get(`${passage.doc}/${passage.block}`) ?? none;
    return readPassage(passage, curated.boxes, curated.decisions, named);
  });
}

/** Every mention of a named thing in a document, in the order of its text. */
export function mentionsIn(tree: Tree, sources: Sources): Mention[] {
  return readBoxes(tree, sources).flatMap(({ mentions }) => mentions);
}

/** All named things of all documents. */
export function projectsOf(trees: readonly Tree[], sources: Sources): Project[] {
  const { ids, identities } = sources.curated;
  const mentions = trees.flatMap((tree) => mentionsIn(tree, sources));
  const given = ids.map(({ data }) => data);
  return withIds(identify(mentions, identities), given, sources.placeNames);
}
