import { readTextAddress } from './addresses.ts';

/** Ways of comparing two documents; each compares one pair of them. */
export const COMPARISON_KINDS = ['task', 'section', 'opinion'] as const;
export type ComparisonKind = (typeof COMPARISON_KINDS)[number];

/** Two documents, by their ids, and how they are compared. */
export interface Comparison {
  kind: ComparisonKind;
  from: string;
  to: string;
}

/** The comparison of Liaoning’s tasks with the plan. */
export const LIAONING = 'compare/liaoning.html';

/** The comparison of the two plans. */
export const PLANS = 'compare/plans.html';

/** The comparison of the State Council’s opinion with the plan. */
export const OPINION = 'compare/opinion.html';

/** The page on which the tasks of one part are compared. */
export function liaoningPartAddress(part: string): string {
  return `compare/liaoning-${part}.html`;
}

/** The page on which the sections of one chapter of the earlier plan are compared. */
export function plansChapterAddress(chapter: string): string {
  return `compare/plans-${chapter}.html`;
}

/**
 * The place at which a passage is set beside those that it was compared with.
 * @param address the passage's own, from the site's root: liaoning-tasks/c04.html#task-034
 * @returns nothing for documents whose passages are on the other side, or in no comparison
 */
export function comparisonAddress(
  address: string,
  comparisons: readonly Comparison[],
): string | undefined {
  const parts = readTextAddress(address);
  const comparison = comparisons.find(({ from }) => from === parts?.doc);
  if (!parts?.id || !comparison) return undefined;
  const { page: chapter, id } = parts;
  const page = CHAPTER_ADDRESSES[comparison.kind](chapter);
  // A part as a whole is the whole page.
  return id === chapter ? page : `${page}#${id}`;
}

/** The pages on which the chapters of `from` are compared. */
const CHAPTER_ADDRESSES: Record<ComparisonKind, (chapter: string) => string> = {
  task: liaoningPartAddress,
  section: plansChapterAddress,
  opinion: () => OPINION,
};
