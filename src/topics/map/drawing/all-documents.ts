/** Stands among the documents of a course for the sheet of all. */
export const ALL_DOCUMENTS = 'all';

/** Tells whether what these documents draw otherwise is left out of the sheet of all. */
export function isOut(docs: readonly string[] | undefined): boolean {
  return docs !== undefined && !docs.includes(ALL_DOCUMENTS);
}
