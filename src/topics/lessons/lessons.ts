import { getCollection } from 'astro:content';
import { mapAddress, termAddress } from '../../model/addresses.ts';
import { indicatorAddress } from '../../model/data/indicators.ts';
import type { Lesson } from '../../model/data/lessons.ts';
import { excerptId, partsOf } from '../../model/excerpts.ts';
import { lessonTextPieces } from '../../model/lesson-text.ts';
import { entryOf, formatHandout, HEADING } from '../../ui/client/handout-address.ts';
import { readExhibitId } from '../handout/exhibit.ts';

/** All lessons in their order. */
export async function allLessons(): Promise<Lesson[]> {
  const entries = await getCollection('lessons');
  return entries.map(({ data }) => data).sort((a, b) => a.order - b.order);
}

/**
 * The handout that shows what a lesson shows, as its address holds it (see handout-address.ts).
 * @param readingOf the reading of a block by its full id
 */
export function handoutOf({ title, steps }: Lesson, readingOf: (id: string) => string): string {
  const entries = steps.flatMap(({ heading, entry, quotes, question, lines }) => {
    // A text that is left out has no words to quote.
    const reading = quotes && readingOf(entry);
    return [
      ...(heading ? [{ ...entryOf(HEADING), text: heading }] : []),
      {
        id: reading ? excerptId(entry, partsOf(reading, quotes)) : entry,
        text: plain(question),
        lines,
      },
    ];
  });
  return formatHandout({ title, note: '', entries });
}

/** The page of an exhibit, from the site's root, with the state of a map. */
export function exhibitAddress(id: string): string {
  const exhibit = readExhibitId(id);
  if (!exhibit) throw new Error(`${id} is no exhibit`);
  const { kind, base, state } = exhibit;
  const name = base.slice(base.indexOf(':') + 1);
  const hash = state && `#${state}`;
  if (kind === 'map') return mapAddress(name) + hash;
  if (kind === 'chart') return indicatorAddress({ id: name });
  if (kind === 'term') return termAddress(name);
  const [page, pair] = name.split('#');
  return `compare/${page}.html#${pair}`;
}

/** A lesson's text without its links. */
export function plain(text: string): string {
  return lessonTextPieces(text)
    .map((piece) => piece.text)
    .join('');
}
