import type { AlignedPassage } from '../../model/data/alignments.ts';

/** The places in boxes from which a sentence comes. */
export function boxPassages({ plan }: AlignedPassage): AlignedPassage['plan'] {
  return plan.filter(({ block }) => block.includes('/box-'));
}
