/**
 * Entities: the places, projects, agencies, terms and so on that a query may name or ask for, and
 * that cards and suggestions lead to.
 */

/** Kinds of entities, with the word that stands beside a name. */
export const ENTITY_KINDS = {
  place: '地名',
  project: '项目',
  agency: '责任单位',
  term: '术语',
  work: '文件',
  indicator: '指标',
  map: '地图',
  document: '文献',
  division: '章节',
  task: '任务',
} as const;

export type EntityKind = keyof typeof ENTITY_KINDS;

/** An entity as it is found by its names. */
export interface Entity {
  kind: EntityKind;
  /** The first is the one that it is shown by. */
  names: string[];
  /** Number of blocks that speak of it. */
  mentions: number;
}

/**
 * A block as the parts `search/answers/blocks-0.js` … hold them: its digest, the numbers of the
 * entities that it speaks of, each with its mentions behind it, and the numbers of the agencies that
 * lead in it.
 */
export type PackedBlock = [digest: string, entities: number[], leads?: number[]];

/** Number of the cards that are loaded together. */
export const CARDS_IN_PART = 6;

/** The content of an entity's card; the parts `search/answers/cards-0.js` … hold them. */
export interface Card {
  /** The one that it is shown by; of a place its others too. */
  names: string[];
  /** Of its page, from the site's root. */
  address: string;
  /** The address under which programs know it, if its page has moved since. */
  known?: string;
  facts: string[];
  /** A sentence of a text that names it, and the number of its block. */
  quote?: [text: string, block: number];
  /** Of an indicator: a row of each table, with the figures that it gives, as `figureName` names them. */
  rows?: [text: string, block: number, figures: string][];
  /** Of a map: what it can be narrowed to. */
  narrows?: Narrows;
  /** Ids of places to show on a small map. */
  places?: string[];
  /** Years and figures to show as a line. */
  line?: [year: number, value: number][];
}

/** Places, provinces and kinds that a map can be narrowed to. */
export interface Narrows {
  /** Numbers of the places and provinces, as entities. */
  places: number[];
  provinces: number[];
  /** Kinds of its legend: the id, words that mean it, and the documents whose projects it has. */
  kinds: [id: string, words: string[], docs: string[]][];
}

/** Kinds of figures that people ask for, as rows of indicators name them. */
export type FigureKind = 'target' | 'actual' | 'baseline';

/** 2015t: the target for 2015. */
export function figureName(year: string, kind: FigureKind): string {
  return `${year}${kind[0]}`;
}

/**
 * Tells the kind of an entity by its number.
 * @param counts number of the entities of each kind, in the order of `ENTITY_KINDS`, in which they stand
 * @throws Error where there are fewer entities
 */
export function kindOfNumber(number: number, counts: readonly number[]): EntityKind {
  let end = 0;
  const at = counts.findIndex((count) => {
    end += count;
    return number < end;
  });
  const kind = (Object.keys(ENTITY_KINDS) as EntityKind[])[at];
  if (!kind) throw new Error(`There is no entity ${number}`);
  return kind;
}
