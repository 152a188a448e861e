import type { AlignedPassage } from '../../model/data/alignments.ts';

/** Sentences that follow each other unchanged, or one that has changed. */
export interface DiffRow {
  type: AlignedPassage['type'];
  passages: AlignedPassage[];
}

/** Puts sentences together that are the same in both texts, so that they read on. */
export function diffRows(passages: readonly AlignedPassage[]): DiffRow[] {
  const rows: DiffRow[] = [];
  for (const passage of passages) {
    const last = rows.at(-1);
    if (last && last.type === 'same' && passage.type === 'same') last.passages.push(passage);
    else rows.push({ type: passage.type, passages: [passage] });
  }
  return rows;
}
