import type { SeriesEntry } from '../../../src/model/data/indicators.ts';
import type { Place } from '../../lib/edition-error.ts';
import type { Placed } from '../../read/yaml-file.ts';
import { stale } from './faults.ts';
import { type FindPassage, placeOfQuote } from './named-passages.ts';
import type { IndicatorEntry, TextValue } from './read-indicators.ts';
import { restoredInReading } from './restored-in.ts';

/**
 * The values that the running text gives for an indicator.
 * @param tabled the values of the tables, which the text may repeat
 * @param unit of the tables’ values
 * @param find finds passages by their ids
 * @throws EditionError `stale-entry` or `ambiguous-entry` where a quote doesn’t fit any more
 */
export function textValues(
  { data, place }: Placed<IndicatorEntry>,
  tabled: readonly SeriesEntry[],
  unit: string,
  find: FindPassage,
): SeriesEntry[] {
  return (data.texts ?? []).flatMap((text) => entryOf(text, place, tabled, unit, find) ?? []);
}

function entryOf(
  { passage, quote, raw, value, bound, period, type, of, scope, ...text }: TextValue,
  place: Place,
  tabled: readonly SeriesEntry[],
  unit: string,
  find: FindPassage,
): SeriesEntry | null {
  const found = find(passage, place);
  if (!found) return null;
  const { doc, block, box } = found;
  const at = placeOfQuote(found, quote, place) + quote.indexOf(raw);
  proveValue(quote, raw, value, place);
  const restorations = restoredInReading(block, at, at + raw.length);
  return {
    doc,
    box,
    block: block.id,
    row: null,
    cell: null,
    period,
    type,
    ...(of && { of }),
    raw,
    value,
    ...(bound && { bound }),
    unit: text.unit ?? (type === 'growth' ? '%' : unit),
    restored: restorations.length > 0,
    restorations,
    source: 'text',
    onlyInText: !tabled.some(
      (entry) =>
        entry.period === period && entry.type === type && entry.of === of && entry.value === value,
    ),
    quote,
    ...(scope && { scope }),
  };
}

/** Makes sure that the value is the number of its words, so that a corrected text reaches it. */
function proveValue(quote: string, raw: string, value: number | null, place: Place): void {
  if (!quote.includes(raw)) throw stale(place, `the quote doesn’t hold “${raw}”`);
  const number = /\d+(?:\.\d+)?/.exec(raw)?.[0];
  if (value !== null && Number(number) !== value)
    throw stale(place, `“${raw}” isn’t the value ${value}`);
}
