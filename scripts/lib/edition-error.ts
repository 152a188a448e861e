/** The place of a fault: a file, a line and a column (both from 1), and the text of the line. */
export interface Place {
  file: string;
  line: number;
  column: number;
  source: string;
}

/**
 * A fault in seeds or curated data, which people supply. Its message says how to mend it:
 * `path:line:column code: what`, the source line, and `fix: …`.
 */
export class EditionError extends Error {
  readonly code: string;
  readonly place: Place;
  readonly what: string;
  readonly fix: string;

  /**
   * @param code permanent name of this kind of fault, e.g. `stale-entry`
   * @param place of the fault
   * @param what the fault in words
   * @param fix the way to mend it
   */
  constructor(code: string, place: Place, what: string, fix: string) {
    const at = `${place.file}:${place.line}:${place.column}`;
    const lines = [`${at} ${code}: ${what}`, excerpt(place), `fix: ${fix}`];
    super(lines.filter(Boolean).map(visible).join('\n  '));
    this.name = 'EditionError';
    this.code = code;
    this.place = place;
    this.what = what;
    this.fix = fix;
  }
}

/** Characters that would steer a terminal, or turn the direction of what stands around them. */
const INVISIBLE = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_C}\u{feff}]/gu;

/** A text that may come from a spoiled input, with what doesn't show written as `\u{202e}`. */
export function visible(text: string): string {
  return text.replace(INVISIBLE, (sign) => `\\u{${(sign.codePointAt(0) as number).toString(16)}}`);
}

/** The line, or of a long one (one may hold a whole document) the words around the column. */
function excerpt({ source, column }: Place): string {
  if (source.length <= 100) return source.trim();
  const start = Math.max(0, column - 21);
  const end = Math.min(source.length, start + 60);
  return `${start > 0 ? '…' : ''}${source.slice(start, end).trim()}${end < source.length ? '…' : ''}`;
}

/**
 * The place of an offset in a file.
 * @param file path to show
 * @param content the file's whole text
 * @param offset UTF-16 offset in it
 * @param starts offsets of its lines, for callers that need many places of one file
 */
export function placeAt(
  file: string,
  content: string,
  offset: number,
  starts: readonly number[] = lineStarts(content),
): Place {
  // The last line that begins at the offset or before it.
  let [line, after] = [0, starts.length];
  while (after - line > 1) {
    const middle = (line + after) >> 1;
    if ((starts[middle] as number) <= offset) line = middle;
    else after = middle;
  }
  const start = starts[line] ?? 0;
  const stop = content.indexOf('\n', start);
  return {
    file,
    line: line + 1,
    column: offset - start + 1,
    source: content.slice(start, stop === -1 ? content.length : stop),
  };
}

/** Offsets at which the lines of a text begin; the first is 0. */
export function lineStarts(content: string): number[] {
  const starts = [0];
  for (let at = content.indexOf('\n'); at !== -1; at = content.indexOf('\n', at + 1))
    starts.push(at + 1);
  return starts;
}
