import { textAddress } from '../addresses.ts';
import { BLOCK_KINDS } from '../block-kinds.ts';

/**
 * All blocks of the library in the order of the texts, small enough to come with the search
 * page: what a block is, where it stands, and its address. The index knows a block by its number
 * in this order.
 */

/** The kinds that a reader can ask for; the key stands in addresses. */
export const KINDS = {
  text: '正文',
  box: '专栏',
  table: '表格',
  task: '任务',
  item: '条目',
  responsibility: BLOCK_KINDS.responsibility,
  note: BLOCK_KINDS.note,
} as const;

export type Kind = keyof typeof KINDS;

/** The catalogue as it is written into the page. */
export interface PackedCatalogue {
  documents: PackedDocument[];
  /** The kind of every block: a letter each, a capital for a title. */
  kinds: string;
}

export interface PackedDocument {
  id: string;
  title: string;
  chapters: PackedChapter[];
}

export interface PackedChapter {
  id: string;
  /** 第五章 坚持协调发展… */
  name: string;
  /** Blocks that share a place (第一节 · 专栏8): the place, then their ids as `packIds` writes them. */
  places: [place: string, ids: string][];
}

export interface Entry {
  number: number;
  doc: string;
  chapter: string;
  id: string;
  place: string;
  kind: Kind;
  /** A heading, or the title of a document or box. */
  isTitle: boolean;
  /** From the site's root. */
  url: string;
}

/** Unpacks the catalogue into its entries, in the order of the texts. */
export function unpack({ documents, kinds }: PackedCatalogue): Entry[] {
  const entries: Entry[] = [];
  for (const { id: doc, chapters } of documents) {
    for (const { id: chapter, places } of chapters) {
      for (const [place, ids] of places) {
        for (const id of unpackIds(ids)) {
          const number = entries.length;
          const letter = kinds[number] ?? '';
          const url = `${textAddress(doc, chapter)}#${id}`;
          const isTitle = letter < 'a';
          entries.push({ number, doc, chapter, id, place, kind: kindOf(letter), isTitle, url });
        }
      }
    }
  }
  return entries;
}

const LETTERS: Record<Kind, string> = {
  text: 'p',
  box: 'b',
  table: 't',
  task: 'k',
  item: 'i',
  responsibility: 'r',
  note: 'n',
};

/** The letter of a kind in a packed catalogue. */
export function letterOf(kind: Kind, isTitle: boolean): string {
  return isTitle ? LETTERS[kind].toUpperCase() : LETTERS[kind];
}

function kindOf(letter: string): Kind {
  for (const kind of Object.keys(LETTERS) as Kind[]) {
    if (LETTERS[kind] === letter.toLowerCase()) return kind;
  }
  throw new Error(`"${letter}" is no kind of block`);
}

/** An id that ends in a number without leading zeros. */
const COUNTED = /^(.*?)([1-9]\d*)$/;

/** Packs ids, blanks between: those that are counted through are the first and the last number, p1~3. */
export function packIds(ids: readonly string[]): string {
  const runs: { first: string; stem?: string; from: number; to: number }[] = [];
  for (const id of ids) {
    const [, stem, number = ''] = COUNTED.exec(id) ?? [];
    const last = runs.at(-1);
    if (last && stem !== undefined && last.stem === stem && last.to + 1 === Number(number))
      last.to += 1;
    else runs.push({ first: id, stem, from: Number(number), to: Number(number) });
  }
  return runs.map(({ first, from, to }) => (to > from ? `${first}~${to}` : first)).join(' ');
}

/** Unpacks ids. */
function unpackIds(packed: string): string[] {
  return packed.split(' ').flatMap((run) => {
    const [first = '', end] = run.split('~');
    const [, stem = '', number = ''] = COUNTED.exec(first) ?? [];
    if (end === undefined) return [first];
    const length = Number(end) - Number(number) + 1;
    return Array.from({ length }, (_, at) => `${stem}${Number(number) + at}`);
  });
}
