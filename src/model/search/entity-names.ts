/**
 * The names of entities by the words that they hold, and by the characters: in parts, of which a
 * question and somebody who types need a few, however many entities there are.
 */

import { plainOf } from './answer-words.ts';

/** A name that holds a word. */
export interface WordedName {
  /** Of the name, as `nameId` makes it. */
  id: number;
  /** Number of its entity. */
  owner: number;
  /** The weight of all its words together, see `nameRarity`. */
  sum: number;
  /** The name in one width and case, told by the word that it begins with. */
  plain?: string;
}

/** A part of the names: the packed names of each of its words. */
export type PackedNames = Record<string, (number | string)[]>;

/** Steps of a weight. */
const STEPS = 1000;
/** Names of an entity at most. */
const MOST_NAMES = 256;

/**
 * The number of a name, by those of its entity and of its place among its names.
 * @throws Error where an entity has more names than have numbers
 */
export function nameId(owner: number, at: number): number {
  if (at >= MOST_NAMES) throw new Error(`The entity ${owner} has too many names`);
  return owner * MOST_NAMES + at;
}

/**
 * Packs the names that hold a word: each has the distance from the one before and its weight; those
 * that begin with the word follow, `|` between.
 * @param names in the order of their ids
 * @throws Error where a name has the sign between names
 */
export function packNames(names: readonly WordedName[]): (number | string)[] {
  let last = 0;
  const packed = names.flatMap(({ id, sum, plain }) => {
    if (plain?.includes('|')) throw new Error(`"${plain}" can't stand in the list of names`);
    const place = 2 * id + (plain === undefined ? 0 : 1);
    const distance = place - last;
    last = place;
    return [distance, Math.round(sum * STEPS)];
  });
  const texts = names.flatMap(({ plain }) => plain ?? []);
  return texts.length > 0 ? [...packed, texts.join('|')] : packed;
}

/** Unpacks the names that hold a word. */
export function unpackNames(packed: readonly (number | string)[]): WordedName[] {
  const last = packed[packed.length - 1];
  const texts = typeof last === 'string' ? last.split('|') : [];
  const numbers = packed.filter((it): it is number => typeof it === 'number');
  let place = 0;
  let begun = 0;
  return Array.from({ length: numbers.length / 2 }, (_, at): WordedName => {
    place += numbers[2 * at] ?? 0;
    const id = Math.floor(place / 2);
    const plain = place % 2 === 1 ? texts[begun++] : undefined;
    const owner = Math.floor(id / MOST_NAMES);
    return {
      id,
      owner,
      sum: (numbers[2 * at + 1] ?? 0) / STEPS,
      ...(plain !== undefined && { plain }),
    };
  });
}

/**
 * The weight of a word of names, the more, the fewer have it; one that none has weighs as if it were
 * half as rare as one could be.
 * @param names number of those that have it
 * @param all number of all names
 */
export function nameRarity(names: number, all: number): number {
  return names === 0 ? Math.log(all) / 2 : Math.log(1 + all / names);
}

/** An entity as it is offered to somebody who types. */
export interface Hint {
  /** Of the entity. */
  number: number;
  mentions: number;
  /** The one that it is shown by, and others that hold the character. */
  names: string[];
  /** Of the first name, blanks between; for letters only. */
  syllables: string;
}

/**
 * A part of the hints: packed, by the character that is typed first. Where a character has many, they
 * are those to show for it alone, behind `MORE`; all others stand by the first two characters.
 */
export type PackedHints = Record<string, string>;

/** The line before hints of which there are more by two characters. */
export const MORE = '+';
/** Hints shown at most. */
export const MOST_HINTS = 8;

/** The ranks of a name by the place of the typed text in it. */
export const BEGINS = 4;
const HOLDS = 1;

/** The hints whose names begin with what is typed or hold it, best first. */
export function bestHints(
  hints: readonly Hint[],
  plain: string,
  spokenRank: (hint: Hint) => number = () => 0,
): Hint[] {
  const found = hints.flatMap((hint) => {
    const rank = Math.max(bestOf(hint.names.map(plainOf), plain), spokenRank(hint));
    return rank === 0 ? [] : [{ hint, score: rank * (1 + Math.log(1 + hint.mentions)) }];
  });
  found.sort((a, b) => b.score - a.score || a.hint.number - b.hint.number);
  return found.slice(0, MOST_HINTS).map(({ hint }) => hint);
}

/** The rank of the name that fits best, 0 where none does; short names fit better. */
function bestOf(names: readonly string[], plain: string): number {
  const ranks = names.map((name) => {
    const at = name.indexOf(plain);
    return at < 0 ? 0 : (at === 0 ? BEGINS : HOLDS) * (0.5 + plain.length / name.length);
  });
  return Math.max(0, ...ranks);
}

/**
 * Packs hints, a line each.
 * @throws Error where a name has a sign that stands between names
 */
export function packHints(hints: readonly Hint[]): string {
  const wrong = hints.flatMap(({ names }) => names).find((name) => /[|=\n]/.test(name));
  if (wrong !== undefined) throw new Error(`"${wrong}" can't stand in the list of hints`);
  return hints
    .map(
      ({ number, mentions, names, syllables }) =>
        `${number}|${mentions}|${names.join('|')}${syllables && `=${syllables}`}`,
    )
    .join('\n');
}

/** Unpacks hints. */
export function unpackHints(packed: string): Hint[] {
  return packed
    .split('\n')
    .filter((line) => line.includes('|'))
    .map((line) => {
      const [facts = '', syllables = ''] = line.split('=');
      const [number, mentions, ...names] = facts.split('|');
      return { number: Number(number), mentions: Number(mentions), names, syllables };
    });
}
