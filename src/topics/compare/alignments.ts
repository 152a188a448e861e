import { getCollection } from 'astro:content';
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
