import { getEntry } from 'astro:content';
import { remembered } from '../../library/remembered.ts';
import { COMPARISON_KINDS, type Comparison, type ComparisonKind } from '../../model/comparisons.ts';
import type { Alignment } from '../../model/data/alignments.ts';
import { splitId } from '../../model/ids.ts';

type Kind = Alignment['kind'];
type Of<K extends Kind> = Extract<Alignment, { kind: K }>;

/** The comparisons of one kind, in the order of the data. */
export async function alignmentsOf<K extends Kind>(kind: K): Promise<Of<K>[]> {
  return ofKind(await allAlignments(), kind);
}

/** The pairs of documents that are compared, where both are there. */
export async function allComparisons(): Promise<Comparison[]> {
  return comparisonsIn(await allAlignments());
}

/** The documents that are compared in one way, where both are there. */
export async function comparisonOf(kind: ComparisonKind): Promise<Comparison | undefined> {
  return (await allComparisons()).find((comparison) => comparison.kind === kind);
}

async function allAlignments(): Promise<readonly Alignment[]> {
  const entry = await getEntry('alignments', 'all');
  return entry?.data.entries ?? [];
}

function ofKind<K extends Kind>(alignments: readonly Alignment[], kind: K): Of<K>[] {
  return alignments.filter((entry): entry is Of<K> => entry.kind === kind);
}

/** Finds the documents of each kind by its first pair of passages; remembered, as thousands of blocks ask for it. */
const comparisonsIn = remembered((alignments: readonly Alignment[]): Comparison[] =>
  COMPARISON_KINDS.flatMap((kind) => {
    const pair = ofKind(alignments, kind).find(({ to }) => to.length > 0);
    return pair ? [{ kind, from: documentIn(pair.from), to: documentIn(pair.to[0]) }] : [];
  }),
);

/** The document of a passage that is named with it: plan-12/c07-s1. */
function documentIn(passage = ''): string {
  return splitId(passage).doc;
}
