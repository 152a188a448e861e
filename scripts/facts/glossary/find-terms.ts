import type { TermForm } from './read-glossary.ts';

/** Start and end in a text. */
export type Span = [number, number];

/**
 * All places where a text uses a term. Of two forms that overlap the first one counts, and of two
 * that begin together the longer one. Terms don't know of each other: 混合所有制 is found inside a
 * longer word that is a term too.
 */
export function spansOf(forms: readonly TermForm[], text: string): Span[] {
  const found = forms
    .flatMap((form) => [...occurrences(form, text)])
    .sort(([a, aEnd], [b, bEnd]) => a - b || bEnd - aEnd);
  const spans: Span[] = [];
  for (const [start, end] of found) if (start >= (spans.at(-1)?.[1] ?? 0)) spans.push([start, end]);
  return spans;
}

/** All places of one form, with what it needs and nothing that it forbids beside it. */
export function* occurrences(form: TermForm, text: string): Generator<Span> {
  const { t: word, ...beside } = typeof form === 'string' ? { t: form } : form;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    if (fits(beside, text, at, at + word.length)) yield [at, at + word.length];
  }
}

type Beside = Omit<Exclude<TermForm, string>, 't'>;

function fits(
  { after, before, notAfter, notBefore }: Beside,
  text: string,
  start: number,
  end: number,
): boolean {
  const follows = (word: string) => text.endsWith(word, start);
  const precedes = (word: string) => text.startsWith(word, end);
  return (
    (!after || after.some(follows)) &&
    (!before || before.some(precedes)) &&
    !notAfter?.some(follows) &&
    !notBefore?.some(precedes)
  );
}
