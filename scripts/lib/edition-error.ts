/** Where a fault is: a file, a line and a column (both from 1), and the line as it stands there. */
export interface Place {
  file: string;
  line: number;
  column: number;
  source: string;
}

/**
 * A fault in what a person supplies (seeds, curated data), told so that it can be mended:
 * `path:line:column code: what`, the source line, and `fix: …`.
 */
export class EditionError extends Error {
  readonly code: string;
  readonly place: Place;
  readonly fix: string;

  /**
   * @param code permanent name of this kind of fault, e.g. `stale-entry`
   * @param place where it is
   * @param what what is wrong
   * @param fix what to do about it
   */
  constructor(code: string, place: Place, what: string, fix: string) {
    const at = `${place.file}:${place.line}:${place.column}`;
    super([`${at} ${code}: ${what}`, excerpt(place), `fix: ${fix}`].filter(Boolean).join('\n  '));
    this.name = 'EditionError';
    this.code = code;
    this.place = place;
    this.fix = fix;
  }
}

/** A plan-12 line holds a whole document: show what stands around the column. Empty where nothing is. */
function excerpt({ source, column }: Place): string {
  if (source.length <= 100) return source.trim();
  const start = Math.max(0, column - 21);
  const end = Math.min(source.length, start + 60);
  return `${start > 0 ? '…' : ''}${source.slice(start, end).trim()}${end < source.length ? '…' : ''}`;
}

/**
 * Turns an offset into a place.
 * @param file path to show
 * @param content the file's whole text
 * @param offset UTF-16 offset in it
 * @param starts where its lines begin, for whoever asks for many places of one file
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
