import stringify from 'json-stringify-pretty-compact';

/**
 * The text of a data file. A value stands on one line where it fits, else item by item: of spans
 * and mentions there are thousands, and a change of one is to be a change of one line.
 */
export function json(value: unknown): string {
  return `${stringify(value, { indent: 1, maxLength: 100 })}\n`;
}
