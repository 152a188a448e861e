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
 * A function that tells whether a text is like one of several: `likenessOf` gives them a `dice` of
 * at least so much. Texts of very different lengths are told apart without a look into them.
 */
export function likeAnyOf(texts: readonly string[], least: number): (text: string) => boolean {
  const others = texts.map(pairsIn);
  return (text) => {
    const own = pairsIn(text);
    if (own.length === 0) return false;
    return others.some((other) => {
      const half = ((own.length + other.length) * least) / 2;
      return Math.min(own.length, other.length) >= half && inBoth(own, other) >= half;
    });
  };
}

/** Every sentence is compared with hundreds of others. */
const known = new Map<string, Uint32Array>();

/** The pairs of neighbouring characters, each as one number, in order of these. */
function pairsIn(text: string): Uint32Array {
  const found = known.get(text);
  if (found) return found;
  const plain = text.replace(MARKS, '');
  const pairs = new Uint32Array(Math.max(0, plain.length - 1));
  for (let i = 0; i < pairs.length; i++)
    pairs[i] = plain.charCodeAt(i) * 0x10000 + plain.charCodeAt(i + 1);
  known.set(text, pairs.sort());
  return pairs;
}

/** How many numbers two sorted lists share. */
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
