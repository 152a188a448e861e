import type { ProjectStage } from '../../../model/atlas-wording.ts';
import type { Point } from './frame.ts';
import type { LineStyle } from './stages.ts';

/** How a kind of thing is drawn. */
export type Mark = 'line' | 'band' | 'point' | 'area';

/** Shapes of point symbols, told apart without colour. */
export type SymbolShape =
  | 'circle'
  | 'square'
  | 'diamond'
  | 'triangle'
  | 'wedge'
  | 'pentagon'
  | 'hexagon'
  | 'star'
  | 'cross'
  | 'ring';

/** A kind of thing on a map: a line of its legend. */
export interface MapKind {
  /** `railway`; the value of `data-kind`. */
  id: string;
  name: string;
  mark: Mark;
  /** The symbol of what has no line. */
  shape: SymbolShape;
  /** Whether its lines carry the symbol too, to be told apart without colour. */
  badge?: boolean;
  /** Whether its lines are whole, whatever the texts say of their stage. */
  plain?: boolean;
  /** Which of the map's colours: 1 to 9. */
  colour: number;
  /** Ids of what comes under it. */
  projects: readonly string[];
}

/** A map of the site: an entry of maps.json. */
export interface MapDefinition {
  id: string;
  title: string;
  /** One or two sentences for readers: what the map shows and what from. */
  description: string;
  frame: 'northeast' | 'east';
  /** In the order of the legend; a project is of one of them. */
  kinds: readonly MapKind[];
  /** Places that orient and that no text names. */
  landmarks?: readonly { text: string; lon: number; lat: number }[];
}

/** One thing on a map. */
export interface MapFeature {
  id: string;
  name: string;
  kind: MapKind;
  /** From the site's root: its page, or its row in the list of projects. */
  url: string;
  /** What each mention says: document and stage, see mentionTraits. */
  mentions: string[];
  stages: ProjectStage[];
  style: LineStyle;
  /** Ids of the region's provinces to which it belongs: what the filter offers. */
  provinces: string[];
  /** A line's, band's or area's path; a badge stands at `middle`. */
  path?: string;
  middle?: Point;
  /** Where symbols stand. */
  points: Point[];
  /** Ids of the places that it is drawn at or through. */
  nodes: string[];
}

/** A name written on the map. */
export interface MapLabel {
  text: string;
  kind: 'place' | 'landmark' | 'edge' | 'country' | 'sea' | 'province';
  /** Ids of features that it goes with: it is of no use without them. */
  features: string[];
  at: Point;
  /** From `at` to the middle of the text's line, in pixels of the screen. */
  dx: number;
  dy: number;
  anchor: 'start' | 'middle' | 'end';
  /** From how near it is shown: 0 on a phone too, 1 at full size, 2 and 3 when zoomed. */
  level: number;
}
