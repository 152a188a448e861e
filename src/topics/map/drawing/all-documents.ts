/** Stands among the documents of a course for the sheet of all. */
export const ALL_DOCUMENTS = 'all';
