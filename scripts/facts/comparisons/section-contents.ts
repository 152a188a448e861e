import type { Named, SectionPhrase } from '../../../src/model/data/alignments.ts';
import { fullId } from '../../../src/model/ids.ts';
import type { Reading } from '../../names/readings.ts';
import type { WordCutter } from '../../names/word-cutter.ts';
import { phraseFinder } from './phrases.ts';

/** A project or an indicator with the passages that name it. */
export interface Mentioned {
  id: string;
  /** Full ids of the blocks that name it: plan-12/box-12-i1. */
  blocks: readonly string[];
}

/** Fewest characters of a phrase of two sections. */
const SHORTEST = 8;
/** Most phrases of a pair of sections. */
const MOST = 12;

/**
 * Sorts projects or indicators by which of two sections name them.
 * @param inFrom tells whether a block stands in the earlier plan’s section; `inTo` likewise
 * @param docs ids of the two plans
 */
export function namedBySections(
  mentioned: readonly Mentioned[],
  inFrom: (block: string) => boolean,
  inTo: (block: string) => boolean,
  docs: { from: string; to: string },
): Named {
  const named: Named = { both: [], onlyFrom: [], onlyTo: [], elsewhereFrom: [], elsewhereTo: [] };
  for (const { id, blocks } of mentioned) {
    const [here, there] = [blocks.some(inFrom), blocks.some(inTo)];
    const has = (doc: string) => blocks.some((block) => block.startsWith(`${doc}/`));
    if (here && there) named.both.push(id);
    else if (here) named[has(docs.to) ? 'elsewhereFrom' : 'onlyFrom'].push(id);
    else if (there) named[has(docs.from) ? 'elsewhereTo' : 'onlyTo'].push(id);
  }
  return named;
}

/** The longest phrases that two sections share, the longest first. */
export function phrasesBetween(
  from: readonly Reading[],
  to: readonly Reading[],
  stops: readonly string[],
  words: WordCutter,
): SectionPhrase[] {
  const phrasesOf = phraseFinder({ passages: to, stops, words });
  const found = from.flatMap(({ doc, block, text }) =>
    phrasesOf(text)
      .filter((phrase) => phrase.text.length >= SHORTEST)
      .map(({ text: words, start, end, places }) => ({
        text: words,
        from: { block: fullId(doc, block), start, end },
        to: places.map((place) => ({ ...place, block: fullId(to[0]?.doc ?? '', place.block) })),
      })),
  );
  const once = [...new Map(found.map((phrase) => [phrase.text, phrase])).values()];
  return once.toSorted((a, b) => b.text.length - a.text.length).slice(0, MOST);
}
