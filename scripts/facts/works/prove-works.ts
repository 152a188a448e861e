import { EditionError, type Place } from '../../lib/edition-error.ts';
import { each, Faults } from '../../lib/faults.ts';
import { fullIdOf } from '../../names/readings.ts';
import type { Citation } from './find-citations.ts';
import type { CitingPassage } from './passages.ts';
import type { CuratedWorks } from './read-works.ts';
import type { Quoted } from './schemas.ts';

/**
 * Makes sure that what people know about works still fits the texts. Entries about a document that
 * isn't there are passed over.
 * @throws EditionError `stale-entry` for an entry that doesn't fit, `ambiguous-entry` for words
 *   that stand more than once, `undated` for a date that no quote of it holds
 */
export function proveWorks(
  passages: readonly CitingPassage[],
  { works, decisions, timeline }: CuratedWorks,
  citations: readonly Citation[],
): void {
  const texts = new Map(passages.map((passage) => [fullIdOf(passage), passage.text]));
  const docs = new Set(passages.map(({ doc }) => doc));
  const isThere = (address: string) => docs.has(address.replace(/\/.*/, ''));
  const cited = new Set(citations.map(({ work, passage }) => `${work.id} ${passage.doc}`));
  const faults = new Faults();
  const prove = <T>(entries: Iterable<T>, step: (entry: T) => void) =>
    faults.attempt(() => each(entries, step));
  prove(works, ({ data, place }) => {
    const without = data.cited.find((doc) => docs.has(doc) && !cited.has(`${data.id} ${doc}`));
    if (without) throw stale(place, `${without} doesn’t cite ${data.id}`);
    proveQuotes(
      (data.dated ?? []).filter(({ block }) => isThere(block)),
      texts,
      place,
    );
    if (data.date && !data.basis) proveDate(data.date, data.dated ?? [], place);
  });
  prove(decisions, ({ data, place }) => {
    if (!isThere(data.block)) return;
    proveOnce(data.words, texts.get(data.block) ?? '', place);
    if (data.name) proveOnce(data.name, data.words, place);
  });
  prove(timeline, ({ data, place }) => {
    proveQuotes(
      data.passages.filter(({ block }) => isThere(block)),
      texts,
      place,
    );
    if (data.basis) return;
    for (const date of [data.date, data.end ?? data.date]) proveDate(date, data.passages, place);
  });
  faults.throwAny();
}

function proveQuotes(
  quotes: readonly Quoted[],
  texts: ReadonlyMap<string, string>,
  place: Place,
): void {
  for (const { block, quote } of quotes)
    if (!texts.get(block)?.includes(quote)) throw stale(place, `“${quote}” isn’t in ${block}`);
}

function proveOnce(words: string, text: string, place: Place): void {
  const count = text.split(words).length - 1;
  if (count === 0) throw stale(place, `“${words}” isn’t there`);
  if (count === 1) return;
  throw new EditionError(
    'ambiguous-entry',
    place,
    `“${words}” stands ${count} times in the block`,
    'take in more of the words around it',
  );
}

/** That a quote tells the date as exactly as the entry does. */
function proveDate(date: string, quotes: readonly Quoted[], place: Place): void {
  const [year = '', month, day] = date.split('-');
  const told = (words: readonly string[]) =>
    quotes.some(({ quote }) => words.some((part) => quote.includes(part)));
  if (!told([year])) throw undated(`the year ${year}`, place);
  if (month && !told(inWords(year, Number(month), day && Number(day))))
    throw undated(`the date ${date}`, place);
}

/** Ways in which a text writes a month or a day; ends are written as such too (年底). */
function inWords(year: string, month: number, day: number | '' | undefined): string[] {
  const ofMonth = `${year}年${month}月`;
  if (!day) return [ofMonth];
  const last = new Date(Date.UTC(Number(year), month, 0)).getUTCDate();
  if (day !== last) return [`${ofMonth}${day}日`];
  return [`${ofMonth}${day}日`, `${ofMonth}底`, ...(month === 12 ? [`${year}年底`] : [])];
}

function undated(what: string, place: Place): EditionError {
  return new EditionError(
    'undated',
    place,
    `no quote holds ${what}`,
    'quote the passage that gives the date, or say in basis where it comes from',
  );
}

function stale(place: Place, what: string): EditionError {
  return new EditionError('stale-entry', place, what, 'correct the entry, or delete it');
}
