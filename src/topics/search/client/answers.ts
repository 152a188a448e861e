import {
  FREQUENT,
  type PackedPairs,
  type PackedWords,
  type Posting,
  partOf,
  unpackPostings,
} from '../../../model/search/answer-postings.ts';
import { plainOf, wordsOf } from '../../../model/search/answer-words.ts';
import type { Entry } from '../../../model/search/catalogue.ts';
import { partOfText } from '../../../model/search/part-of-text.ts';
import {
  type PackedSynonym,
  type Searched,
  unpackSynonyms,
} from '../../../model/search/searched.ts';
import {
  possibleCharacters,
  possibleWords,
  type Question,
  readQuestion,
  weighedWords,
  withoutJoining,
} from '../question.ts';
import { scoresOf } from '../rank.ts';
import { alikeIn, corrected, type PackedAlike } from '../spelling.ts';
import { documentsNamed, type OtherWords, otherWordsIn, wordingsOf } from '../wordings.ts';
import type { LoadPart } from './parts.ts';

/** The best answers to a question. */
export interface BestAnswers {
  /** Best first. */
  entries: Entry[];
  /** The share of each in the best one's score, the first 1. */
  shares: number[];
  /** The query in one width and case, its wrong characters corrected. */
  plain: string;
  question: Question;
  /** Pieces of text to mark where they stand in an answer. */
  topics: string[];
  /** The words of the question that were looked for by others too. */
  others: OtherWords[];
  /** The pieces of the question in other words. */
  wordings: string[][];
  /** Pieces of the question with a wrong character, and what they were taken for. */
  corrections: [typed: string, meant: string][];
}

/** The factors for blocks that fit a question better or worse than their words. */
const FACTORS = {
  title: 0.75,
  figures: 1.3,
  years: 1.2,
  document: 1.4,
  who: 1.5,
  where: 1.2,
} as const;
/** The factor for a wording that was not typed. */
const IN_OTHER_WORDS = 0.6;
/** The share of the best one's score that an answer must have. */
const LEAST_SHARE = 0.2;
const MOST = 10;
/** The share of the score of a passage with the phrase that one in other words must have, and how many are shown. */
const NEARLY = 0.5;
const MOST_NEAR = 5;

/** Answers questions by ranking all blocks, from parts of an index that are loaded as they are needed. */
export class Answers {
  readonly #searched: Pick<Searched, 'answers' | 'catalogue'>;
  readonly #entries: readonly Entry[];
  readonly #load: LoadPart;
  readonly #synonyms: readonly PackedSynonym[];
  readonly #words = new Map<string, readonly number[]>();
  /** Characters behind others, see `PackedPairs`. */
  readonly #pairs = new Map<string, string>();

  constructor(
    searched: Pick<Searched, 'answers' | 'catalogue'>,
    entries: readonly Entry[],
    load: LoadPart,
  ) {
    this.#searched = searched;
    this.#entries = entries;
    this.#load = load;
    this.#synonyms = unpackSynonyms(searched.answers.synonyms);
  }

  /**
   * Finds the best answers.
   * @param typed with simplified characters
   * @param isLiteral tells whether nothing but the words themselves is wanted
   * @param isAllowed tells whether a block may be an answer
   */
  async best(
    typed: string,
    isLiteral: boolean,
    isAllowed: (entry: Entry) => boolean,
  ): Promise<BestAnswers> {
    const asTyped = plainOf(typed);
    const corrections = isLiteral ? [] : await this.#corrections(asTyped);
    const plain = corrections.reduce((text, [wrong, right]) => text.replace(wrong, right), asTyped);
    const question = readQuestion(plain);
    const others = isLiteral ? [] : this.otherWordsIn(plain);
    const wordings = wordingsOf(question.topics, others);
    const topics = [...question.topics, ...wordings.flat()];
    // What isn't loaded counts as unknown: whatever counts is loaded for each question, so that none
    // depends on those before it.
    await this.#loadWords(possibleWords([...topics, ...question.years], question.roles));
    await this.#loadWords(possibleCharacters(topics, (word) => this.#words.has(word)));
    const scores = this.#scoresOf(question, wordings);
    const ranked = this.#inOrder(scores, plain, question, isAllowed);
    return {
      entries: ranked.map(({ entry }) => entry),
      shares: ranked.map(({ score }) => score / (ranked[0]?.score ?? 1)),
      plain,
      question,
      topics,
      others,
      wordings,
      corrections,
    };
  }

