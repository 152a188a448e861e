/** How much two texts have in common, told from their pairs of neighbouring characters. */
export interface Likeness {
  /** Pairs that both have. */
  common: number;
  /** Twice `common`, divided by the pairs of both: 1 for equal texts. */
  dice: number;
  /** `common`, divided by the pairs of the shorter text: 1 where it is contained in the other. */
  contained: number;
  /** Pairs of the shorter text. */
  shorter: number;
}

const MARKS = /[，。；：、！？“”‘’（）《》〈〉—\s]/g;

/** Compares two texts without their punctuation and without regard to order. */
export function likenessOf(a: string, b: string): Likeness {
  const [left, right] = [pairsIn(a), pairsIn(b)];
  let common = 0;
  for (const [pair, count] of left.counts) common += Math.min(count, right.counts.get(pair) ?? 0);
  const shorter = Math.min(left.total, right.total);
  const all = left.total + right.total;
  return {
    common,
    dice: all === 0 ? 0 : (2 * common) / all,
    contained: shorter === 0 ? 0 : common / shorter,
    shorter,
  };
}

function pairsIn(text: string): { counts: Map<string, number>; total: number } {
  const plain = text.replace(MARKS, '');
  const counts = new Map<string, number>();
  for (let i = 0; i + 1 < plain.length; i++) {
    const pair = plain.slice(i, i + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return { counts, total: Math.max(0, plain.length - 1) };
}
