import { createRequire } from 'node:module';

const PINYIN = { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true } as const;
const LONGEST = 64;

/**
 * The pinyin of a name, word by word: `haerbin-dianli-zhuangbei-zhizao-jidi`. Words are told by the
 * platform’s dictionary, so another platform may cut them otherwise: record what is made.
 * @param places names that stay one word, the longest first
 */
export function slugOf(name: string, places: readonly string[]): string {
  // Loaded here because it takes as long as a conversion, and names that are recorded don’t need it.
  const { pinyin } = createRequire(import.meta.url)('pinyin-pro') as typeof import('pinyin-pro');
  const words = wordsOf(name, places).map((word) => pinyin(word, PINYIN).join(''));
  const parts = words.flatMap((word) => word.toLowerCase().match(/[a-z0-9]+/g) ?? []);
  return parts.reduce((slug, part) => {
    const longer = slug ? `${slug}-${part}` : part;
    return longer.length > LONGEST ? slug : longer;
  }, '');
}

function wordsOf(name: string, places: readonly string[]): string[] {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const words: string[] = [];
  let from = 0;
  const cut = (to: number) => {
    for (const { segment } of segmenter.segment(name.slice(from, to))) words.push(segment);
  };
  for (let at = 0; at < name.length; at++) {
    const place = places.find((one) => name.startsWith(one, at));
    if (!place) continue;
    cut(at);
    words.push(place);
    from = at + place.length;
    at = from - 1;
  }
  cut(name.length);
  return words;
}
