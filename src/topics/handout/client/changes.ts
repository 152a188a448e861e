import {
  type Handout,
  type HandoutEntry,
  HEADING,
  MOST_LINES,
  withEntries,
} from '../../../ui/client/handout-address.ts';

/**
 * Changes of a handout. Each names the entries that it is about by their keys, so that it does the
 * same whatever other windows have done meanwhile, and nothing when it is asked for again.
 */
export type HandoutChange = (handout: Handout) => Handout;

/** The keys of entries: their ids; of headings their words, those with the same ones counted. */
export function keysOf(entries: readonly HandoutEntry[]): string[] {
  const counts = new Map<string, number>();
  return entries.map(({ id, text }) => {
    if (id !== HEADING) return id;
    const count = (counts.get(text) ?? 0) + 1;
    counts.set(text, count);
    return `${HEADING}${count} ${text}`;
  });
}

/** Moves an entry to where it comes before another one, or at the end. */
export function move(key: string, before: string | null): HandoutChange {
  return changing((entries, keys) => {
    const moved = entries[keys.indexOf(key)];
    if (!moved || key === before) return entries;
    const others = entries.filter((entry) => entry !== moved);
    const at = before === null ? -1 : others.indexOf(entries[keys.indexOf(before)] ?? moved);
    return at === -1 ? [...others, moved] : [...others.slice(0, at), moved, ...others.slice(at)];
  });
}

/** Takes entries out. */
export function remove(removed: readonly string[]): HandoutChange {
  return changing((entries, keys) =>
    entries.filter((_, index) => !removed.includes(keys[index] ?? '')),
  );
}

/** Takes out all entries that there are, and with them the title and the note. */
export function empty(removed: readonly string[]): HandoutChange {
  return (handout) => ({ ...remove(removed)(handout), title: '', note: '' });
}

/** Writes to an entry: its question or words, its lines. */
export function write(
  key: string,
  written: Partial<Pick<HandoutEntry, 'text' | 'lines'>>,
): HandoutChange {
  return changing((entries, keys) =>
    entries.map((entry, index) => (keys[index] === key ? { ...entry, ...written } : entry)),
  );
}

/** Puts a heading before an entry, or at the end. */
export function addHeading(text: string, before: string | null): HandoutChange {
  return changing((entries, keys) => {
    if (entries.some((entry) => entry.id === HEADING && entry.text === text)) return entries;
    const found = before === null ? -1 : keys.indexOf(before);
    const at = found === -1 ? entries.length : found;
    return [...entries.slice(0, at), { id: HEADING, text, lines: 0 }, ...entries.slice(at)];
  });
}

/** Sets the title or the note. */
export function entitle(named: Partial<Pick<Handout, 'title' | 'note'>>): HandoutChange {
  return (handout) => ({ ...handout, ...named });
}

/**
 * Adds another handout at the end; title and note only where there are none. Of what stands in both
 * the other's question follows the own one.
 */
export function merge(other: Handout): HandoutChange {
  return (handout) => {
    const title = handout.title || other.title;
    const note = handout.note || other.note;
    const headings = new Set(handout.entries.filter(isHeading).map(({ text }) => text));
    const added = other.entries.filter((entry) => !isHeading(entry) || !headings.has(entry.text));
    const asked = handout.entries.map((entry) => joined(entry, other.entries));
    return { ...withEntries({ ...handout, entries: asked }, added), title, note };
  };
}

/**
 * Goes back to what a handout was before a change; what has been added, written and taken out since
 * stays so.
 * @param after the handout right after the change
 */
export function undo(before: Handout, after: Handout): HandoutChange {
  const was = byKey(after);
  return (handout) => {
    const now = byKey(handout);
    const back = [...byKey(before)].map(([key, entry]) => {
      const [then, since] = [was.get(key), now.get(key)];
      const isAsThen = then ? isSame(then, since) : !since?.text;
      return isAsThen ? entry : since;
    });
    const since = [...now].map(([key, entry]) => (was.has(key) ? undefined : entry));
    const isEntry = (entry?: HandoutEntry): entry is HandoutEntry => entry !== undefined;
    return {
      ...withEntries({ ...handout, entries: back.filter(isEntry) }, since.filter(isEntry)),
      title: handout.title === after.title ? before.title : handout.title,
      note: handout.note === after.note ? before.note : handout.note,
    };
  };
}

function isSame(one: HandoutEntry, other?: HandoutEntry): boolean {
  return one.text === other?.text && one.lines === other.lines;
}

function byKey({ entries }: Handout): Map<string, HandoutEntry> {
  const keys = keysOf(entries);
  return new Map(entries.map((entry, index) => [keys[index] ?? '', entry]));
}

function changing(
  change: (entries: readonly HandoutEntry[], keys: readonly string[]) => readonly HandoutEntry[],
): HandoutChange {
  return (handout) => ({
    ...handout,
    entries: [...change(handout.entries, keysOf(handout.entries))],
  });
}

/** An entry with the question that others ask of it. */
function joined(entry: HandoutEntry, others: readonly HandoutEntry[]): HandoutEntry {
  const other = others.find(({ id }) => id === entry.id);
  if (!other || isHeading(entry) || entry.text.includes(other.text)) return entry;
  return {
    ...entry,
    text: entry.text ? `${entry.text}\n${other.text}` : other.text,
    lines: Math.min(entry.lines + other.lines, MOST_LINES),
  };
}

function isHeading({ id }: HandoutEntry): boolean {
  return id === HEADING;
}
