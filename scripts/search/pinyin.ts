import { pinyin } from 'pinyin-pro';
import { fold } from '../../src/model/search/fold.ts';
import { tokensOf } from '../../src/model/search/tokens.ts';

/**
 * A text as the content of a record of the pinyin index: in the place of each Han character its
 * reading in this context, without tone and with v for ü; everything else as in the index of the
 * characters, so that a place in one is the same place in the other.
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
