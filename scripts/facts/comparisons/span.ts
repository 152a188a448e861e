/** A stretch of a text: UTF-16 offsets, end exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** How many characters a span holds. */
export function lengthOf({ start, end }: Span): number {
  return end - start;
}

/** The characters of a span. */
export function textIn(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}
