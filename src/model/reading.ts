/**
 * A text and its reading: the reading has the text's own characters and, among them, those that the
 * edition adds. Offsets count UTF-16 units, from 0; insertions stand in the order of `at`.
 */

/** Characters that the edition adds to a text, before its unit `at`. */
export interface InsertedText {
  at: number;
  text: string;
}

/** A stretch of a text or of a reading; its end is exclusive. */
export interface Stretch {
  start: number;
  end: number;
}

/** Reads a stretch of a text, with what is added at its start, inside it and at its end. */
export function reading(
  text: string,
  insertions: readonly InsertedText[],
  start = 0,
  end = text.length,
): string {
  let out = '';
  let from = start;
  for (const inserted of insertions) {
    if (inserted.at < start || inserted.at > end) continue;
    out += text.slice(from, inserted.at) + inserted.text;
    from = inserted.at;
  }
  return out + text.slice(from, end);
}

/**
 * Finds the offset in the reading of an offset in the text.
 * @param side of what is added there: by default the offset lies before it
 */
export function toReading(
  insertions: readonly InsertedText[],
  offset: number,
  side: 'before' | 'behind' = 'before',
): number {
  const added = insertions.filter(({ at }) => at < offset || (at === offset && side === 'behind'));
  return added.reduce((sum, { text }) => sum + text.length, offset);
}

/** Finds a stretch of the text in the reading: what is added at its start and its end belongs to it. */
export function stretchInReading(
  insertions: readonly InsertedText[],
  { start, end }: Stretch,
): Stretch {
  return {
    start: toReading(insertions, start),
    end: toReading(insertions, end, 'behind'),
  };
}

/** Finds the offset in the text of an offset in the reading; of added characters, where they are added. */
export function toText(insertions: readonly InsertedText[], offset: number): number {
  let added = 0;
  for (const { at, text } of insertions) {
    if (offset <= at + added) break;
    added += Math.min(text.length, offset - at - added);
  }
  return offset - added;
}
