import { CLOSING } from '../model/sentences.ts';

/** A piece of a quoted sentence; the words for which it is quoted are marked. */
export interface SentencePiece {
  text: string;
  marked: boolean;
}

/** Ends of sentences, and of the parts of a list that are as long as one. */
const END = /[。！？；\n]/;
/** Closing signs that may follow a sentence's end mark. */
const CLOSED = new RegExp(CLOSING);
/** The mark of a cited work, which stands behind the end of the sentence that cites it. */
const REFERENCE = /^(?:[[［]\d+[\]］])+/;
/** Characters of the longest sentence that is quoted whole; a longer one is cut around the words. */
const LONGEST = 110;
const AROUND = 42;

/**
 * The sentence around words of a passage.
 * @param spans start and end of the words in `reading`, in order; the first decides the sentence
 * @returns the sentence in pieces, with …… at a cut; without …… they are a part of `reading`
 */
export function sentenceAround(
  reading: string,
  spans: readonly (readonly [number, number])[],
): SentencePiece[] {
  const [first, last] = sentenceOf(reading, spans[0] ?? [0, 0]);
  const inside = spans.filter(([start, end]) => start >= first && end <= last);
  const from = last - first > LONGEST ? cutBefore(reading, first, inside[0]?.[0] ?? first) : first;
  const most = from + Math.max(LONGEST, (inside[0]?.[1] ?? from) - from + AROUND);
  const to = last > most + 5 ? most : last;
  const marks = inside.filter(([, end]) => end <= to);
  return [
    ...(from > first ? [{ text: '……', marked: false }] : []),
    ...piecesOf(reading, from, to, marks),
    ...(to < last ? [{ text: '……', marked: false }] : []),
  ];
}

/** Start and end of the sentence around words, its end mark included. */
function sentenceOf(reading: string, [start, end]: readonly [number, number]): [number, number] {
  let from = start;
  while (from > 0 && !END.test(reading[from - 1] ?? '')) from -= 1;
  while (CLOSED.test(reading[from] ?? '') && from < start) from += 1;
  from += REFERENCE.exec(reading.slice(from, start))?.[0].length ?? 0;
  let to = Math.max(end - 1, start);
  while (to < reading.length && !END.test(reading[to] ?? '')) to += 1;
  to += 1;
  while (CLOSED.test(reading[to] ?? '')) to += 1;
  return [from, Math.min(to, reading.length)];
}

/** The start of a cut sentence: at most `AROUND` characters before the words, behind a comma if there is one. */
function cutBefore(reading: string, first: number, start: number): number {
  const earliest = start - AROUND;
  if (earliest <= first + 5) return first;
  const comma = /[，、；：]/.exec(reading.slice(earliest, start));
  return comma ? earliest + comma.index + 1 : earliest;
}

function piecesOf(
  reading: string,
  from: number,
  to: number,
  marks: readonly (readonly [number, number])[],
): SentencePiece[] {
  const pieces: SentencePiece[] = [];
  let at = from;
  for (const [start, end] of marks) {
    if (start < at) continue;
    pieces.push({ text: reading.slice(at, start), marked: false });
    pieces.push({ text: reading.slice(start, end), marked: true });
    at = end;
  }
  pieces.push({ text: reading.slice(at, to), marked: false });
  return pieces.filter(({ text }) => text !== '');
}
