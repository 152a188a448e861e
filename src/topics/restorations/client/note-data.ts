/** What a note says of one place: `[what the source has, what the edition reads, evidence, confidence]`. */
export type NoteEntry = [raw: string, restored: string | 0, evidence: number, confidence: string];

/** The notes of a page, each evidence once: one often serves a whole table. */
export interface RestorationNotes {
  evidence: string[];
  /** By the restoration's id; 0 instead of a reading where the source's is kept, in doubt. */
  notes: Record<string, NoteEntry>;
  added: number;
  doubted: number;
}
