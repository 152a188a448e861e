import type { OpinionAlignment } from '../../model/data/alignments.ts';

/** A stretch of a paragraph: shared with the plan, the paragraph’s own, or neither. */
export interface Stretch {
  kind: 'shared' | 'only' | 'plain';
  text: string;
  /** Of a shared phrase: the passage of the plan to which it leads. */
  place?: string;
}

/**
 * Cuts a paragraph where shared phrases and clauses of its own begin and end.
 * @returns stretches that hold the whole text
 */
export function stretchesOf(
  reading: string,
  { phrases, only, to }: Pick<OpinionAlignment, 'phrases' | 'only' | 'to'>,
): Stretch[] {
  const marks = [
    ...phrases.map((phrase) => ({ ...phrase, kind: 'shared' as const, place: best(phrase, to) })),
    ...only.map((clause) => ({ ...clause, kind: 'only' as const, place: undefined })),
  ].toSorted((a, b) => a.start - b.start);
  const stretches: Stretch[] = [];
  let at = 0;
  for (const { start, end, kind, place } of marks) {
    if (start > at) stretches.push({ kind: 'plain', text: reading.slice(at, start) });
    stretches.push({ kind, text: reading.slice(start, end), ...(place && { place }) });
    at = end;
  }
  if (at < reading.length) stretches.push({ kind: 'plain', text: reading.slice(at) });
  return stretches;
}

/** Of the places of a phrase the one in the passage that shares most with the paragraph. */
function best({ places }: OpinionAlignment['phrases'][number], to: readonly string[]) {
  const blocks = places.map(({ block }) => block);
  return to.find((block) => blocks.includes(block));
}
