import { fold } from '../../../model/search/fold.ts';
import { isQuoted, parseQuery, type Query } from '../query.ts';
import type { TokenSpan } from './index-reader.ts';
import { findLoosely } from './loose.ts';
import type { Answer, Places, Understanding } from './understand.ts';

/** Blocks by their numbers, each with the spans that match without being a phrase itself. */
export type Hits = ReadonlyMap<number, readonly TokenSpan[]>;

/** The exact answer to a query: blocks that hold every phrase and none that is excluded. */
export interface Found {
  query: Query;
  answers: Answer[];
  excluded: Answer[];
  hits: Hits;
  /** Set where only the phrases themselves are wanted. */
  isQuoted: boolean;
}

/** Less exact answers to a query, which are shown apart. */
export interface Offered {
  /** Blocks that hold every phrase only if punctuation is ignored. */
  loose: Hits;
  /** Blocks that hold every phrase if Latin letters of the query are taken as pinyin too. */
  spoken: Hits;
}

/** Answers a query exactly; with exclusions alone, by all blocks but those. */
export async function find(understanding: Understanding, typed: string): Promise<Found> {
  const query = parseQuery(typed);
  const answer = (phrase: string) => understanding.answer(phrase);
  const joined = await joinedPinyin(query.phrases, understanding);
  if (joined) query.phrases = [joined.typed];
  const answers = joined ? [joined] : await Promise.all(query.phrases.map(answer));
  const excluded = await Promise.all(query.excluded.map(answer));
  const wanted = answers.map(({ hits }) => hits);
  if (wanted.length === 0 && excluded.length > 0) wanted.push(await everything(understanding));
  const hits = together(wanted, excluded);
  return { query, answers, excluded, hits, isQuoted: isQuoted(typed) };
}

/** Finds less exact answers, without the blocks of `found`. */
export async function offer(understanding: Understanding, found: Found): Promise<Offered> {
  const { answers, excluded, hits } = found;
  const index = understanding.characters;
  const loosely = await Promise.all(
    answers.map(async (answer) => {
      if (answer.as === 'pinyin') return answer.hits;
      const loose = await findLoosely(index, answer.phrase, understanding.symbols);
      return new Map([...loose, ...answer.hits]);
    }),
  );
  const apart = (places: Places[]) => without(together(places, excluded), hits);
  return {
    loose: apart(loosely),
    spoken: apart(answers.map((answer) => new Map([...answer.spoken, ...answer.hits]))),
  };
}

/** Tells whether the exact answer comes first: to a single phrase, or where all were quoted. */
export function isExactFirst({ query, hits, isQuoted }: Found): boolean {
  return query.phrases.length === 0 || (hits.size > 0 && (query.phrases.length === 1 || isQuoted));
}

/** The answer to pinyin that was typed with blanks between syllables or words, if the texts have it as one phrase: yidai yilu. */
async function joinedPinyin(
  phrases: readonly string[],
  understanding: Understanding,
): Promise<Answer | undefined> {
  if (phrases.length < 2 || !phrases.every((it) => understanding.isPinyin(fold(it).text)))
    return undefined;
  const joined = await understanding.answer(phrases.join(' '));
  const isWhole = joined.hits.size > 0 || phrases.every((it) => understanding.isSyllable(it));
  return isWhole ? joined : undefined;
}

async function everything({ characters }: Understanding): Promise<Places> {
  const { records } = await characters.open();
  return new Map([...records.keys()].map((number) => [number, undefined]));
}

/** The blocks in all of `wanted` and in none of `excluded`, in the order of the first. */
function together(wanted: readonly Places[], excluded: readonly Answer[]): Hits {
  const [first = new Map(), ...others] = wanted;
  const numbers = [...first.keys()].filter(
    (number) =>
      others.every((places) => places.has(number)) &&
      !excluded.some(({ hits }) => hits.has(number)),
  );
  const spansOf = (number: number) => wanted.map((places) => places.get(number));
  return new Map(numbers.map((number) => [number, spansOf(number).filter((span) => !!span)]));
}

function without(hits: Hits, others: Hits): Hits {
  return new Map([...hits].filter(([number]) => !others.has(number)));
}
