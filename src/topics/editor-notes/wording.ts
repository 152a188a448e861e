/** The anchor of a remark of the edition beside its passage: plan-13-n30455 → n30455. */
export function editorNoteAnchor(note: string): string {
  return note.slice(note.lastIndexOf('-') + 1);
}

/** Words of a text in quotation marks; their own marks are inner ones: ‘九五’计划 in “ ”. */
export function quoted(words: string): string {
  return `“${words.replaceAll('“', '‘').replaceAll('”', '’')}”`;
}
