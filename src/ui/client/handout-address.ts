import { packText, unpackText } from './packed-text.ts';

/** An entry of a handout, with the teacher's words to it. */
export interface HandoutEntry {
  /**
   * The full id of a passage (plan-13/c05-s1-p2), behind it parts of it (~23-67, see
   * model/excerpts.ts); an exhibit with its kind (map:corridors?docs=plan-13,
   * chart:gdp, pair:liaoning-c04#task-034, term:wodian); `h` for a heading; or what only a newer or a
   * mistaken address has.
   */
  id: string;
  /** A question; of a heading its words. */
  text: string;
  /** Number of empty lines for the answer, up to MOST_LINES. */
  lines: number;
}

/** A teacher's selection, as the fragment of the handout's address holds it. */
export interface Handout {
  entries: HandoutEntry[];
  title: string;
  note: string;
}

/** The id of every heading; the only one that may stand in a handout more than once. Two excerpts of
 * one passage have two ids. */
export const HEADING = 'h';

/** The most lines for an answer: one digit of base 36 can tell them, and they fill an A4 page. */
export const MOST_LINES = 35;

/**
 * Beginning of an id, of a passage or of an exhibit: what follows has been caught by a mail program
 * or a messenger.
 */
const KNOWN = /^[a-z\d-]+(?:\/[a-z\d-]+(?:~\d+-\d+)*|:[a-z\d-]+(?:[?#][\w=&,.-]+)?)/;
/** A sign that stands in no text. */
const BETWEEN_TEXTS = '\u001e';

/** An entry that nothing has been written to. */
export function entryOf(id: string): HandoutEntry {
  return { id, text: '', lines: 0 };
}

/**
 * Reads a handout from a fragment: `p=plan-13/c05-s1-p2,map:corridors&t=…&n=…&w=…`; what nobody
 * knows is kept, repetitions are left out. `w` is packed: the note, then of each entry a digit for
 * its lines and its text.
 * @param fragment with or without its number sign
 */
export function parseHandout(fragment: string): Handout {
  const fields = new URLSearchParams(fragment.replace(/^#/, ''));
  const ids = (fields.get('p') ?? '').split(',').map(unescaped);
  const [note = '', ...texts] = unpackText(fields.get('w') ?? '').split(BETWEEN_TEXTS);
  const entries = ids.map((id, index) => {
    const text = texts[index] ?? '';
    const lines = Number.parseInt(text.charAt(0), 36) || 0;
    return { id: KNOWN.exec(id)?.[0] ?? id, text: text.slice(1), lines };
  });
  return {
    entries: withoutRepetitions(entries.filter(({ id }) => id !== '')),
    title: fields.get('t') ?? '',
    note: note || (fields.get('n') ?? ''),
  };
}

/** The fragment that holds a handout, without its number sign; empty for an empty handout. */
export function formatHandout({ entries, title, note }: Handout): string {
  const isWrittenTo = entries.some(({ text, lines }) => text !== '' || lines > 0);
  const texts = entries.map(({ text, lines }) => lines.toString(36) + text);
  return [
    entries.length > 0 && `p=${idsInAddress(entries)}`,
    title && `t=${encodeURIComponent(title)}`,
    isWrittenTo && `w=${packText([note, ...texts].join(BETWEEN_TEXTS))}`,
    note && !isWrittenTo && `n=${encodeURIComponent(note)}`,
  ]
    .filter(Boolean)
    .join('&');
}

/**
 * The fragment of a handout of passages that nothing has been written to, without its number sign.
 * @param ids full ids, which have no sign that means something in a fragment
 */
export function handoutOfPassages(ids: readonly string[], title: string): string {
  return `p=${ids.join()}&t=${encodeURIComponent(title)}`;
}

/**
 * A short mark of a handout, by which the page knows a lesson that nobody has changed.
 * @param fragment as formatHandout gives it
 */
export function handoutDigest(fragment: string): string {
  const sum = [...fragment].reduce((so, sign) => (so * 31 + sign.charCodeAt(0)) >>> 0, 7);
  return `${fragment.length.toString(36)}-${sum.toString(36)}`;
}

/** The fragment that adds entries, headings left out, to whatever the handout holds by itself. */
export function formatAdditions({ entries }: Handout): string {
  return `add=${idsInAddress(entries.filter(({ id }) => id !== HEADING))}`;
}

/** The handout with entries at its end that it hasn't got yet. */
export function withEntries(handout: Handout, added: readonly HandoutEntry[]): Handout {
  return { ...handout, entries: withoutRepetitions([...handout.entries, ...added]) };
}

/** A handout that is open, and whether it is the reader's own collection. */
export interface OpenedHandout {
  handout: Handout;
  isMine: boolean;
}

/**
 * Finds the handout that an address opens: the reader's own with entries added (`#add=…`, from the
 * text), a copy of one that somebody sent (`#p=…`), or without any the reader's own.
 * @param mine the collection kept in this browser
 */
export function openedHandout(fragment: string, mine: Handout): OpenedHandout {
  const added = new URLSearchParams(fragment.replace(/^#/, '')).get('add');
  if (added !== null) {
    const { entries } = parseHandout(`p=${encodeURIComponent(added)}`);
    return { handout: withEntries(mine, entries), isMine: true };
  }
  const handout = parseHandout(fragment);
  const opened = formatHandout(handout);
  if (opened === '') return { handout: mine, isMine: true };
  return { handout, isMine: opened === formatHandout(mine) };
}

function withoutRepetitions(entries: readonly HandoutEntry[]): HandoutEntry[] {
  const known = new Set<string>();
  return entries.filter(({ id }) => id === HEADING || (!known.has(id) && known.add(id)));
}

/** Ids divided by commas; their own commas are encoded, and then what has a meaning in a fragment. */
function idsInAddress(entries: readonly HandoutEntry[]): string {
  return entries
    .map(({ id }) => id.replace(/[%,]/g, encodeURIComponent))
    .join(',')
    .replace(/[%&+#]/g, encodeURIComponent);
}

function unescaped(id: string): string {
  return id.trim().replace(/%2C|%25/gi, decodeURIComponent);
}
