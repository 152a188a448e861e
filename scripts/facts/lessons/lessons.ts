import type { Lesson } from '../../../src/model/data/lessons.ts';
import { fullId, pad, splitId, tableOfRow } from '../../../src/model/ids.ts';
import { lessonTextPieces, quotedWords } from '../../../src/model/lesson-text.ts';
import { EditionError, type Place } from '../../lib/edition-error.ts';
import { each } from '../../lib/faults.ts';
import { fullIdOf, type PlainReading } from '../../names/readings.ts';
import { type CuratedLesson, shownIn } from './read-lessons.ts';

/** Passages, documents, maps and facts that lessons may show and quote. */
export interface LessonSources {
  readings: readonly PlainReading[];
  /** All passages, rows of tables included, by full id. */
  passages: ReadonlyMap<string, unknown>;
  /** Titles of the documents: lessons may name them. */
  titles: readonly string[];
  /** Ids of all passages that were ever published, those of documents that aren't at hand included. */
  published: Iterable<string>;
  maps: readonly { id: string }[];
  indicators: readonly { id: string }[];
  glossary: readonly { id: string }[];
  alignments: readonly { kind: string; comparison: string; from: string; to: readonly string[] }[];
}

/** Words that are quoted for themselves, and not as those of one passage. */
const SHORT = 6;
/** The id of a pair of a task and what it takes up, on the page of its part. */
const TASK_PAIR = /^pair:([a-z0-9-]+)-[a-z0-9]+#(.+)$/;

/**
 * All lessons, in their order. A lesson about a document that is not at hand is left out.
 * @throws EditionError `unknown-id` for a passage, map, chart, term or pair that doesn't exist,
 *   `stale-entry` for a quotation that its passage hasn't got
 */
export function lessonsOf(lessons: readonly CuratedLesson[], sources: LessonSources): Lesson[] {
  const atHand = new Set(sources.readings.map(({ doc }) => doc));
  const published = new Set([...sources.published].map((id) => splitId(id).doc));
  const isElsewhere = (id: string) => {
    // An id without a document is at fault, which the check tells with its place.
    const doc = id.includes(':') ? '' : (id.split('/', 1)[0] ?? '');
    return published.has(doc) && !atHand.has(doc);
  };
  const check = new LessonCheck(sources);
  return each(
    lessons.filter((lesson) => !targetsOf(lesson).some(isElsewhere)),
    (lesson) => {
      check.lesson(lesson);
      const { title, summary, aims, steps } = lesson.data;
      return {
        id: lesson.id,
        title,
        summary,
        aims,
        steps: steps.map((step) => ({
          id: `step-${pad(step.step, 2)}`,
          heading: step.heading,
          entry: shownIn(step)[0] as string,
          quotes: step.quotes,
          question: step.question,
          lines: step.lines,
          notice: step.notice,
        })),
      };
    },
  );
}

/** The ids of all that a lesson shows or leads to. */
function targetsOf({ data }: CuratedLesson): string[] {
  const texts = [data.summary, ...data.steps.flatMap(({ question, notice }) => [question, notice])];
  return [
    ...data.steps.flatMap(shownIn),
    ...texts.flatMap(lessonTextPieces).flatMap(({ target }) => target ?? []),
  ];
}

/** Holds what lessons say against what there is. */
class LessonCheck {
  #sources: LessonSources;
  #readings: ReadonlyMap<string, string>;
  #exhibits: ReadonlySet<string>;
  /** Pairs of tasks by their comparison and task. */
  #pairs: ReadonlyMap<string, LessonSources['alignments'][number]>;
  #all: string;

  constructor(sources: LessonSources) {
    this.#sources = sources;
    this.#readings = new Map(sources.readings.map((reading) => [fullIdOf(reading), reading.text]));
    this.#exhibits = new Set([
      ...sources.maps.map(({ id }) => `map:${id}`),
      ...sources.indicators.map(({ id }) => `chart:${id}`),
      ...sources.glossary.map(({ id }) => `term:${id}`),
    ]);
    this.#pairs = new Map(
      sources.alignments
        .filter(({ kind }) => kind === 'task')
        .map((pair) => [`${pair.comparison} ${splitId(pair.from).id}`, pair]),
    );
    this.#all = [...this.#readings.values(), ...sources.titles].join('\n');
  }

  lesson(lesson: CuratedLesson): void {
    const { data, at } = lesson;
    const shown = targetsOf(lesson).map((id) => this.#textOf(id));
    each(data.steps, (step, index) => {
      const [entry = ''] = shownIn(step);
      const kind = entry.split(':')[0] ?? '';
      const field = entry.includes(':') ? kind : 'passage';
      this.#refuseUnknown(entry, at(['steps', index, field]));
      for (const [number, quote] of (step.quotes ?? []).entries()) {
        this.#refuseStale(quote, [this.#textOf(entry)], at(['steps', index, 'quotes', number]));
      }
      for (const text of ['question', 'notice'] as const) {
        const place = at(['steps', index, text]);
        for (const { target } of lessonTextPieces(step[text])) {
          if (target !== undefined) this.#refuseUnknown(target, place);
        }
        for (const words of quotedWords(step[text])) {
          const isShort = words.length <= SHORT;
          this.#refuseStale(
            words,
            isShort ? [this.#all] : [...shown, ...this.#sources.titles],
            place,
          );
        }
      }
    });
    for (const words of quotedWords(data.summary)) {
      this.#refuseStale(words, [this.#all], at(['summary']));
    }
  }

  /** The reading of a passage, of a row that of its table, of a pair both; of other exhibits nothing. */
  #textOf(id: string): string {
    const pair = this.#pairOf(id);
    if (pair) return [pair.from, ...pair.to].map((side) => this.#readings.get(side)).join('\n');
    const reading = this.#readings.get(id);
    if (reading !== undefined || !this.#sources.passages.has(id)) return reading ?? '';
    const { doc, id: row } = splitId(id);
    return this.#readings.get(fullId(doc, tableOfRow(row))) ?? '';
  }

  #pairOf(id: string): LessonSources['alignments'][number] | undefined {
    const [, comparison, task] = TASK_PAIR.exec(id) ?? [];
    return this.#pairs.get(`${comparison} ${task}`);
  }

  #refuseUnknown(id: string, place: Place): void {
    const [base = ''] = id.split('?');
    const isKnown =
      this.#sources.passages.has(base) || this.#exhibits.has(base) || this.#pairOf(base);
    if (isKnown) return;
    throw new EditionError(
      'unknown-id',
      place,
      `there is no ${id}`,
      'copy the id from the address of what is meant; kinds of ids are in seeds/README.md',
    );
  }

  #refuseStale(words: string, texts: readonly string[], place: Place): void {
    if (texts.some((text) => text.includes(words))) return;
    throw new EditionError(
      'stale-entry',
      place,
      `no passage of the lesson has these words: ${words}`,
      'compare them with the text character by character, or link the passage they are from',
    );
  }
}
