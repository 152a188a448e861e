import type { RestorationKind } from '../../src/model/data/restorations.ts';

/** Text with the places where the edition adds characters. */
export interface Braced {
  /** What the seed has, without white space. */
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

/** A stretch of the text as the edition reads it. */
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

/** A word or number of the seed that gets additions, and how it then reads. */
export interface Token {
  start: number;
  raw: string;
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

/** The kind of loss that added characters mend, told from the characters. */
export function kindOf(restored: string): RestorationKind {
  if (restored.includes('%')) return 'percent';
  if (restored.includes('.')) return 'decimal';
  if (/[[\]]/.test(restored)) return 'bracket';
  return /[A-Za-z]/.test(restored) ? 'latin' : 'unit';
}
