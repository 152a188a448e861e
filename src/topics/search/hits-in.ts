import { fold, occurrences } from '../../model/search/fold.ts';

/** Offsets in a text, the end exclusive. */
export type Range = [start: number, end: number];

/** Finds the terms in a text, in its order, those that overlap joined. */
export function hitsIn(text: string, terms: readonly string[]): Range[] {
  const folded = fold(text);
  const ranges = terms.flatMap((term) => rangesOf(folded, fold(term).text));
  return joined(ranges.sort(([a], [b]) => a - b));
}

function rangesOf({ text, starts }: ReturnType<typeof fold>, term: string): Range[] {
  return [...occurrences(text, term)].map((at) => [
    starts[at] ?? 0,
    (starts[at + term.length - 1] ?? 0) + 1,
  ]);
}

/** Ranges in their order, those that touch made one. */
export function joined(ranges: readonly Range[]): Range[] {
  const result: Range[] = [];
  for (const [start, end] of ranges) {
    const last = result.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else result.push([start, end]);
  }
  return result;
}
