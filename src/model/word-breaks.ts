/**
 * Places at which a heading may break. Browsers break Chinese between any two characters; a heading
 * in large type should break between words. `<wbr>` marks these places for `word-break: keep-all`.
 */
let segmenter: Intl.Segmenter | undefined;
const HAN = /^\p{Script=Han}+$/u;
const NUMBER = /^第?(?:\d+|[一二三四五六七八九十百]+)$/;
/** Pieces that belong to the word before them: 现代化, 服务业, 资源型, 辽宁省, 京津冀, 战略的, 规划里. */
const SUFFIX = /^[化业型性级区群网图年章节来省冀的等里]$/;
/** Pieces that belong to the number before them: 十一章, 20世纪, 八九十年代, 两个. */
const OF_NUMBERS = /^(?:[一二三四五六七八九]?章|世纪|年代|.)$/;
/** Pieces that belong to the word behind them. */
const PREFIX = /^[和与以]$/;

/**
 * The words of a text, which joined again are the text. The segmenter leaves single characters of
 * words that it doesn't know; two of them are taken for a word, one goes with the word behind it.
 */
export function wordsOf(text: string): string[] {
  // A browser may not know the words of a language; one that does takes a while to learn them.
  if (!('Segmenter' in Intl)) return [text];
  segmenter ??= new Intl.Segmenter('zh-CN', { granularity: 'word' });
  const words: string[] = [];
  let isOpen = false;
  for (const { segment } of segmenter.segment(text)) {
    const before = words.at(-1) ?? '';
    const isJoined: boolean = isOpen
      ? (segment !== '第' || PREFIX.test(before)) && /^[\p{Script=Han}\d]/u.test(segment)
      : belongs(before, segment);
    const isSingle = segment.length === 1 && HAN.test(segment);
    if (isOpen && !isJoined) closeLast(words);
    if (isJoined) words[words.length - 1] = before + segment;
    else words.push(segment);
    isOpen = isSingle && !NUMBER.test(segment) && (!isJoined || PREFIX.test(before));
  }
  if (isOpen) closeLast(words);
  return words;
}

/** Tells whether a piece goes with the word before it: 专栏 and 1, 2012 and 年, 十二 and 五. */
function belongs(before: string, segment: string): boolean {
  if (NUMBER.test(before)) return NUMBER.test(segment) || OF_NUMBERS.test(segment);
  return HAN.test(before) && (SUFFIX.test(segment) || /^\d+$/.test(segment));
}

/** A single character with no word behind it goes with the one before. */
function closeLast(words: string[]): void {
  const last = words.pop() ?? '';
  const before = HAN.test(words.at(-1) ?? '') ? words.pop() : '';
  words.push(before + last);
}

/** A text in pieces between which it may break; around signs the browser knows where. */
export function breakable(text: string): string[] {
  const pieces = [''];
  for (const word of wordsOf(text)) {
    const before = pieces.at(-1) ?? '';
    const isBetween = /[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(word);
    if (isBetween) pieces.push(word);
    else pieces[pieces.length - 1] = before + word;
  }
  return pieces;
}
