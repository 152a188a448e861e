import { unpackSynonyms } from '../../../model/search/searched.ts';
import { loadScript } from '../load-script.ts';
import { fold } from './filter.ts';

/**
 * Other words for one that was typed, folded: itself in simplified characters, and what the texts
 * write for it (国家发展改革委 for 发改委).
 */
export type OtherWords = (word: string) => string[];

/**
 * Loads what the search knows of other words. It is asked for when a word is found nowhere, which is
 * seldom.
 * @param root of the site, seen from the page
 * @throws NotLoaded where it can't be had
 */
export async function loadOtherWords(root: string): Promise<OtherWords> {
  const names = ['simplified', 'synonyms'];
  await Promise.all(names.map((name) => loadScript(`${root}search/answers/${name}.js`)));
  const [pairs = '', synonyms = ''] = names.map((name) =>
    String((globalThis as { searchParts?: Record<string, unknown> }).searchParts?.[name] ?? ''),
  );
  return otherWordsOf(pairs, synonyms);
}

/**
 * @param pairs traditional characters, each followed by the simplified one
 * @param synonyms as `packSynonyms` writes them
 */
export function otherWordsOf(pairs: string, synonyms: string): OtherWords {
  const simplified = new Map(pairs.match(/../gu)?.map((pair) => [...pair] as [string, string]));
  const known = unpackSynonyms(synonyms);
  return (word) => {
    const plain = [...word].map((character) => simplified.get(character) ?? character).join('');
    const words = known.flatMap(([typed, words]) =>
      typed.some((it) => fold(it) === plain) ? words : [],
    );
    return [...new Set([plain, ...words])].filter((it) => it !== word);
  };
}
