import type { PackedCatalogue } from './catalogue.ts';

/** Facts about the index for the search page before it asks it; written when the index is built. */
export interface Searched {
  catalogue: PackedCatalogue;
  /** Changes whenever the index does. */
  version: string;
  /** The tokens that are neither Han characters nor Latin letters nor digits. */
  symbols: string;
  /** The syllables of the pinyin index, blanks between. */
  syllables: string;
  answers: AnswerFacts;
}

/** Facts about the index of answers, whose parts are scripts in `search/answers/`. */
export interface AnswerFacts {
  /** Number of the parts that hold the words: `words-0.js` … */
  parts: number;
  /** Number of blocks in one part: `blocks-0.js` … */
  blocksInPart: number;
  /** Numbers of the parts of pairs, names of entities by word, hints, initials and alike characters. */
  pairs: number;
  names: number;
  hints: number;
  initials: number;
  alike: number;
  /** Number of all names of entities. */
  nameCount: number;
  /** Number of the entities of each kind, in the order of kinds, in which they stand. */
  kinds: number[];
  /** Words that mean a document alone (十二五, 62号, 辽宁), by document in its order. */
  documents: string[][];
  /** Synonyms in the form that `packSynonyms` writes. */
  synonyms: string;
}

/** Words that people type, and those of the texts for the same, the nearest first. */
export type PackedSynonym = [typed: string[], words: string[]];

/**
 * Packs synonyms: a line each, 民企,私企=民营企业.
 * @throws Error where a word has one of the signs between words
 */
export function packSynonyms(synonyms: readonly PackedSynonym[]): string {
  const wrong = synonyms.flat(2).find((word) => /[,=\n]/.test(word));
  if (wrong !== undefined) throw new Error(`"${wrong}" can't stand in the list of synonyms`);
  return synonyms.map((sides) => sides.map((words) => words.join(',')).join('=')).join('\n');
}

/** Unpacks what `packSynonyms` has written. */
export function unpackSynonyms(packed: string): PackedSynonym[] {
  return packed.split('\n').map((line): PackedSynonym => {
    const [typed = '', words = ''] = line.split('=');
    return [typed.split(','), words.split(',')];
  });
}
