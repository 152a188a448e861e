import type { Leads } from '../map/client/lead-on.ts';
import type { TraitNames } from '../map/drawing/map-facts.ts';

/** The kinds of exhibits, which a handout can show besides passages, with their names. */
export const EXHIBIT_KINDS = {
  map: '地图',
  chart: '指标',
  pair: '对照',
  term: '术语',
} as const;

export type ExhibitKind = keyof typeof EXHIBIT_KINDS;

/** A part of another page, ready to stand in a handout. */
export interface Exhibit {
  title: string;
  /** From the root of the site; of a map without its state. */
  url: string;
  html: string;
  /** Of a map, the names of traits that it can be filtered by. */
  traits?: TraitNames;
  /** Of a map that was divided: nothing of it is shown but the map to which it leads. */
  leads?: Leads;
}

/** The parts of an exhibit's id. */
export interface ExhibitId {
  kind: ExhibitKind;
  /** The id without the state that a map is shown in: map:corridors, pair:liaoning-c04#task-034. */
  base: string;
  /** The fragment of the map's address; mostly empty. */
  state: string;
  /** The script that brings the exhibit, from the root of the site. */
  script: string;
}

/** Reads the id of an exhibit; undefined for what is none. */
export function readExhibitId(id: string): ExhibitId | undefined {
  const [, base = '', kind = '', name = '', , state = ''] =
    /^((map|chart|pair|term):([\w-]+)(#[\w-]+)?)(?:\?(.*))?$/.exec(id) ?? [];
  if (!isKind(kind)) return undefined;
  return {
    kind,
    base,
    state,
    script: `data/exhibits/${kind === 'term' ? kind : `${kind}-${name}`}.js`,
  };
}

function isKind(kind: string): kind is ExhibitKind {
  return kind in EXHIBIT_KINDS;
}
