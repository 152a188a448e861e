import type { MapKind } from '../../../model/data/maps.ts';
import type { ProjectStage } from '../../../model/data/projects.ts';
import type { Point } from './frame.ts';
import type { LineStyle } from './stages.ts';

/** A project drawn on a map. */
export interface MapFeature {
  id: string;
  name: string;
  kind: MapKind;
  /** From the site's root: its page, or its row in the list of projects. */
  url: string;
  /** Document and stage of each mention, see `mentionTraits`. */
  mentions: string[];
  stages: ProjectStage[];
  style: LineStyle;
  /** Ids of the region's provinces to which it belongs: what the filter offers. */
  provinces: string[];
  /** A line's, band's or area's path; a badge stands at `middle`. */
  path?: string;
  middle?: Point;
  /** Points of its symbols. */
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
