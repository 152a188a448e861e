import type { Span } from './span.ts';

/** Cuts texts into words: names as they are known, everything else by the dictionary of ICU. */
export type Words = (text: string) => Span[];

/** 《…》, a short quotation, a number with its sign or a Latin word: never cut. */
const WHOLE = /《[^》]{1,60}》|〔\d{4}〕|“[^”，。]{1,14}”|\d+(?:\.\d+)?[%％年月日]?|[A-Za-z]+\d*/y;

/**
 * Makes the function that cuts texts into words.
 * @param names words that the dictionary doesn't have: places, bodies, terms; the longest counts
 */
export function wordsWith(names: Iterable<string>): Words {
  const known = byFirstCharacter(names);
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  return (text) => {
    const words: Span[] = [];
    let loose = 0;
    const cutLoose = (end: number) => {
      for (const { index, segment } of segmenter.segment(text.slice(loose, end)))
        words.push({ start: loose + index, end: loose + index + segment.length });
    };
    for (let at = 0; at < text.length; ) {
      const length = wholeAt(text, at) || knownAt(text, at, known);
      if (length > 0) {
        cutLoose(at);
        words.push({ start: at, end: at + length });
        loose = at + length;
      }
      at += length || 1;
    }
    cutLoose(text.length);
    return words;
  };
}

function byFirstCharacter(names: Iterable<string>): Map<string, string[]> {
  const known = new Map<string, string[]>();
  for (const name of new Set(names)) {
    const [first = ''] = name;
    known.set(first, [...(known.get(first) ?? []), name]);
  }
  for (const list of known.values()) list.sort((a, b) => b.length - a.length);
  return known;
}

function knownAt(text: string, at: number, known: Map<string, string[]>): number {
  return known.get(text[at] ?? '')?.find((name) => text.startsWith(name, at))?.length ?? 0;
}

function wholeAt(text: string, at: number): number {
  WHOLE.lastIndex = at;
  return WHOLE.exec(text)?.[0].length ?? 0;
}
