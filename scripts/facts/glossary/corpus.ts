import type { Reading } from '../../names/decisions.ts';
import { type Span, spansOf } from './find-terms.ts';
import type { TermForm } from './read-glossary.ts';

/** All readings in one string, which is searched far faster than each of them. */
export interface Corpus {
  text: string;
  readings: readonly Reading[];
  /** Where each reading begins in the text. */
  starts: readonly number[];
}

/** No form of a term has it, so none is found across the end of a reading. */
const END = '\n';

/** Joins readings for searching. */
export function corpusOf(readings: readonly Reading[]): Corpus {
  const starts: number[] = [];
  let length = 0;
  for (const { text } of readings) {
    starts.push(length);
    length += text.length + END.length;
  }
  return { text: readings.map(({ text }) => text).join(END), readings, starts };
}

/**
 * The readings that use a term, in their order.
 * @returns spans are offsets into the reading
 */
export function mentionsIn(
  { text, readings, starts }: Corpus,
  forms: readonly TermForm[],
): { doc: string; block: string; spans: Span[] }[] {
  const found: { doc: string; block: string; spans: Span[] }[] = [];
  let current = -1;
  for (const [start, end] of spansOf(forms, text)) {
    const before = current;
    while ((starts[current + 1] ?? Number.POSITIVE_INFINITY) <= start) current += 1;
    const { doc, block } = readings[current] as Reading;
    if (current !== before) found.push({ doc, block, spans: [] });
    const offset = starts[current] as number;
    found.at(-1)?.spans.push([start - offset, end - offset]);
  }
  return found;
}
