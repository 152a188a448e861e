import { pinyin } from 'pinyin-pro';
import { fold } from '../../src/model/search/fold.ts';
import { decode, encode, tokensOf } from '../../src/model/search/tokens.ts';
import type { IndexEntry } from './index-files.ts';

/**
 * The record of a block in the index of the characters.
 * @param reading of the block; the record carries it where its tokens don't give it back
 * @param number of the block, counted through all documents
 */
export function characterEntry(reading: string, number: number): IndexEntry {
  const content = encode(reading);
  const carried = decode(content) === reading ? undefined : { meta: { text: reading } };
  return { url: String(number), content, ...carried };
}

/**
 * The record of a block in the index of the pinyin.
 * @param number of the block, counted through all documents
 */
export function pinyinEntry(reading: string, number: number): IndexEntry {
  return { url: String(number), content: encodePinyin(reading) };
}

/**
 * A text in pinyin: in place of each Han character its pronunciation in this context, without tone
 * and with v for ü; everything else as in the index of the characters, so that a place in one is
 * the same place in the other.
 */
export function encodePinyin(reading: string): string {
  const { text } = fold(reading);
  return text
    .split(/(\p{Script=Han}+)/u)
    .flatMap((part, index) => (index % 2 ? syllablesOf(part) : tokensOf(part)))
    .join(' ');
}

/**
 * The syllables of a run of Han characters, one each.
 * @throws Error where the package gives more or fewer, or no syllable
 */
function syllablesOf(run: string): string[] {
  const syllables = pinyin(run, { toneType: 'none', type: 'array', v: true });
  const isWrong =
    syllables.length !== [...run].length || !syllables.every((s) => /^[a-z]+$/.test(s));
  if (isWrong)
    throw new Error(`No reading of “${run}” syllable by syllable: ${syllables.join(' ')}`);
  return syllables;
}
