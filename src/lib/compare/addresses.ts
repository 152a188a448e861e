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
