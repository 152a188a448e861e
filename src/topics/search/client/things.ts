import { plainOf } from '../../../model/search/answer-words.ts';
import type { Entry } from '../../../model/search/catalogue.ts';
import type { Searched } from '../../../model/search/searched.ts';
import {
  CARDS_IN_PART,
  type Card,
  type PackedThings,
  type Thing,
  unpackThings,
} from '../../../model/search/things.ts';
import { narrowed, withRow } from '../fitting-card.ts';
import { readQuestion } from '../question.ts';
import { ThingRanking } from '../rank-things.ts';
import { documentsNamed } from '../wordings.ts';
import type { BestAnswers } from './answers.ts';
import { blockOf, type LoadPart } from './parts.ts';

/** A thing with what its card tells. */
export interface FoundThing {
  thing: Thing;
  card: Card;
  /** The address that it leads to. */
  href: string;
}

/** Cards at most, and the passages that tell what a question is about. */
const MOST = 3;
const PASSAGES = 5;

/** The parts of an answer by which the entities are found that the question is about. */
export type Telling = Pick<BestAnswers, 'plain' | 'question' | 'wordings' | 'entries' | 'shares'>;

/** The share of each passage that holds a phrase exactly. */
const EXACT = 0.5;

/** A phrase that passages hold, in the order of the texts. */
export function tellingPhrase(phrase: string, entries: readonly Entry[]): Telling {
  const plain = plainOf(phrase);
  const first = entries.slice(0, PASSAGES);
  const shares = first.map(() => EXACT);
  return { plain, question: readQuestion(plain), wordings: [], entries: first, shares };
}

/** Finds the things that a question names or asks for. */
export class Things {
  readonly #searched: Pick<Searched, 'answers' | 'catalogue'>;
  readonly #load: LoadPart;
  #opened: Promise<{ things: Thing[]; ranking: ThingRanking }> | undefined;

  constructor(searched: Pick<Searched, 'answers' | 'catalogue'>, load: LoadPart) {
    this.#searched = searched;
    this.#load = load;
  }

  /** The things to show before the passages, best first. */
  async found({ plain, question, wordings, entries, shares }: Telling): Promise<FoundThing[]> {
    const [{ things, ranking }, passages] = await Promise.all([
      this.#open(),
      Promise.all(
        entries.slice(0, PASSAGES).map(async ({ number }, at) => {
          const [, things, leads = []] = await blockOf(number, this.#searched.answers, this.#load);
          return { share: shares[at] ?? 0, things, leads };
        }),
      ),
    ]);
    const best = ranking.ranked({ plain, question, wordings, passages }).slice(0, MOST);
    // Who asks for an agency is answered by one, or by the task that names it.
    const isAsked = (at: number) => /^(agency|task)$/.test(things[at]?.kind ?? '');
    const numbers = question.asksWho
      ? [...best].sort((a, b) => Number(isAsked(b)) - Number(isAsked(a)))
      : best;
    const cards = await Promise.all(
      numbers.map(async (number) => withRow(await cardOf(number, this.#load), plain)),
    );
    const said = [plain, ...wordings.flat()];
    const isSaid = ({ kind, names }: Thing) =>
      kind === 'place' && names.some((name) => said.some((text) => text.includes(plainOf(name))));
    const places = numbers.flatMap((number, at): [number, string][] => {
      const thing = things[number];
      return thing && isSaid(thing) ? [[number, cards[at]?.address ?? '']] : [];
    });
    const named = { plain, places, docs: documentsNamed(plain, this.#searched) };
    return cards.map((card, at) => ({
      thing: things[numbers[at] ?? 0] as Thing,
      card,
      href: narrowed(card, named),
    }));
  }

  #open(): Promise<{ things: Thing[]; ranking: ThingRanking }> {
    this.#opened ??= this.#load<PackedThings>('things').then((packed) => {
      const things = unpackThings(packed);
      return { things, ranking: new ThingRanking(things) };
    });
    this.#opened.catch(() => {
      this.#opened = undefined;
    });
    return this.#opened;
  }
}

/** The card of a thing by its number. */
export async function cardOf(number: number, load: LoadPart): Promise<Card> {
  const cards = await load<Card[]>(`cards-${Math.floor(number / CARDS_IN_PART)}`);
  const card = cards[number % CARDS_IN_PART];
  if (!card) throw new Error(`There is no card ${number}`);
  return card;
}
