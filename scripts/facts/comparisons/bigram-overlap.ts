/** The bigrams (pairs of neighbouring characters) that two texts have in common. */
export interface BigramOverlap {
  /** Number of bigrams that both have. */
  common: number;
  /** Dice coefficient: twice `common`, divided by the bigrams of both; 1 for equal texts. */
  dice: number;
  /** `common`, divided by the bigrams of the shorter text; 1 where the other contains it. */
  contained: number;
  /** Number of bigrams of the shorter text. */
  shorter: number;
}

const MARKS = /[，。；：、！？“”‘’（）《》〈〉—\s]/g;

/** Compares two texts without their punctuation and without regard to order. */
export function bigramOverlap(a: string, b: string): BigramOverlap {
  const [left, right] = [bigramsIn(a), bigramsIn(b)];
  const common = inBoth(left, right);
  const shorter = Math.min(left.length, right.length);
  const all = left.length + right.length;
  return {
    common,
    dice: all === 0 ? 0 : (2 * common) / all,
    contained: shorter === 0 ? 0 : common / shorter,
    shorter,
  };
}

/**
 * Makes the test whether a text overlaps with one of several: their `dice` is at least `least`. Texts
 * of very different lengths are passed over without a look at their bigrams.
 */
export function overlapsAnyOf(texts: readonly string[], least: number): (text: string) => boolean {
  const others = texts.map(bigramsIn);
  return (text) => {
    const own = bigramsIn(text);
    if (own.length === 0) return false;
    return others.some((other) => {
      const half = ((own.length + other.length) * least) / 2;
      return Math.min(own.length, other.length) >= half && inBoth(own, other) >= half;
    });
  };
}

/** Kept, because every sentence is compared with hundreds of others. */
const known = new Map<string, Uint32Array>();

/** The bigrams of a text without its punctuation, each as one number, sorted. */
function bigramsIn(text: string): Uint32Array {
  const found = known.get(text);
  if (found) return found;
  const plain = text.replace(MARKS, '');
  const pairs = new Uint32Array(Math.max(0, plain.length - 1));
  for (let i = 0; i < pairs.length; i++)
    pairs[i] = plain.charCodeAt(i) * 0x10000 + plain.charCodeAt(i + 1);
  known.set(text, pairs.sort());
  return pairs;
}

/** The number of entries that two sorted lists share. */
function inBoth(a: Uint32Array, b: Uint32Array): number {
  let count = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const difference = (a[i] as number) - (b[j] as number);
    if (difference === 0) count++;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return count;
}
