import type { Stretch } from '../../src/model/reading.ts';
import { Lexicon, longest } from './lexicon.ts';

/** Cuts a text into words that follow each other without a gap. */
export type WordCutter = (text: string) => Stretch[];

/**
 * Makes the function that cuts texts into words: names as they are known, the longest first,
 * everything else by the dictionary of ICU.
 * @param names words that the dictionary doesn't have
 * @param whole what is never cut, whatever names it holds; a sticky expression
 */
export function wordCutter(names: Iterable<string>, whole?: RegExp): WordCutter {
  const lexicon = new Lexicon([...new Set(names)].map((name) => [name, name] as const));
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  return (text) => {
    const words: Stretch[] = [];
    const cutLoose = (start: number, end: number) => {
      for (const { index, segment } of segmenter.segment(text.slice(start, end)))
        words.push({ start: start + index, end: start + index + segment.length });
    };
    const uncut = whole ? stretchesOf(whole, text) : [];
    const known = longest([...uncut, ...lexicon.in(text)].sort((a, b) => a.start - b.start));
    let from = 0;
    for (const { start, end } of known) {
      cutLoose(from, start);
      words.push({ start, end });
      from = end;
    }
    cutLoose(from, text.length);
    return words;
  };
}

/** Matches of an expression, tried at every place. */
function stretchesOf(sticky: RegExp, text: string): Stretch[] {
  return Array.from({ length: text.length }, (_, start) => {
    sticky.lastIndex = start;
    return { start, end: start + (sticky.exec(text)?.[0].length ?? 0) };
  }).filter(({ start, end }) => end > start);
}
