import { readTextAddress } from './addresses.ts';

/** Ways of comparing two documents: by the tasks, the sections or the paragraphs of the first. */
export const COMPARISON_KINDS = ['task', 'section', 'opinion'] as const;
export type ComparisonKind = (typeof COMPARISON_KINDS)[number];

/** Two documents, by their ids, and how they are compared. */
export interface Comparison {
  /** Part of addresses: plans. */
  id: string;
  kind: ComparisonKind;
  from: string;
  to: string;
  /** Tells whether each chapter of `from` has a page of its own. */
  byChapter: boolean;
}

/** The page of a comparison: all of it, or what leads to its chapters. */
export function comparisonPage(id: string): string {
  return `compare/${id}.html`;
}

/** The page on which a chapter of the first document is compared. */
export function comparisonChapterPage(id: string, chapter: string): string {
  return `compare/${id}-${chapter}.html`;
}

/**
 * The place at which a passage is set beside those of another document.
 * @param address the passage's own, from the site's root: liaoning-tasks/c04.html#task-034
 * @param other id of the document that it was compared with
 * @returns nothing for documents whose passages are on the other side, or in no comparison
 */
export function comparisonAddress(
  address: string,
  other: string,
  comparisons: readonly Comparison[],
): string | undefined {
  const parts = readTextAddress(address);
  const comparison = comparisons.find(({ from, to }) => from === parts?.doc && to === other);
  if (!parts?.id || !comparison) return undefined;
  const { page: chapter, id } = parts;
  if (!comparison.byChapter) return `${comparisonPage(comparison.id)}#${id}`;
  const page = comparisonChapterPage(comparison.id, chapter);
  // A part as a whole is the whole page.
  return id === chapter ? page : `${page}#${id}`;
}

/** The parts of a document's tree that its sections are read from. */
interface Parted<D> {
  kind: string;
  divisions?: readonly D[] | undefined;
}

/**
 * The divisions by which a document is compared section by section: its sections, or in a document
 * without any the innermost divisions of its body.
 */
export function comparedDivisions<D extends Parted<D>>(divisions: readonly D[]): D[] {
  const innermost = (division: D): D[] =>
    division.divisions?.length ? division.divisions.flatMap(innermost) : [division];
  const all = divisions.flatMap(innermost);
  const sections = all.filter(({ kind }) => kind === 'section');
  return sections.length > 0 ? sections : all.filter(isBody);
}

/** Tells whether a division belongs to a document's body, and not to its front or back matter. */
export function isBody({ kind }: { kind: string }): boolean {
  return kind !== 'front' && kind !== 'back';
}
