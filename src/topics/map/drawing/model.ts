import type { MapKind } from '../../../model/data/maps.ts';
import type { ProjectStage } from '../../../model/data/projects.ts';
import type { Point } from './ground/frame.ts';
import type { LineStyle } from './line-styles.ts';
import type { Mark } from './mark-groups.ts';

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
  /** Each document with the stage that a map of it draws, see `stagesByDocument`. */
  stagesByDocument: string[];
  /** The one of these that is drawn. */
  drawn: string;
  style: LineStyle;
  /** Ids of the region's provinces to which it belongs: what the filter offers. */
  provinces: string[];
  /** Ids of the places at which a reader may look for it, see `placesOfProject`. */
  places: string[];
  /** A line's, band's or area's path; a badge stands at `middle`. */
  path?: string;
  middle?: Point;
  /** Set for a ground of unknown extent: its name stands at `middle`, and is all that is seen. */
  isWritten?: true;
  /** The pieces of a line's path that lead over places that the edition put in. */
  laid?: string;
  /** The courses that documents give it, where they differ, `path` among them. */
  courses?: readonly { path: string; laid?: string; docs: readonly string[] }[];
  /** The points of its symbols. */
  points: readonly MapPoint[];
  /** Ids of the places that it is drawn at or through. */
  nodes: string[];
}

/** A symbol of a project, at the true place. */
export interface MapPoint extends Mark {
  lon: number;
  lat: number;
  /** Set where no more is known than the unit or the area in which the project lies. */
  isVague: boolean;
  /** The documents in whose course it is, where they differ; `all` for the sheet of all. */
  docs?: readonly string[];
}

/** A name written on the map. */
export interface MapLabel {
  text: string;
  kind:
    | 'place'
    | 'landmark'
    | 'edge'
    | 'country'
    | 'sea'
    | 'province'
    | 'water'
    | 'region'
    | 'county'
    | 'line';
  /** Ids of features that it goes with: it is of no use without them. */
  features: string[];
  at: Point;
  /** Number of the colour of the line that it names. */
  colour?: number;
  /** From `at` to the middle of the text's line, in pixels of the screen. */
  dx: number;
  dy: number;
  anchor: 'start' | 'middle' | 'end';
  /** Degrees by which it is turned about its point, clockwise; `dx` and `dy` are turned with it. */
  angle?: number;
  /** The least size of the map that shows it: 0 on a phone too, 1 at full size, 2 on its sheet
   * of A3 alone or where a script finds room. */
  level: number;
  /** Stands aside, with a line to its dot. */
  isCallout?: true;
  /** Its place on the sheet of A3, if that is another; null if it has none there. */
  sheet?: MapLabel | null;
}
