import type { SectionAlignment } from '../../model/data/alignments.ts';

/** What a section of the earlier plan names, beside all sections that answer it. */
export interface Summary {
  /** Named in both, by any of the pairs. */
  both: string[];
  /** Named here, and nowhere in the later plan. */
  onlyFrom: string[];
  /** Named here, and in the later plan in a section that doesn’t answer this one. */
  elsewhere: string[];
  /** Named in the sections that answer, and nowhere in the earlier plan. */
  onlyTo: string[];
}

/**
 * Joins what the pairs of one section name.
 * @param pairs all of one section of the earlier plan
 */
export function summaryOf(
  pairs: readonly SectionAlignment[],
  what: 'projects' | 'indicators',
): Summary {
  const all = (key: keyof SectionAlignment['projects']) => [
    ...new Set(pairs.flatMap((pair) => pair[what][key])),
  ];
  const both = all('both');
  return {
    both,
    onlyFrom: all('onlyFrom'),
    elsewhere: all('elsewhereFrom').filter((id) => !both.includes(id)),
    onlyTo: all('onlyTo'),
  };
}
