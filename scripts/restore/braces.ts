import type { RestorationKind } from '../../src/model/data/restorations.ts';

/** A text with the places at which the edition adds characters. */
export interface Braced {
  /** The seed's characters, without white space. */
  plain: string;
  /** Additions, each before an index of `plain`, in order. */
  additions: { index: number; text: string }[];
}

/**
 * Reads the notation of the curated data: `0{.}55` is `055` in the seed and `0.55` in the edition.
 * White space outside braces is ignored.
 */
export function readBraces(marked: string): Braced {
  let plain = '';
  const additions: Braced['additions'] = [];
  for (const [, added, kept = ''] of marked.matchAll(/\{([^{}]*)\}|([^{}]+)/g)) {
    if (added !== undefined) additions.push({ index: plain.length, text: added });
    else plain += kept.replace(/\s+/g, '');
  }
  return { plain, additions };
}

/** The reading of a stretch of `plain`: additions at its ends count. */
export function fillBraces({ plain, additions }: Braced, start = 0, end = plain.length): string {
  let out = '';
  let from = start;
  for (const { index, text } of additions) {
    if (index < start || index > end) continue;
    out += plain.slice(from, index) + text;
    from = index;
  }
  return out + plain.slice(from, end);
}

/** A word or number of the seed that gets additions. */
export interface Token {
  /** Index in `plain`. */
  start: number;
  raw: string;
  /** The word or number with its additions. */
  restored: string;
}

const TOKEN = /[0-9A-Za-z.%<>＜＞±+-]/;

/** Groups additions by the number or word that they belong to. */
export function tokensOf(braced: Braced): Token[] {
  const tokens: Token[] = [];
  let reach = -1;
  for (const { index } of braced.additions) {
    if (index <= reach) continue;
    const [start, end] = tokenAround(braced.plain, index);
    reach = end;
    const restored = fillBraces(braced, start, end);
    tokens.push({ start, raw: braced.plain.slice(start, end), restored });
  }
  return tokens;
}

function tokenAround(plain: string, index: number): [number, number] {
  let start = index;
  let end = index;
  while (start > 0 && TOKEN.test(plain[start - 1] as string)) start--;
  while (end < plain.length && TOKEN.test(plain[end] as string)) end++;
  return [start, end];
}

/** The kind of loss that a restoration mends, read off the characters of the restored word. */
export function kindOfLoss(restored: string): RestorationKind {
  if (restored.includes('%')) return 'percent';
  if (restored.includes('.')) return 'decimal';
  if (/[[\]]/.test(restored)) return 'bracket';
  return /[A-Za-z]/.test(restored) ? 'latin' : 'unit';
}
