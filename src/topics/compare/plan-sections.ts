import { documentIfAny } from '../../library/library.ts';
import type { SectionAlignment } from '../../model/data/alignments.ts';
import type { Division } from '../../model/data/documents.ts';
import { fullId } from '../../model/ids.ts';
import { alignmentsOf, comparisonOf } from './alignments.ts';

/** A section of a plan. */
export interface PlanSection {
  /** plan-12/c07-s1 */
  id: string;
  chapter: Division;
  section: Division;
}

/** The sections of the two plans, and the pairs of those on one subject. */
export interface PlanComparison {
  earlier: PlanSection[];
  later: PlanSection[];
  pairs: SectionAlignment[];
}

/** Every section of both plans in their order, and the pairs that they make. */
export async function comparePlans(): Promise<PlanComparison> {
  const { from = '', to = '' } = (await comparisonOf('section')) ?? {};
  const [earlier, later, pairs] = await Promise.all([
    sectionsOf(from),
    sectionsOf(to),
    alignmentsOf('section'),
  ]);
  return { earlier, later, pairs };
}

async function sectionsOf(doc: string): Promise<PlanSection[]> {
  const { divisions = [] } = (await documentIfAny(doc)) ?? {};
  return divisions.flatMap((chapter) =>
    (chapter.divisions ?? []).map((section) => ({ id: fullId(doc, section.id), chapter, section })),
  );
}

/** The sections by their chapter, in order. */
export function byChapter(sections: readonly PlanSection[]): [Division, PlanSection[]][] {
  return [...Map.groupBy(sections, ({ chapter }) => chapter)];
}

/** Ids of projects or indicators that a section of the earlier plan and its counterparts name. */
interface SectionSummary {
  /** Named in both, by any of the pairs. */
  both: string[];
  /** Named here, and nowhere in the later plan. */
  onlyFrom: string[];
  /** Named here, and in the later plan in a section that isn’t its counterpart. */
  elsewhere: string[];
  /** Named in its counterparts, and nowhere in the earlier plan. */
  onlyTo: string[];
}

/**
 * Summarizes the names in all pairs of one section.
 * @param pairs all of one section of the earlier plan
 */
export function summaryOf(
  pairs: readonly SectionAlignment[],
  kind: 'projects' | 'indicators',
): SectionSummary {
  const all = (key: keyof SectionAlignment['projects']) => [
    ...new Set(pairs.flatMap((pair) => pair[kind][key])),
  ];
  const both = all('both');
  return {
    both,
    onlyFrom: all('onlyFrom'),
    elsewhere: all('elsewhereFrom').filter((id) => !both.includes(id)),
    onlyTo: all('onlyTo'),
  };
}
