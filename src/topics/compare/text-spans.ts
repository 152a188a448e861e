import type { AlignedPassage, OpinionAlignment } from '../../model/data/alignments.ts';

/** A row of two texts side by side: sentences that follow each other unchanged, or one that has changed. */
interface DiffRow {
  type: AlignedPassage['type'];
  passages: AlignedPassage[];
}

/** Puts sentences into rows, joining neighbours that are the same in both texts. */
export function diffRows(passages: readonly AlignedPassage[]): DiffRow[] {
  const rows: DiffRow[] = [];
  for (const passage of passages) {
    const last = rows.at(-1);
    if (last && last.type === 'same' && passage.type === 'same') last.passages.push(passage);
    else rows.push({ type: passage.type, passages: [passage] });
  }
  return rows;
}

/** A span of a paragraph: shared with the plan, the paragraph’s own, or neither. */
interface MarkedSpan {
  kind: 'shared' | 'only' | 'plain';
  text: string;
  /** Of a shared phrase: the passage of the plan to which it leads. */
  place?: string;
}

/**
 * Cuts a paragraph where shared phrases and clauses of its own begin and end.
 * @returns spans in order, which together hold the whole text
 */
export function markedText(
  reading: string,
  { phrases, only, to }: Pick<OpinionAlignment, 'phrases' | 'only' | 'to'>,
): MarkedSpan[] {
  const marks = [
    ...phrases.map((phrase) => ({ ...phrase, kind: 'shared' as const, place: best(phrase, to) })),
    ...only.map((clause) => ({ ...clause, kind: 'only' as const, place: undefined })),
  ].toSorted((a, b) => a.start - b.start);
  const spans: MarkedSpan[] = [];
  let at = 0;
  for (const { start, end, kind, place } of marks) {
    if (start > at) spans.push({ kind: 'plain', text: reading.slice(at, start) });
    spans.push({ kind, text: reading.slice(start, end), ...(place && { place }) });
    at = end;
  }
  if (at < reading.length) spans.push({ kind: 'plain', text: reading.slice(at) });
  return spans;
}

/** Of the places of a phrase the one in the passage that shares most with the paragraph. */
function best({ places }: OpinionAlignment['phrases'][number], to: readonly string[]) {
  const blocks = places.map(({ block }) => block);
  return to.find((block) => blocks.includes(block));
}
