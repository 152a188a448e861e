import { getCollection, getEntry } from 'astro:content';
import type { ComparisonKind } from '../../model/comparisons.ts';
import type { Alignment } from '../../model/data/alignments.ts';
import type { ComparisonEntry } from '../../model/data/comparisons.ts';

type Kind = Alignment['kind'];
type Of<K extends Kind> = Extract<Alignment, { kind: K }>;

/**
 * The alignments of one kind, in the order of the data.
 * @param comparison id of the comparison; without it of all
 */
export async function alignmentsOf<K extends Kind>(kind: K, comparison?: string): Promise<Of<K>[]> {
  const entry = await getEntry('alignments', 'all');
  const all: readonly Alignment[] = entry?.data.entries ?? [];
  return all.filter(
    (found): found is Of<K> =>
      found.kind === kind && (!comparison || found.comparison === comparison),
  );
}

/** The pairs of documents that are compared, in the order in which they are declared. */
export async function allComparisons(): Promise<ComparisonEntry[]> {
  const entries = await getCollection('comparisons');
  return entries.map(({ data }) => data).sort((a, b) => a.order - b.order);
}

/** The first comparison of a kind. */
export async function comparisonOf(kind: ComparisonKind): Promise<ComparisonEntry | undefined> {
  return (await allComparisons()).find((comparison) => comparison.kind === kind);
}