  /**
   * Finds the passages that say nearly as much of a phrase as those that hold it.
   * @param hits the blocks that hold it
   */
  async otherwise(
    phrase: string,
    hits: ReadonlyMap<number, unknown>,
    isAllowed: (entry: Entry) => boolean,
  ): Promise<BestAnswers> {
    const best = await this.best(phrase, false, isAllowed);
    const shareOf = (at: number) => best.shares[at] ?? 0;
    const exact = best.entries.flatMap(({ number }, at) => (hits.has(number) ? [shareOf(at)] : []));
    const least = NEARLY * Math.max(...exact, LEAST_SHARE);
    const isNear = ({ number }: Entry, at: number) => !hits.has(number) && shareOf(at) >= least;
    return { ...best, entries: best.entries.filter(isNear).slice(0, MOST_NEAR) };
  }

  /** The runs of a question that have a wrong character, corrected. */
  async #corrections(plain: string): Promise<[string, string][]> {
    const { topics } = readQuestion(plain);
    await this.#loadWords(possibleWords(topics, []));
    const runs = topics
      .flatMap((topic) => topic.match(/\p{Script=Han}+/gu) ?? [])
      // Where nothing else is asked, a character that joins words may be a wrong one: 太连港.
      .flatMap((run) => [...new Set([withoutJoining(run), ...(run === plain ? [run] : [])])])
      // Two characters in a longer question are more often a word that the texts don't have.
      .filter((run) => run.length > 2 || run === plain)
      .filter((run) => this.otherWordsIn(run).length === 0 && this.#hasUnknownPair(run));
    if (runs.length === 0) return [];
    const spellings = {
      has: (pair: string, least = 1) => this.#isPair(pair, least),
      alikeOf: async (character: string) => {
        const part = partOfText(character, this.#searched.answers.alike);
        return alikeIn(await this.#load<PackedAlike>(`alike-${part}`), character);
      },
      load: (characters: readonly string[]) => this.#loadPairs(characters),
    };
    const found = await Promise.all(
      runs.map(async (run) => {
        const right = await corrected(run, spellings);
        const isSaid = run === withoutJoining(run) || (right && (await this.#isSaid(right)));
        return isSaid ? right : undefined;
      }),
    );
    return runs.flatMap((run, at): [string, string][] => {
      const right = found[at];
      return right === undefined ? [] : [[run, right]];
    });
  }

  /** Tells whether a passage has all pairs of a run. */
  async #isSaid(run: string): Promise<boolean> {
    const words = wordsOf(run);
    await this.#loadWords(words);
    const [first = [], ...others] = words.map(
      (word) => new Set(this.#postingsOf(word).map(({ block }) => block)),
    );
    return [...first].some((block) => others.every((blocks) => blocks.has(block)));
  }

  /** Tells whether so many passages have a pair of characters, of which it or the first is loaded. */
  #isPair(pair: string, least: number): boolean {
    const [first = '', second = ''] = pair;
    const [frequent = '', others = ''] = (this.#pairs.get(first) ?? '').split('|');
    const isSaid = (this.#words.get(pair)?.length ?? 0) >= least;
    return isSaid || frequent.includes(second) || (least < FREQUENT && others.includes(second));
  }

  /** Loads what stands behind characters in the texts. */
  async #loadPairs(characters: readonly string[]): Promise<void> {
    await Promise.all(
      characters.map(async (first) => {
        const part = partOfText(first, this.#searched.answers.pairs);
        const pairs = await this.#load<PackedPairs>(`pairs-${part}`);
        this.#pairs.set(first, pairs[first] ?? '');
      }),
    );
  }

  #hasUnknownPair(run: string): boolean {
    return wordsOf(run).some((word) => word.length === 2 && !this.#words.has(word));
  }

  /** The words of a question that others stand for. */
  otherWordsIn(typed: string): OtherWords[] {
    return otherWordsIn(plainOf(typed), this.#synonyms);
  }

  /** The scores of blocks by the words that were typed, and by the other wording that says most of each. */
  #scoresOf({ topics, roles }: Question, wordings: readonly string[][]): Map<number, number> {
    const score = (words: readonly string[]) =>
      scoresOf(
        weighedWords(words, roles, (word) => this.#words.has(word)),
        (word) => this.#postingsOf(word),
        this.#entries.length,
      );
    const scores = score(topics);
    const others = new Map<number, number>();
    for (const [block, value] of wordings.flatMap((wording) => [...score(wording)]))
      others.set(block, Math.max(others.get(block) ?? 0, value));
    for (const [block, value] of others)
      scores.set(block, (scores.get(block) ?? 0) + IN_OTHER_WORDS * value);
    return scores;
  }

  #inOrder(
    scores: ReadonlyMap<number, number>,
    plain: string,
    question: Question,
    isAllowed: (entry: Entry) => boolean,
  ): { entry: Entry; score: number }[] {
    const documents = new Set(documentsNamed(plain, this.#searched));
    const ofYears = question.years.map(
      (year) => new Set(this.#postingsOf(year).map(({ block }) => block)),
    );
    const isOfYears = ({ number }: Entry) => ofYears.every((blocks) => blocks.has(number));
    const ranked = this.#entries
      .filter((entry) => scores.has(entry.number) && isAllowed(entry))
      .map((entry) => {
        const saysWho = this.#entries[entry.number + 1]?.kind === 'responsibility';
        const factor = factorOf(entry, saysWho, isOfYears(entry), question, documents);
        return { entry, score: (scores.get(entry.number) ?? 0) * factor };
      })
      .sort((a, b) => b.score - a.score);
    const least = (ranked[0]?.score ?? 0) * LEAST_SHARE;
    return ranked.filter(({ score }) => score >= least).slice(0, MOST);
  }

  /** Loads the parts that hold words. */
  async #loadWords(words: readonly string[]): Promise<void> {
    const parts = new Set(words.map((word) => partOf(word, this.#searched.answers.parts)));
    const loaded = [...parts].map((part) => this.#load<PackedWords>(`words-${part}`));
    for (const part of await Promise.all(loaded)) {
      for (const [word, packed] of Object.entries(part)) this.#words.set(word, packed);
    }
  }

  #postingsOf(word: string): Posting[] {
    return unpackPostings(this.#words.get(word) ?? []);
  }
}

/**
 * @param saysWho whether a note on who is responsible belongs to the entry
 * @param isOfYears whether it has all years that are named
 */
function factorOf(
  entry: Entry,
  saysWho: boolean,
  isOfYears: boolean,
  { asksFigure, asksWhere, asksWho, years }: Question,
  documents: ReadonlySet<string>,
): number {
  const title = entry.isTitle ? FACTORS.title : 1;
  const figures = asksFigure && isOfYears && entry.kind === 'table' ? FACTORS.figures : 1;
  const dated = asksFigure && isOfYears && years.length > 0 ? FACTORS.years : 1;
  const who = asksWho && saysWho ? FACTORS.who : 1;
  // Boxes list what stands where.
  const where = asksWhere && entry.kind === 'box' ? FACTORS.where : 1;
  return title * figures * dated * who * where * (documents.has(entry.doc) ? FACTORS.document : 1);
}
