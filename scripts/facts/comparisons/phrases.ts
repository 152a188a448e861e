import type { SharedPhrase } from '../../../src/model/data/alignments.ts';
import type { Stretch } from '../../../src/model/reading.ts';
import type { Reading } from '../../names/readings.ts';
import type { WordCutter } from '../../names/word-cutter.ts';

/** Fewer shared characters, marks and stop phrases left out, say nothing of their origin. */
export const SHORTEST = 6;

/** No phrase reaches over the end of a sentence. */
const STOP = /[。；！？]/;
/** Marks and particles that no phrase begins with. */
const LEADING = /^[，、：；。”》）\s的和与及或等在对将要为以并]+/u;
/** Marks and particles that no phrase ends with, and a bracket that isn’t closed. */
const TRAILING = /(?:（[^）]*)?[，、：；。“《（\s的和与及或在对将要为以并]*$/u;
const MARKS = /[\p{P}\p{S}\s]/gu;

/** The texts of a search for shared phrases, and its rules. */
interface PhraseSources {
  /** The texts in which phrases are looked for. */
  passages: readonly Reading[];
  /** Phrases that don’t count: a shared one has to be long enough without them. */
  stops: readonly string[];
  /** A phrase begins and ends where a word does. */
  words: WordCutter;
}

/**
 * Makes the function that finds the longest phrases which a text shares with some passages; none
 * overlaps another, and they come in the order of the text.
 */
export function phraseFinder(sources: PhraseSources): (text: string) => SharedPhrase[] {
  const places = new Map<string, { text: string; at: number }[]>();
  for (const { text } of sources.passages)
    for (let at = 0; at + SHORTEST <= text.length; at++) {
      const key = text.slice(at, at + SHORTEST);
      const known = places.get(key);
      if (known) known.push({ text, at });
      else places.set(key, [{ text, at }]);
    }
  const stops = sources.stops.toSorted((a, b) => b.length - a.length);
  return (text) =>
    withoutOverlap(candidates(text, sources.words, places))
      .filter((span) => isTelling(text.slice(span.start, span.end), stops))
      .map((span) => phraseAt(text, span, sources.passages));
}

/** From each word the longest stretch of words that a passage has. */
function candidates(
  text: string,
  words: WordCutter,
  places: ReadonlyMap<string, { text: string; at: number }[]>,
): Stretch[] {
  const cut = words(text);
  return cut.flatMap(({ start }) => {
    const found = places.get(text.slice(start, start + SHORTEST)) ?? [];
    const longest = Math.max(0, ...found.map((place) => commonLength(text, start, place)));
    const end = cut.findLast((word) => word.end <= start + longest)?.end ?? start;
    const span = trimmed(text, { start, end });
    return span.end - span.start >= SHORTEST ? [span] : [];
  });
}

function commonLength(text: string, from: number, place: { text: string; at: number }): number {
  for (let length = 0; ; length++) {
    const sign = text[from + length];
    if (sign === undefined || sign !== place.text[place.at + length] || STOP.test(sign))
      return length;
  }
}

function trimmed(text: string, { start, end }: Stretch): Stretch {
  const words = text.slice(start, end);
  const leading = LEADING.exec(words)?.[0].length ?? 0;
  const trailing = TRAILING.exec(words.slice(leading))?.[0].length ?? 0;
  return { start: start + leading, end: end - trailing };
}

/** Stretches that don’t overlap: the longest are chosen first. */
function withoutOverlap(spans: readonly Stretch[]): Stretch[] {
  const chosen: Stretch[] = [];
  for (const span of spans.toSorted((a, b) => b.end - b.start - (a.end - a.start)))
    if (!chosen.some((other) => other.start < span.end && span.start < other.end))
      chosen.push(span);
  return chosen.toSorted((a, b) => a.start - b.start);
}

/** Tells whether a phrase is long enough without stop phrases, in one piece. */
function isTelling(phrase: string, stops: readonly string[]): boolean {
  const rest = stops.reduce((left, stop) => left.replaceAll(stop, '。'), phrase);
  return rest.split('。').some((part) => part.replace(MARKS, '').length >= SHORTEST);
}

function phraseAt(text: string, span: Stretch, passages: readonly Reading[]): SharedPhrase {
  const words = text.slice(span.start, span.end);
  const places = passages.flatMap((passage) => {
    const start = passage.text.indexOf(words);
    return start === -1 ? [] : [{ block: passage.block, start, end: start + words.length }];
  });
  return { ...span, text: words, places };
}
