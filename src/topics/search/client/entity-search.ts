import { plainOf } from '../../../model/search/answer-words.ts';
import type { Entry } from '../../../model/search/catalogue.ts';
import {
  CARDS_IN_PART,
  type Card,
  type EntityKind,
  kindOfNumber,
} from '../../../model/search/entities.ts';
import {
  type PackedNames,
  unpackNames,
  type WordedName,
} from '../../../model/search/entity-names.ts';
import { partOfText } from '../../../model/search/part-of-text.ts';
import type { Searched } from '../../../model/search/searched.ts';
import { narrowed, withRow } from '../fitting-card.ts';
import { type Question, readQuestion } from '../question.ts';
import { EntityRanking, namingWords } from '../rank-entities.ts';
import { documentsNamed } from '../wordings.ts';
import type { BestAnswers } from './answers.ts';
import { blockOf, type LoadPart } from './parts.ts';

/** An entity with what its card tells. */
export interface FoundEntity {
  kind: EntityKind;
  card: Card;
  /** The address that it leads to. */
  href: string;
}

/** Cards at most, and the passages that tell what a question is about. */
const MOST = 3;
const PASSAGES = 8;
/** Entities behind the last card that may take its place. */
const NEAR = 4;

/** The parts of an answer by which the entities are found that the question is about. */
export type EntityEvidence = Pick<
  BestAnswers,
  'plain' | 'question' | 'wordings' | 'entries' | 'shares'
>;

/** The share of each passage that holds a phrase exactly. */
const EXACT = 0.5;

/** A phrase that passages hold, in the order of the texts. */
export function evidenceOfPhrase(phrase: string, entries: readonly Entry[]): EntityEvidence {
  const plain = plainOf(phrase);
  const first = entries.slice(0, PASSAGES);
  const shares = first.map(() => EXACT);
  return { plain, question: readQuestion(plain), wordings: [], entries: first, shares };
}

/** Finds the entities that a question names or asks for. */
export class EntitySearch {
  readonly #searched: Pick<Searched, 'answers' | 'catalogue'>;
  readonly #load: LoadPart;
  /** The names that hold a word, of the words that have been asked for. */
  readonly #names = new Map<string, readonly WordedName[]>();
  readonly #ranking: EntityRanking;

  constructor(searched: Pick<Searched, 'answers' | 'catalogue'>, load: LoadPart) {
    this.#searched = searched;
    this.#load = load;
    this.#ranking = new EntityRanking({
      count: searched.answers.nameCount,
      namesOf: (word) => this.#names.get(word) ?? [],
      kindOf: (number) => this.#kindOf(number),
    });
  }

  /** The entities to show before the passages, best first. */
  async found({
    plain,
    question,
    wordings,
    entries,
    shares,
  }: EntityEvidence): Promise<FoundEntity[]> {
    const [passages] = await Promise.all([
      Promise.all(
        entries.slice(0, PASSAGES).map(async ({ number }, at) => {
          const [, told, leads = []] = await blockOf(number, this.#searched.answers, this.#load);
          const entities = told.flatMap((number, place) =>
            place % 2 === 0 ? [{ number, mentions: told[place + 1] ?? 1 }] : [],
          );
          return { share: shares[at] ?? 0, entities, leads };
        }),
      ),
      this.#loadNames(namingWords({ plain, question, wordings })),
    ]);
    const ranked = this.#ranking.ranked({ plain, question, wordings, passages });
    const kindOf = (number: number) => this.#kindOf(number);
    const best = varied(ranked, kindOf, wantedKinds(question));
    // Who asks for an agency is answered by one, or by the task that names it.
    const isAsked = (number: number) => /^(agency|task)$/.test(kindOf(number));
    const numbers = question.asksWho
      ? [...best].sort((a, b) => Number(isAsked(b)) - Number(isAsked(a)))
      : best;
    const cards = await Promise.all(
      numbers.map(async (number) => withRow(await cardOf(number, this.#load), plain)),
    );
    const said = [plain, ...wordings.flat()];
    const isSaid = (name: string) => said.some((text) => text.includes(plainOf(name)));
    const places = cards.flatMap(({ names, address }, at): [number, string][] => {
      const number = numbers[at] ?? 0;
      return kindOf(number) === 'place' && names.some(isSaid) ? [[number, address]] : [];
    });
    const named = { plain, places, docs: documentsNamed(plain, this.#searched) };
    return cards.map((card, at) => ({
      kind: kindOf(numbers[at] ?? 0),
      card,
      href: narrowed(card, named),
    }));
  }

  #kindOf(number: number): EntityKind {
    return kindOfNumber(number, this.#searched.answers.kinds);
  }

  /** Loads the names that hold words. */
  async #loadNames(words: readonly string[]): Promise<void> {
    const unknown = words.filter((word) => !this.#names.has(word));
    await Promise.all(
      unknown.map(async (word) => {
        const part = partOfText(word, this.#searched.answers.names);
        const names = await this.#load<PackedNames>(`names-${part}`);
        this.#names.set(word, unpackNames(names[word] ?? []));
      }),
    );
  }
}

/** Kinds of entities that a question asks for. */
function wantedKinds({ asksFigure, asksWho }: Question): EntityKind[] {
  if (asksWho) return ['task', 'agency'];
  return asksFigure ? ['indicator'] : [];
}

/**
 * Chooses the first ones, with one of each kind that is wanted; where all would be of one kind, the
 * last of them gives way to another, if one is near.
 */
function varied(
  ranked: readonly number[],
  kindOf: (number: number) => EntityKind | undefined,
  wanted: readonly EntityKind[],
): number[] {
  const near = ranked.slice(0, MOST + NEAR);
  const asked = wanted.flatMap((kind) => near.find((it) => kindOf(it) === kind) ?? []);
  const [first, ...others] = near.filter((it) => !asked.includes(it));
  const rest = [first, ...others].slice(0, MOST - asked.length);
  const kinds = new Set([...asked, ...rest].map((it) => it !== undefined && kindOf(it)));
  const other = kinds.size === 1 ? others.find((it) => !kinds.has(kindOf(it))) : undefined;
  const chosen =
    other === undefined ? [...asked, ...rest] : [...asked, ...rest.slice(0, -1), other];
  return near.filter((it) => chosen.includes(it));
}

/** The card of an entity by its number. */
export async function cardOf(number: number, load: LoadPart): Promise<Card> {
  const cards = await load<Card[]>(`cards-${Math.floor(number / CARDS_IN_PART)}`);
  const card = cards[number % CARDS_IN_PART];
  if (!card) throw new Error(`There is no card ${number}`);
  return card;
}
