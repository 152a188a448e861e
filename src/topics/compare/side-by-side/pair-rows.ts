import type { PassagePair } from '../../../model/data/alignments.ts';

/** Passages that stand side by side, by their full ids; where one side is empty, the other stands alone. */
export interface PairRow {
  from: string[];
  to: string[];
  /** The pairs that they make, the closest first. */
  pairs: PassagePair[];
}

/**
 * Sets passages of two texts side by side.
 * @param from full ids in the order of their document; `to` likewise
 * @param pairs of them, in which one passage may answer several, but never several several
 * @returns rows in the order of `from`, then each passage of `to` that is like none; every passage
 *   stands in exactly one row
 */
export function pairRows(
  from: readonly string[],
  to: readonly string[],
  pairs: readonly PassagePair[],
): PairRow[] {
  const rows = from.flatMap((id): PairRow[] => {
    const own = pairs.filter((pair) => pair.from === id);
    const answers = to.filter((other) => own.some((pair) => pair.to === other));
    const all = pairs.filter((pair) => answers.includes(pair.to));
    const sharing = from.filter((other) => other === id || all.some((pair) => pair.from === other));
    // Where several share an answer they stand in the row of the first.
    return sharing[0] === id ? [{ from: sharing, to: answers, pairs: all }] : [];
  });
  const paired = new Set(rows.flatMap((row) => row.to));
  const alone = to.filter((id) => !paired.has(id));
  return [...rows, ...alone.map((id) => ({ from: [], to: [id], pairs: [] }))];
}
