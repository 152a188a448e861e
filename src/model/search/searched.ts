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
}
