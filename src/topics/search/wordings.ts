import { plainOf } from '../../model/search/answer-words.ts';
import type { PackedSynonym, Searched } from '../../model/search/searched.ts';

/** A word of a question that is looked for by others too. */
export interface OtherWords {
  typed: string;
  /** The nearest first. */
  words: readonly string[];
}

/** Words that stand for a typed one at most. */
const MOST_WORDS = 3;

/**
 * The words of a question that others stand for, longer ones first; one that is part of such
 * another (专利 in 发明专利) means itself.
 * @param plain in one width and case, without quotation marks
 */
export function otherWordsIn(plain: string, synonyms: readonly PackedSynonym[]): OtherWords[] {
  const found: OtherWords[] = [];
  for (const [typed, words] of synonyms) {
    for (const word of typed.map(plainOf)) {
      const isPart = words.map(plainOf).some((it) => it.includes(word) && plain.includes(it));
      if (plain.includes(word) && !isPart)
        found.push({ typed: word, words: words.slice(0, MOST_WORDS) });
    }
  }
  found.sort((a, b) => b.typed.length - a.typed.length);
  return found.filter(
    ({ typed }, at) => !found.slice(0, at).some((longer) => longer.typed.includes(typed)),
  );
}

/** The topics of a question in other words: with one in the place of a typed one, and with all. */
export function wordingsOf(topics: readonly string[], others: readonly OtherWords[]): string[][] {
  const single = others.flatMap(({ typed, words }) =>
    words.map((word) => replaced(topics, [[typed, word]])),
  );
  const all =
    others.length < 2
      ? []
      : Array.from({ length: MOST_WORDS }, (_, at) =>
          replaced(
            topics,
            others.map(({ typed, words }) => [typed, words[at] ?? words[0] ?? typed]),
          ),
        );
  return [...single, ...all];
}

function replaced(
  topics: readonly string[],
  pairs: readonly (readonly [string, string])[],
): string[] {
  const put = (topic: string) =>
    pairs.reduce((text, [typed, word]) => text.replaceAll(typed, `，${plainOf(word)}，`), topic);
  return topics.flatMap((topic) => put(topic).split('，')).filter((topic) => topic !== '');
}

/**
 * The ids of the documents that a question names.
 * @param plain in one width and case, without quotation marks
 */
export function documentsNamed(
  plain: string,
  { answers, catalogue }: Pick<Searched, 'answers' | 'catalogue'>,
): string[] {
  const named = catalogue.documents.filter((_, at) =>
    answers.documents[at]?.some((name) => plain.includes(name)),
  );
  return named.map(({ id }) => id);
}
