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
  /** Traditional and simplified characters by turns: 東东陽阳. */
  simplified: string;
  answers: AnswerFacts;
}

/** Facts about the index of answers, whose parts are scripts in `search/answers/`. */
export interface AnswerFacts {
  /** Number of the parts that hold the words: `words-0.js` … */
  parts: number;
  /** Number of blocks in one part: `blocks-0.js` … */
  blocksInPart: number;
  /** Words that mean a document alone (十二五, 62号, 辽宁), by document in its order. */
  documents: string[][];
  synonyms: PackedSynonym[];
}

/** Words that people type, and those of the texts for the same, the nearest first. */
export type PackedSynonym = [typed: string[], words: string[]];
