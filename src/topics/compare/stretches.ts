import type { AlignedPassage } from '../../model/data/alignments.ts';

/** Sentences that follow each other unchanged, or one that has changed. */
export interface Stretch {
  type: AlignedPassage['type'];
  passages: AlignedPassage[];
}

/** Puts sentences together that are the same in both texts, so that they read on. */
export function stretchesOf(passages: readonly AlignedPassage[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const passage of passages) {
    const last = stretches.at(-1);
    if (last && last.type === 'same' && passage.type === 'same') last.passages.push(passage);
    else stretches.push({ type: passage.type, passages: [passage] });
  }
  return stretches;
}
