/**
 * Text that knows where it comes from: every UTF-16 unit carries the offset in the seed file that
 * it was read from. All repairs return new texts made of the same units, so that at any stage the
 * seed ranges behind a string are known exactly.
 */
export interface Text {
  /** The characters as they read at this stage. */
  readonly value: string;
  /** For each unit of `value`, its offset in the seed. A blank may stand for a line end. */
  readonly at: readonly number[];
}

/** A stretch of the seed: start inclusive, end exclusive, in UTF-16 units. */
export type Range = readonly [start: number, end: number];

/** A text without characters. */
export const EMPTY: Text = { value: '', at: [] };

const WHITE = /\s/;

/** Tells whether one UTF-16 unit is white space (ideographic blanks included). */
export function isWhite(unit: string): boolean {
  return WHITE.test(unit);
}

/** The text of a stretch of the seed: `seed[start, end)`. */
export function textOf(seed: string, start = 0, end = seed.length): Text {
  return {
    value: seed.slice(start, end),
    at: Array.from({ length: end - start }, (_, i) => start + i),
  };
}

/** The part of a text between two indices of its value. */
export function slice(text: Text, start: number, end = text.value.length): Text {
  return { value: text.value.slice(start, end), at: text.at.slice(start, end) };
}

/** Several texts one after the other. */
export function concat(...texts: readonly Text[]): Text {
  return { value: texts.map((t) => t.value).join(''), at: texts.flatMap((t) => t.at) };
}

/** Keeps the units for which `keep(unit, index)` holds. */
export function filter(text: Text, keep: (unit: string, index: number) => boolean): Text {
  const kept: number[] = [];
  for (let i = 0; i < text.value.length; i++) {
    if (keep(text.value[i] as string, i)) kept.push(i);
  }
  return {
    value: kept.map((i) => text.value[i]).join(''),
    at: kept.map((i) => text.at[i] as number),
  };
}

/** The text without white space at its ends. */
export function trim(text: Text): Text {
  let start = 0;
  let end = text.value.length;
  while (start < end && isWhite(text.value[start] as string)) start++;
  while (end > start && isWhite(text.value[end - 1] as string)) end--;
  return slice(text, start, end);
}

/** The text without any white space. */
export function solid(text: Text): Text {
  return filter(text, (unit) => !isWhite(unit));
}

/** The lines of a text, without the line feeds between them. */
export function lines(text: Text): Text[] {
  const out: Text[] = [];
  let start = 0;
  for (let i = 0; i <= text.value.length; i++) {
    if (i === text.value.length || text.value[i] === '\n') {
      out.push(slice(text, start, i));
      start = i + 1;
    }
  }
  return out;
}

/** Cuts a text before each of the given ascending indices. */
export function cutAt(text: Text, indices: readonly number[]): Text[] {
  const marks = [...indices, text.value.length];
  return marks.map((end, i) => slice(text, i === 0 ? 0 : (marks[i - 1] as number), end));
}

/**
 * The seed ranges of a text's characters, in the text's order. Ranges that only white space of the
 * seed separates are joined, so a range may hold white space that the text dropped.
 */
export function rangesOf(text: Text, seed: string): Range[] {
  const out: [number, number][] = [];
  for (let i = 0; i < text.value.length; i++) {
    if (isWhite(text.value[i] as string)) continue;
    const at = text.at[i] as number;
    const last = out.at(-1);
    if (last && (last[1] === at || isBlank(seed, last[1], at))) last[1] = at + 1;
    else out.push([at, at + 1]);
  }
  return out;
}

/** Tells whether there is nothing but white space between two offsets, in this order. */
function isBlank(seed: string, start: number, end: number): boolean {
  return start <= end && /^\s*$/.test(seed.slice(start, end));
}
