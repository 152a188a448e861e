import type { PassageReference } from '../../library/passage-finder.ts';
import type { Indicator } from '../../model/data/indicators.ts';
import type { PlaceEntry } from '../../model/data/places.ts';
import { type SentencePiece, sentenceAround } from '../../ui/sentence.ts';

/** A sentence that names a place and tells a number. */
export interface ToldNumber {
  passage: PassageReference;
  pieces: SentencePiece[];
}

/** A number with what it counts: 45亿斤, 2.6万公里, 90%; years, ordinals and numbers of documents are none. */
const NUMBER =
  /\d+(?:\.\d+)?\s*(?:%|[万亿千百]|个百分点|公里|千米|吨|公顷|亩|元|人|户|套|座|家|项|倍|兆瓦|千瓦|平方|立方)/;

/**
 * The sentences that name a place and tell a number, in the order of the documents, each once. No
 * indicator of the plans is about a single prefecture; such sentences are what the texts have.
 * @param passage finds a passage by its document and block
 */
export function toldNumbers(
  { mentions }: Pick<PlaceEntry, 'mentions'>,
  passage: (doc: string, block: string) => PassageReference,
): ToldNumber[] {
  const told = new Map<string, ToldNumber>();
  for (const { doc, block, spans } of mentions) {
    const found = passage(doc, block);
    // A table tells its numbers in rows, and no sentence holds them.
    if (found.block.kind === 'table') continue;
    for (const span of spans) {
      const pieces = sentenceAround(found.block.reading, [span]);
      const sentence = pieces.map(({ text }) => text).join('');
      const key = `${doc} ${sentence}`;
      if (NUMBER.test(sentence) && !told.has(key)) told.set(key, { passage: found, pieces });
    }
  }
  return [...told.values()];
}

/**
 * The indicators with a value of an area that holds a place: the texts give some for the three
 * provinces. Those of the whole Northeast are about no single place.
 */
export function indicatorsAbout(
  { id, within }: PlaceEntry,
  places: readonly PlaceEntry[],
  indicators: readonly Indicator[],
): Indicator[] {
  const areas = places.filter(
    ({ members = [] }) => members.includes(id) || (within && members.includes(within)),
  );
  const names = new Set(areas.map(({ name }) => name));
  return indicators.filter(({ series }) =>
    series.some(({ scope }) => scope !== undefined && names.has(scope)),
  );
}
