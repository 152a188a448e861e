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

/** The two plans, and what answers what. */
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
