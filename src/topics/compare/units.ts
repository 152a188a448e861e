import type { AlignedPassage } from '../../model/alignments.ts';

/** Sentences that follow each other unchanged, or one that has changed. */
export interface Unit {
  type: AlignedPassage['type'];
  passages: AlignedPassage[];
}

/** Puts sentences together that are the same in both texts, so that they read on. */
export function unitsOf(passages: readonly AlignedPassage[]): Unit[] {
  const units: Unit[] = [];
  for (const passage of passages) {
    const last = units.at(-1);
    if (last && last.type === 'same' && passage.type === 'same') last.passages.push(passage);
    else units.push({ type: passage.type, passages: [passage] });
  }
  return units;
}
