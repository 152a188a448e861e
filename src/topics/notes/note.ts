/** Words of a passage that a reader has marked. Offsets count UTF-16 units of the passage's text. */
export interface Quote {
  exact: string;
  /** The words before and behind, to find the quote again if the text has changed. */
  prefix: string;
  suffix: string;
  start: number;
  end: number;
}

/** The time of a note that has none: earlier than all others, and shown to nobody. */
export const UNDATED = new Date(0).toISOString();

/** A reader's bookmark, marked words or note, of one passage. */
export interface Note {
  /** A UUID, or the IRI of one that came from another program. */
  id: string;
  /** plan-13/c05-s1-p2 */
  passage: string;
  /** The page of the passage, from the site's root: plan-13/c05.html. */
  page: string;
  /** Times as ISO 8601 has them; `UNDATED` where another program told none. */
  created: string;
  modified: string;
  /** The reader's own words; empty where there are none. */
  text: string;
  quote?: Quote;
}

/** Kinds of notes with their wording, and what the Web Annotation model calls their motivation. */
export const NOTE_KINDS = {
  bookmark: { name: '书签', motivation: 'bookmarking' },
  mark: { name: '标记', motivation: 'highlighting' },
  note: { name: '笔记', motivation: 'commenting' },
} as const;

export type NoteKind = keyof typeof NOTE_KINDS;

/** The kind of a note. */
export function kindOf({ text, quote }: Pick<Note, 'text' | 'quote'>): NoteKind {
  if (text) return 'note';
  return quote ? 'mark' : 'bookmark';
}

/** The address of the passage of a note, from the site's root. */
export function addressOf({ page, passage }: Pick<Note, 'page' | 'passage'>): string {
  return `${page}#${passage.slice(passage.indexOf('/') + 1)}`;
}

/** Reads a note as it was kept; undefined where a text is none. */
export function parseNote(json: string): Note | undefined {
  try {
    const note = JSON.parse(json) as Note;
    const texts = [note.id, note.passage, note.page, note.created, note.modified, note.text];
    const isSound =
      texts.every((text) => typeof text === 'string') &&
      isPassage(note.passage) &&
      isPage(note.page) &&
      (note.quote === undefined || isQuote(note.quote));
    return isSound ? note : undefined;
  } catch {
    return undefined;
  }
}

/** Tells whether something are the marked words of a note. */
export function isQuote(value: unknown): value is Quote {
  const { exact, prefix, suffix, start, end } = (value ?? {}) as Record<string, unknown>;
  return (
    [exact, prefix, suffix].every((text) => typeof text === 'string') &&
    exact !== '' &&
    Number.isInteger(start) &&
    Number.isInteger(end) &&
    Number(start) >= 0 &&
    Number(end) > Number(start)
  );
}

function isPassage(text: string): boolean {
  return /^[a-z0-9-]+\/[a-z0-9-]+$/.test(text);
}

function isPage(text: string): boolean {
  return /^[a-z0-9-]+\/[a-z0-9-]+\.html$/.test(text);
}
