import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A place as a mention of a project names it. */
export interface PlaceRef {
  name: string;
  role: 'start' | 'via' | 'end' | 'site' | 'within' | 'named';
  place: string | null;
}

/** How far a thing is to come, as the conversion tells it from the verb. */
export type Stage =
  | 'study'
  | 'planned'
  | 'construction'
  | 'building'
  | 'upgrade'
  | 'completion'
  | 'promotion'
  | 'listed';

/** One passage that names a project. */
export interface Mention {
  doc: string;
  block: string;
  row?: string;
  box: string | null;
  group: string | null;
  quote: string;
  /** Offset of the quote in the block's reading. */
  start: number;
  action: string | null;
  stage: Stage;
  places: readonly PlaceRef[];
}

/** What maps read of an entry of `projects.json`. */
export interface Project {
  id: string;
  name: string;
  type: string;
  geometry: 'point' | 'line' | 'area' | 'none';
  joins?: { project: string };
  mentions: readonly Mention[];
  places: readonly string[];
}

/** What maps read of an entry of `places.json`; an area has a `label` in place of a position. */
export interface Place {
  id: string;
  name: string;
  short?: string;
  kind: string;
  adcode?: string;
  lon: number | null;
  lat: number | null;
  precision: 'exact' | 'approximate' | 'county' | 'prefecture' | 'none';
  label?: { lon: number; lat: number };
  within?: string;
  members?: readonly string[];
  mentions: readonly { doc: string; block: string }[];
}

/** The things and the places of the texts, the places by id. */
export interface Atlas {
  projects: readonly Project[];
  places: ReadonlyMap<string, Place>;
}

let atlas: Atlas | undefined;

/**
 * The data that all maps are drawn from, read once.
 * @param root folder of the project
 */
export function readAtlas(root = process.cwd()): Atlas {
  atlas ??= {
    projects: read<Project[]>(root, 'projects.json'),
    places: new Map(read<Place[]>(root, 'places.json').map((place) => [place.id, place])),
  };
  return atlas;
}

function read<T>(root: string, name: string): T {
  return JSON.parse(readFileSync(join(root, 'content/data', name), 'utf8')) as T;
}
