import type { FoundBy, Geometry, PlaceRef, ProjectType } from '../../../src/model/data/projects.ts';
import type { Stretch } from '../../../src/model/reading.ts';

/** A block, or one row of a table, in which projects are looked for. */
export interface ProjectPassage {
  doc: string;
  block: string;
  /** Id of the table row, where the passage is one. */
  row: string | null;
  box: string | null;
  boxTitle: string | null;
  /** 电力装备, 辽宁省, 新建机场: the item's label without its mark. */
  group: string | null;
  /** The block's reading. */
  text: string;
  /** The stretch of the reading that is the passage, behind its number and label. */
  body: Stretch;
}

/** One place where a document names a project. */
export interface FoundMention {
  passage: ProjectPassage;
  /** The words that name the project, or the part of them that isn't shared with others. */
  span: Stretch;
  /** Stretches shared with other mentions: the noun behind a list of places. */
  shared: Stretch[];
  /** The project's name with the shared words put in: 哈尔滨至佳木斯铁路. */
  name: string;
  type: ProjectType;
  /** 加快建设, 推进…前期工作; null where the text has none. */
  action: string | null;
  places: PlaceRef[];
  geometry: Geometry;
  by: FoundBy;
  /** Doubt about the reading, where there is one; for readers. */
  doubt?: string;
}
