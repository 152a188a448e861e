/** What a named thing is; the names are those of the published data. */
export const PROJECT_TYPES = [
  'base',
  'cluster',
  'alliance',
  'platform',
  'zone',
  'railway',
  'highway',
  'airport',
  'port',
  'waterway',
  'hub',
  'power',
  'grid',
  'pipeline',
  'water',
  'tourism',
  'city-task',
  'county-list',
  'axis',
  'corridor',
  'programme',
  'fund',
] as const;

export type ProjectType = (typeof PROJECT_TYPES)[number];

export const GEOMETRIES = ['point', 'line', 'area', 'none'] as const;

/** How a thing is drawn: at its places, through them in their order, over them, or not at all. */
export type Geometry = (typeof GEOMETRIES)[number];

export const PLACE_ROLES = ['start', 'via', 'end', 'site', 'within', 'named'] as const;

/**
 * What a place is to a thing: a node of a line (`start`, `via`, `end`, in the line's order), where
 * the thing is (`site`), the larger place that the text names with it (`within`), or a place inside
 * another one’s name (`named`: 哈尔滨 in 哈尔滨机场).
 */
export type PlaceRole = (typeof PLACE_ROLES)[number];

/** A place as a mention names it. */
export interface PlaceRef {
  /** As it stands in the text, or written out where the text shortens it. */
  name: string;
  role: PlaceRole;
  /** Id in the gazetteer; null where it holds no such place. */
  place: string | null;
}

/** A stretch of a block's reading. */
export interface Span {
  start: number;
  end: number;
}

/** A block, or one row of a table, in which things are looked for. */
export interface Passage {
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
  body: Span;
}

/** How a mention was found: by the rules for lists, by a curated decision, by a listed name. */
export type FoundBy = 'rule' | 'decision' | 'name';

/** One place where a document names a thing. */
export interface Mention {
  passage: Passage;
  /** The words that name the thing, or the part of them that isn't shared with others. */
  span: Span;
  /** Stretches shared with other mentions: the noun behind a list of places. */
  shared: Span[];
  /** The thing's name with the shared words put in: 哈尔滨至佳木斯铁路. */
  name: string;
  type: ProjectType;
  /** 加快建设, 推进…前期工作; null where the text has none. */
  action: string | null;
  places: PlaceRef[];
  geometry: Geometry;
  by: FoundBy;
  /** Why the reading is doubtful, where it is; for readers. */
  doubt?: string;
}
