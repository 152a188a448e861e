import { getCollection } from 'astro:content';
import { COMPARISON_KINDS, type Comparison, type ComparisonKind } from '../../model/comparisons.ts';
import type { Alignment } from '../../model/data/alignments.ts';

type Kind = Alignment['kind'];
type Of<K extends Kind> = Extract<Alignment, { kind: K }>;

/** The comparisons of one kind, in the order of the data. */
export async function alignmentsOf<K extends Kind>(kind: K): Promise<Of<K>[]> {
  const entries = await getCollection('alignments');
  return entries
    .toSorted((a, b) => a.data.order - b.data.order)
    .map(({ data }) => data.entry)
    .filter((entry): entry is Of<K> => entry.kind === kind);
}

/** The comparisons of documents that are there, told from the first passages that they pair. */
export async function allComparisons(): Promise<Comparison[]> {
  const found = await Promise.all(COMPARISON_KINDS.map(comparisonOf));
  return found.filter((comparison) => comparison !== undefined);
}

/** The documents that are compared in one way, where both are there. */
export async function comparisonOf(kind: ComparisonKind): Promise<Comparison | undefined> {
  const pair = (await alignmentsOf(kind)).find(({ to }) => to.length > 0);
  return pair && { kind, from: documentIn(pair.from), to: documentIn(pair.to[0]) };
}

/** The document of a passage that is named with it: plan-12/c07-s1. */
function documentIn(passage = ''): string {
  return passage.slice(0, passage.indexOf('/'));
}
