import { documentIfAny } from '../../../library/library.ts';
import { BLOCK_ROLES } from '../../../model/block-kinds.ts';
import { comparedDivisions } from '../../../model/comparisons.ts';
import type { SectionAlignment } from '../../../model/data/alignments.ts';
import type { ComparisonEntry } from '../../../model/data/comparisons.ts';
import type { Division, LibraryDocument } from '../../../model/data/documents.ts';
import { fullId } from '../../../model/ids.ts';
import { briefName } from '../../../model/wording.ts';
import { alignmentsOf } from '../alignments.ts';

/** A section of a document that is compared. */
export interface PlanSection {
  /** plan-12/c07-s1 */
  id: string;
  /** “十二五”规划 */
  document: string;
  chapter: Division;
  section: Division;
  /** Full ids of its passages of running text, those of its boxes too. */
  passages: string[];
  /** Full ids of its tables, whose cells aren’t compared. */
  tables: string[];
}

/** The sections of two documents, and the pairs of those on one subject. */
export interface PlanComparison {
  earlier: PlanSection[];
  later: PlanSection[];
  pairs: SectionAlignment[];
}

/** Every section of both documents in their order, and the pairs that they make. */
export async function comparePlans({ id, from, to }: ComparisonEntry): Promise<PlanComparison> {
  const [earlier, later, pairs] = await Promise.all([
    sectionsOf(from),
    sectionsOf(to),
    alignmentsOf('section', id),
  ]);
  return { earlier, later, pairs };
}

async function sectionsOf(doc: string): Promise<PlanSection[]> {
  const document = await documentIfAny(doc);
  if (!document) return [];
  const compared = new Set(comparedDivisions(document.divisions).map(({ id }) => id));
  return document.divisions.flatMap((chapter) =>
    withInner(chapter)
      .filter(({ id }) => compared.has(id))
      .map((section) => ({
        id: fullId(doc, section.id),
        document: briefName(document),
        chapter,
        section,
        passages: blocksIn(document, section.id, 'text'),
        tables: blocksIn(document, section.id, 'table'),
      })),
  );
}

function withInner(division: Division): Division[] {
  return [division, ...(division.divisions ?? []).flatMap(withInner)];
}

function blocksIn({ id, blocks }: LibraryDocument, division: string, role: 'text' | 'table') {
  return blocks
    .filter((block) => block.division === division && BLOCK_ROLES[block.kind] === role)
    .map((block) => fullId(id, block.id));
}

/** The label of a section with that of its chapter, unless they are one: 第二章第一节. */
export function labelOf({ chapter, section }: Pick<PlanSection, 'chapter' | 'section'>): string {
  return chapter.id === section.id ? chapter.label : chapter.label + section.label;
}

/** The sections by their chapter, in order. */
export function byChapter(sections: readonly PlanSection[]): [Division, PlanSection[]][] {
  return [...Map.groupBy(sections, ({ chapter }) => chapter)];
}
