import { wordsOf } from '../../model/search/answer-words.ts';
import type { EntityKind } from '../../model/search/entities.ts';
import { nameRarity, type WordedName } from '../../model/search/entity-names.ts';
import type { Question } from './question.ts';

/** The question, with the passages that answer it: the evidence for the entities that it is about. */
export interface EntityQuestion {
  /** In one width and case, without quotation marks. */
  plain: string;
  question: Question;
  /** The same in other words. */
  wordings: readonly string[][];
  passages: readonly AnswerPassage[];
}

/** One of the best passages. */
export interface AnswerPassage {
  /** Its share of the best passage's worth, 1 for the best. */
  share: number;
  /** The entities that it speaks of, by their numbers. */
  entities: readonly { number: number; mentions: number }[];
  /** Those of the agencies that lead in it. */
  leads: readonly number[];
}

/** The factor for a name in other words. */
const IN_OTHER_WORDS = 0.4;
/** The factors for entities that a passage speaks of; less where their names aren’t asked for. */
const IN_PASSAGES = 0.5;
const UNNAMED = 0.3;
/** The factor for an agency that has the part in a passage that is asked for, to lead unless only others are. */
const ASKED_PART = 2;
/** The rarity that it counts as at least where it has that part in the best passage. */
const ANSWERING = 0.6;
/** The score of an entity that is shown, and its share of the best one's. */
const LEAST = 0.05;
const LEAST_SHARE = 0.1;

/**
 * The factor for a name of which the question has a part, and the powers by which it falls for smaller
 * parts; figures that are asked for are named loosely.
 */
const PART = 0.95;
const PART_POWER = 1.8;
const FIGURE_POWER = 1.4;

/** The factors for kinds. */
const KINDS: Record<EntityKind, number> = {
  place: 0.85,
  project: 0.85,
  agency: 0.95,
  term: 1.2,
  work: 1.05,
  indicator: 1.15,
  map: 0.85,
  document: 1.2,
  division: 0.7,
  task: 1.05,
};
/** The factors for kinds where an agency, or the task that names it, or a figure is asked for. */
const ASKED_AGENCY = 4;
const ASKED_FIGURE = 1.7;

/** The names of entities as far as they are known. */
export interface KnownNames {
  /** Number of all names. */
  count: number;
  /** The names that hold a word of the question. */
  namesOf: (word: string) => readonly WordedName[];
  kindOf: (number: number) => EntityKind;
}

/** The words of a question by which entities are named. */
export function namingWords({ question, wordings }: Omit<EntityQuestion, 'passages'>): string[] {
  return [...new Set([...question.topics, ...wordings.flat()].flatMap(wordsOf))];
}

/** Finds entities by their names and by the passages that speak of them. */
export class EntityRanking {
  readonly #names: KnownNames;

  constructor(names: KnownNames) {
    this.#names = names;
  }

  /** The numbers of the entities that a question is about, best first. */
  ranked(asked: EntityQuestion): number[] {
    const named = this.#named(asked);
    const told = this.#told(asked);
    const scores = [...new Set([...named.keys(), ...told.keys()])].map((number) => {
      const name = named.get(number) ?? 0;
      const passages = told.get(number) ?? 0;
      const score =
        (name + IN_PASSAGES * passages * (UNNAMED + name)) * this.#factor(number, asked);
      return { number, score };
    });
    scores.sort((a, b) => b.score - a.score || a.number - b.number);
    const least = Math.max(LEAST, (scores[0]?.score ?? 0) * LEAST_SHARE);
    return scores.filter(({ score }) => score >= least).map(({ number }) => number);
  }

  #factor(number: number, { question }: EntityQuestion): number {
    const kind = this.#names.kindOf(number);
    const isAgency = (kind === 'agency' || kind === 'task') && question.asksWho;
    const isFigure = kind === 'indicator' && question.asksFigure;
    return KINDS[kind] * (isAgency ? ASKED_AGENCY : 1) * (isFigure ? ASKED_FIGURE : 1);
  }

  /** The share of each entity's name that is asked for, from 0 to 1. */
  #named({ plain, question, wordings }: EntityQuestion): Map<number, number> {
    const best = new Map<number, number>();
    const take = (topics: readonly string[], whole: string, count: number) => {
      const words = new Set(topics.flatMap(wordsOf));
      const all = [...words].reduce((sum, word) => sum + this.#rarity(word), 0);
      const named = new Map<number, WordedName & { shared: number }>();
      for (const word of words) {
        for (const name of this.#names.namesOf(word)) {
          const { shared = 0, plain } = named.get(name.id) ?? {};
          const known = { ...name, plain: name.plain ?? plain };
          named.set(name.id, { ...known, shared: shared + this.#rarity(word) });
        }
      }
      for (const { owner, sum, plain, shared } of named.values()) {
        const isWhole = plain !== undefined && whole.includes(plain);
        const isFigure = question.asksFigure && this.#names.kindOf(owner) === 'indicator';
        const part = PART * Math.min(1, shared / sum) ** (isFigure ? FIGURE_POWER : PART_POWER);
        const score = count * (isWhole ? 1 : part) * (shared / all) ** 0.75;
        best.set(owner, Math.max(best.get(owner) ?? 0, score));
      }
    };
    take(question.topics, plain, 1);
    for (const wording of wordings) take(wording, wording.join('，'), IN_OTHER_WORDS);
    return best;
  }

  /** The share of the best passages that speaks of each entity. */
  #told({ passages, question: { asksWho, roles } }: EntityQuestion): Map<number, number> {
    const told = new Map<number, number>();
    const isLeadAsked = roles.length !== 1 || roles[0] === 'lead';
    for (const [at, { share, entities, leads }] of passages.entries()) {
      for (const { number, mentions } of entities) {
        const isAgency = this.#names.kindOf(number) === 'agency';
        const isPart = isAgency && leads.length > 0 && leads.includes(number) === isLeadAsked;
        // The best passage answers who does it, however much else that agency does.
        const isAnswer = asksWho && at === 0 && isAgency && (isPart || leads.length === 0);
        const rare = 1 / (1 + 0.4 * Math.log(Math.max(1, mentions)));
        const rarity = isAnswer ? Math.max(rare, ANSWERING) : rare;
        told.set(number, (told.get(number) ?? 0) + (isPart ? ASKED_PART : 1) * share * rarity);
      }
    }
    return told;
  }

  #rarity(word: string): number {
    return nameRarity(this.#names.namesOf(word).length, this.#names.count);
  }
}
