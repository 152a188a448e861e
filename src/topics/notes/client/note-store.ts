import { type Keeping, stored, watchStored } from '../../../ui/client/stored.ts';
import { type Note, parseNote, type Quote } from '../note.ts';

/** Each note has a name of its own in the store, so that no window can overwrite another's. */
const PREFIX = 'dongbei-note/';

function nameOf({ passage, id }: Note): string {
  return `${PREFIX}${passage}/${id}`;
}

/**
 * The notes kept in this browser, the oldest first.
 * @param under a document's id or a passage's full id; all of them without it
 */
export function keptNotes(under = ''): Note[] {
  return stored
    .names(under ? `${PREFIX}${under}/` : PREFIX)
    .map((name) => parseNote(stored.read(name)))
    .filter((note): note is Note => note !== undefined)
    .sort((a, b) => (a.created < b.created ? -1 : 1));
}

/** Tells whether this browser keeps anything at all. */
export function canKeepNotes(): boolean {
  return stored.write(PREFIX, '') === 'kept';
}

/** Calls back when the notes have changed, here or in another window, or the reader comes back to the page. */
export function watchNotes(changed: () => void): void {
  watchStored(PREFIX, changed);
}

/** A new note, which is not kept yet. */
export function newNote(passage: string, page: string, text = '', quote?: Quote): Note {
  const now = new Date().toISOString();
  const note = { id: uuid(), passage, page, created: now, modified: now, text };
  return quote ? { ...note, quote } : note;
}

/** Keeps all notes or, where not all of them find room, none. */
export function keepNotes(notes: readonly Note[]): Keeping {
  const before = notes.map((note) => [nameOf(note), stored.read(nameOf(note))] as const);
  for (const note of notes) {
    const keeping = stored.write(nameOf(note), JSON.stringify(note));
    if (keeping === 'kept') continue;
    for (const [name, text] of before) stored.write(name, text);
    return keeping;
  }
  tell();
  return 'kept';
}

/**
 * Gives a note other words. Words that another window has written meanwhile stay: those given here
 * become a note of their own.
 * @param note as the reader saw it
 * @returns the note as it is now
 */
export function rewriteNote(note: Note, text: string): { keeping: Keeping; note: Note } {
  const now = parseNote(stored.read(nameOf(note)));
  const isChanged = now && now.text !== note.text && now.text !== text;
  const rewritten = isChanged
    ? newNote(note.passage, note.page, text, note.quote)
    : { ...note, text, modified: new Date().toISOString() };
  const keeping = keepNotes([rewritten]);
  return { keeping, note: keeping === 'kept' ? rewritten : note };
}

/** Takes notes out of the store; `keepNotes` puts them back. */
export function removeNotes(notes: readonly Note[]): void {
  if (notes.length === 0) return;
  for (const note of notes) stored.write(nameOf(note), '');
  tell();
}

/** Tells this window what browsers tell the others. */
function tell(): void {
  dispatchEvent(new Event('storage'));
}

/** Counts of the notes that were read from a file, by their outcome. */
export interface Merged {
  keeping: Keeping;
  added: number;
  renewed: number;
  known: number;
}

/** Adds the notes of a file; of two with the same id the one that was changed last counts. */
export function mergeNotes(notes: readonly Note[]): Merged {
  const kept = new Map(keptNotes().map((note) => [note.id, note]));
  const given = [...new Map(notes.map((note) => [note.id, note])).values()];
  const added = given.filter(({ id }) => !kept.has(id));
  const renewed = given.filter(
    ({ id, modified }) => (kept.get(id)?.modified ?? modified) < modified,
  );
  const keeping = keepNotes([...added, ...renewed]);
  // One that has moved to another passage has another name now.
  const moved = renewed.map(({ id }) => kept.get(id) as Note);
  const names = new Set(renewed.map(nameOf));
  if (keeping === 'kept') removeNotes(moved.filter((note) => !names.has(nameOf(note))));
  const known = given.length - added.length - renewed.length;
  return { keeping, added: added.length, renewed: renewed.length, known };
}

/** A new UUID; browsers make them by themselves, but not on a page that came over plain HTTP. */
export function uuid(): string {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/(.{8})(.{4}).(.{3}).(.{3})(.{12})/, '$1-$2-4$3-8$4-$5');
}
