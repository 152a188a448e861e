import type {
  AlignedPassage,
  ClauseFinding,
  OpinionAlignment,
  PassagePair,
  Segment,
} from '../../model/data/alignments.ts';
import type { Stretch } from '../../model/reading.ts';

/** A row of two texts side by side: sentences that follow each other unchanged, or one that has changed. */
interface DiffRow {
  type: AlignedPassage['type'];
  passages: AlignedPassage[];
}

/** Puts sentences into rows, joining neighbours that are the same in both texts. */
export function diffRows(passages: readonly AlignedPassage[]): DiffRow[] {
  const rows: DiffRow[] = [];
  for (const passage of passages) {
    const last = rows.at(-1);
    if (last && last.type === 'same' && passage.type === 'same') last.passages.push(passage);
    else rows.push({ type: passage.type, passages: [passage] });
  }
  return rows;
}

/** The places in boxes from which a sentence comes. */
export function boxPassages({ plan }: AlignedPassage): AlignedPassage['plan'] {
  return plan.filter(({ block }) => block.includes('/box-'));
}

/**
 * A stretch of a passage that is marked: a sentence with its changes, a phrase that the passage beside
 * it shares, one that a passage elsewhere shares, or a clause that shares no words.
 */
export type TextMark = Stretch &
  (
    | { kind: 'changed'; segments: Segment[] }
    | { kind: 'shared' }
    | { kind: 'elsewhere'; place: string }
    | { kind: 'only'; found?: ClauseFinding }
  );

/** A stretch of a passage with its words, marked or plain. */
export type MarkedSpan = { text: string } & (
  | { kind: 'changed'; segments: Segment[] }
  | { kind: 'elsewhere'; place: string }
  | { kind: 'only'; found?: ClauseFinding }
  | { kind: 'shared' | 'plain' }
);

/**
 * The marks of a passage by the pairs that it is in: a sentence counts before a phrase, and what the
 * closer pair says before the others.
 */
export function marksOf(
  id: string,
  side: 'from' | 'to',
  pairs: readonly PassagePair[],
): TextMark[] {
  const own = pairs.filter((pair) => pair[side] === id);
  return [
    ...own.flatMap(({ sentences }) =>
      sentences.map(
        (pair): TextMark => ({ ...pair[side], kind: 'changed', segments: pair.segments }),
      ),
    ),
    ...own.flatMap(({ phrases }) =>
      phrases.map((phrase): TextMark => ({ ...phrase[side], kind: 'shared' })),
    ),
  ];
}

/** The marks of a paragraph by what it shares with other passages, and its clauses that share no words. */
export function opinionMarks({
  phrases,
  only,
  to,
}: Pick<OpinionAlignment, 'phrases' | 'only' | 'to'>): TextMark[] {
  const best = (blocks: string[]) => to.find((block) => blocks.includes(block)) ?? '';
  return [
    ...phrases.map(
      ({ start, end, places }): TextMark => ({
        start,
        end,
        kind: 'elsewhere',
        place: best(places.map(({ block }) => block)),
      }),
    ),
    ...only.map(
      ({ start, end, found }): TextMark => ({
        start,
        end,
        kind: 'only',
        ...(found && { found }),
      }),
    ),
  ];
}

/**
 * Cuts a passage where its marks begin and end; of marks that overlap the first one counts.
 * @returns spans in order, which together hold the whole text
 */
export function markedSpans(reading: string, marks: readonly TextMark[]): MarkedSpan[] {
  const chosen: TextMark[] = [];
  for (const mark of marks)
    if (!chosen.some((other) => other.start < mark.end && mark.start < other.end))
      chosen.push(mark);
  const spans: MarkedSpan[] = [];
  let at = 0;
  for (const { start, end, ...mark } of chosen.toSorted((a, b) => a.start - b.start)) {
    if (start > at) spans.push({ kind: 'plain', text: reading.slice(at, start) });
    spans.push({ ...mark, text: reading.slice(start, end) });
    at = end;
  }
  if (at < reading.length) spans.push({ kind: 'plain', text: reading.slice(at) });
  return spans;
}
