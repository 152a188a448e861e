import { createRequire } from 'node:module';
import { wordCutter } from '../../names/word-cutter.ts';

const PINYIN = { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true } as const;
const LONGEST = 64;

/**
 * The pinyin of a name, word by word: `haerbin-dianli-zhuangbei-zhizao-jidi`. Words are told by the
 * platform’s dictionary, so another platform may cut them otherwise: record what is made.
 * @param places names that stay one word
 */
export function slugOf(name: string, places: readonly string[]): string {
  // Loaded here because it takes as long as a conversion, and names that are recorded don’t need it.
  const { pinyin } = createRequire(import.meta.url)('pinyin-pro') as typeof import('pinyin-pro');
  const words = wordCutter(places)(name).map(({ start, end }) => name.slice(start, end));
  const syllables = words.map((word) => pinyin(word, PINYIN).join(''));
  const parts = syllables.flatMap((word) => word.toLowerCase().match(/[a-z0-9]+/g) ?? []);
  return parts.reduce((slug, part) => {
    const longer = slug ? `${slug}-${part}` : part;
    return longer.length > LONGEST ? slug : longer;
  }, '');
}
