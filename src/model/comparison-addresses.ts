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
 * Where a passage is set beside those of the 13th plan that it was compared with.
 * @param address the passage's own, from the site's root: liaoning-tasks/c04.html#task-034
 * @returns nothing for documents whose passages are on the other side, or in no comparison
 */
export function comparisonAddress(address: string): string | undefined {
  const [, doc, chapter = '', id = ''] = /^([\w-]+)\/(c\d+)\.html#([\w-]+)$/.exec(address) ?? [];
  if (doc === 'opinion-62') return `${OPINION}#${id}`;
  const page = doc && CHAPTER_ADDRESSES[doc]?.(chapter);
  // A part as a whole is the whole page.
  return page && (id === chapter ? page : `${page}#${id}`);
}

/** Where the chapters are compared, by document. */
const CHAPTER_ADDRESSES: Record<string, (chapter: string) => string> = {
  'liaoning-tasks': liaoningPartAddress,
  'plan-12': plansChapterAddress,
};
