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

/** Letters that stand for kinds in packed entities. */
export const LETTERS: Record<EntityKind, string> = {
  place: 'p',
  project: 'j',
  agency: 'a',
  term: 't',
  work: 'w',
  indicator: 'i',
  map: 'm',
  document: 'd',
  division: 's',
  task: 'k',
};

/** An entity as it is found by its names. */
export interface Entity {
  kind: EntityKind;
  /** The first is the one that it is shown by. */
  names: string[];
  /** Number of blocks that speak of it. */
  mentions: number;
}

/**
 * All entities as `search/answers/things.js` holds them (the published name stays, for pages that a
 * browser kept look for it). They are a fifth of what a first query loads: their names, a line each
 * with `|` between (the beginning of the first is a number of characters), and the letters of their
 * kinds with their mentions (p43).
 */
export type PackedEntities = [names: string, counts: string];

/**
 * A block as the parts `search/answers/blocks-0.js` … hold them: its digest, the numbers of the
 * entities that it speaks of, and of the agencies that lead in it.
 */
export type PackedBlock = [digest: string, entities: number[], leads?: number[]];

/** Number of the cards that are loaded together. */
export const CARDS_IN_PART = 6;

/** The content of an entity's card; the parts `search/answers/cards-0.js` … hold them. */
export interface Card {
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
 * Packs entities.
 * @throws Error where a name has a sign that stands between names
 */
export function packEntities(entities: readonly Entity[]): PackedEntities {
  const wrong = entities.flatMap(({ names }) => names).find((name) => /[|\n]|^\d+$/.test(name));
  if (wrong !== undefined) throw new Error(`"${wrong}" can't stand in the list of entities`);
  return [
    entities.map(({ names }) => names.map(shortened).join('|')).join('\n'),
    entities.map(({ kind, mentions }) => `${LETTERS[kind]}${mentions}`).join(' '),
  ];
}

function shortened(name: string, at: number, [first = '']: readonly string[]): string {
  return at > 0 && first.startsWith(name) ? String(name.length) : name;
}

/**
 * Unpacks entities.
 * @throws Error where a letter is none of a kind
 */
export function unpackEntities([names, counts]: PackedEntities): Entity[] {
  const kinds = new Map(Object.entries(LETTERS).map(([kind, letter]) => [letter, kind]));
  const lines = names.split('\n');
  return counts.split(' ').map((count, number) => {
    const kind = kinds.get(count.slice(0, 1)) as EntityKind | undefined;
    if (!kind) throw new Error(`"${count}" is no kind of entity`);
    const [first = '', ...others] = (lines[number] ?? '').split('|');
    const names = others.map((name) => (/^\d+$/.test(name) ? first.slice(0, Number(name)) : name));
    return { kind, mentions: Number(count.slice(1)), names: [first, ...names] };
  });
}
