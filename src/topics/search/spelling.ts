import { FREQUENT } from '../../model/search/answer-postings.ts';

/** Characters of the texts that one may have been written for. */
export interface Alike {
  /** Said quite the same, or looking alike. */
  close: string;
  /** Said nearly the same: in another tone, zh as z, ng as n, l as n. */
  far: string;
}

/** A part of them, by the character that was written: those that are close, `|`, those that are far. */
export type PackedAlike = Record<string, string>;

/** The characters that one may have been written for, from the part that has it. */
export function alikeIn(part: PackedAlike, character: string): Alike {
  const [close = '', far = ''] = (part[character] ?? '').split('|');
  return { close, far };
}

/**
 * Passages that have the pairs of a correction that is less certain, at an end of a run or in one
 * with other unknown pairs: fewer may have it across two words (加工家具, 扩大与).
 */
const LEAST = FREQUENT;
/** Unknown pairs that one wrong character makes at most. */
const BESIDE = 2;

/** Questions of the correction of wrong characters to the index. */
export interface Spellings {
  /**
   * Tells whether some texts, so many passages at least, have a pair of characters that was asked
   * for, or of whose first one all is loaded.
   */
  has(pair: string, least?: number): boolean;
  /** The characters that one may have been written for. */
  alikeOf(character: string): Promise<Alike>;
  /** Loads what stands behind characters. */
  load(characters: readonly string[]): Promise<void>;
}

/** A character in the place of another. */
interface Change {
  at: number;
  character: string;
}

/**
 * Corrects a single wrong character in a run of Han characters: one that makes no known pair with
 * either neighbour, where one that sounds or looks alike makes known ones with both, frequent ones
 * where more pairs are unknown. At an end of the run, where there is one neighbour only, it must
 * sound or look quite the same, and all other pairs of the run must be known.
 * @returns the corrected run, undefined where nothing is to be corrected
 */
export async function corrected(run: string, spellings: Spellings): Promise<string | undefined> {
  const characters = [...run];
  const unknown = characters
    .slice(1)
    .map((character, at) => !spellings.has(`${characters[at]}${character}`));
  const wrong = unknown.filter(Boolean).length;
  if (wrong === 0) return undefined;
  const inside = characters.flatMap((_, at) => (unknown[at - 1] && unknown[at] ? [at] : []));
  const ends =
    wrong === 1 ? [0, characters.length - 1].filter((at) => unknown[at] ?? unknown[at - 1]) : [];
  for (const at of [...inside, ...ends]) {
    const change = await changeAt(characters, at, wrong > BESIDE, spellings);
    if (change)
      return characters.map((it, place) => (place === change.at ? change.character : it)).join('');
  }
  return undefined;
}

async function changeAt(
  characters: readonly string[],
  at: number,
  isDoubtful: boolean,
  spellings: Spellings,
): Promise<Change | undefined> {
  const [before, behind] = [characters[at - 1], characters[at + 1]];
  const { close, far } = await spellings.alikeOf(characters[at] ?? '');
  const isEnd = before === undefined || behind === undefined;
  const least = isEnd || isDoubtful ? LEAST : 1;
  if (before !== undefined) await spellings.load([before]);
  const fitting = [...close, ...(isEnd ? '' : far)].filter(
    (character) => before === undefined || spellings.has(before + character, least),
  );
  if (behind !== undefined) await spellings.load(fitting);
  const character = fitting.find((it) => behind === undefined || spellings.has(it + behind, least));
  return character === undefined ? undefined : { at, character };
}
