import { getCollection, getEntry } from 'astro:content';
import { documentIfAny } from '../../library/library.ts';
import type { Alignment } from '../../model/data/alignments.ts';
import type { ComparisonEntry } from '../../model/data/comparisons.ts';
import { wordFor } from '../../model/wording.ts';

type Kind = Alignment['kind'];
type Of<K extends Kind> = Extract<Alignment, { kind: K }>;
/** A task of a comparison beside what it takes up. */
export type ComparedTask = Of<'task'>;

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

/** The word by which sentences speak of the document that a comparison sets others beside: 规划. */
export async function otherWord(comparison: string): Promise<string> {
  const { to = '' } = (await allComparisons()).find(({ id }) => id === comparison) ?? {};
  return wordFor((await documentIfAny(to)) ?? { title: '' });
}
