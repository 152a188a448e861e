/**
 * The note on one place: the source's reading, the edition's, the evidence's index, the confidence
 * in words, and on the page of a whole document the file of the chapter (`c05.html`).
 */
export type NoteEntry = [
  raw: string,
  restored: string | 0,
  evidence: number,
  confidence: string,
  chapter?: string,
];

/** The notes of a page, each evidence once: one often serves a whole table. */
export interface RestorationNotes {
  evidence: string[];
  /** By the restoration's id; 0 instead of a reading where the source's is kept, in doubt. */
  notes: Record<string, NoteEntry>;
  added: number;
  doubted: number;
}
