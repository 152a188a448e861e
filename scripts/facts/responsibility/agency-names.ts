import type { ItemEntry, NoteRole, TaskEntry } from '../../../src/model/data/responsibility.ts';
import { noteId } from '../../../src/model/ids.ts';
import { type Abbreviations, abbreviationsIn, expand } from '../../notes/abbreviations.ts';
import { clausesOf } from '../../notes/responsibility.ts';
import { agenciesInNote } from '../../notes/task-agencies.ts';

/** The name of an agency in a note, where the note makes it responsible. */
export interface AgencyName {
  /** In full. */
  name: string;
  /** The task or item, and the block of the note. */
  of: string;
  note: string;
  role: NoteRole | 'cooperating';
  /** Offsets into the note's reading; a short name (三省一区人民政府) stands for several agencies. */
  start: number;
  end: number;
}

/** A task as far as its note is read. */
export type NotedTask = Pick<TaskEntry, 'id' | 'agenciesRaw'>;

/** An item as far as its notes are read. */
export interface ItemNotes {
  id: string;
  paragraphs: { note: string; responsibility: { raw: string } }[];
}

/** Agencies named in the notes of tasks: the first one leads; one named twice stays so. */
export function agencyNamesInTasks(tasks: readonly NotedTask[]): AgencyName[] {
  return tasks.flatMap(({ id, agenciesRaw }) => {
    const named = agenciesInNote(agenciesRaw);
    return named.map((agency) => ({
      ...agency,
      of: id,
      note: noteId(id),
      role: agency.name === named[0]?.name ? ('lead' as const) : ('cooperating' as const),
    }));
  });
}

/** Agencies named in the notes of one document's items, short names written out. */
export function agencyNamesInItems(items: readonly ItemNotes[]): AgencyName[] {
  const known = shortNamesIn(items);
  const notes = items.flatMap(({ id, paragraphs }) =>
    paragraphs.map(({ note, responsibility: { raw } }) => ({ of: id, note, raw })),
  );
  return notes.flatMap(({ of, note, raw }) =>
    (clausesOf(raw) ?? []).flatMap(({ role, named }) =>
      named.flatMap(({ name, start, end }) =>
        expand([name], known).map((full) => ({ name: full, of, note, role, start, end })),
      ),
    ),
  );
}

/** The short names that the notes of one document's items define: 三省人民政府. */
export function shortNamesIn(items: readonly ItemNotes[] | readonly ItemEntry[]): Abbreviations {
  const notes = items.flatMap(({ paragraphs }) => paragraphs);
  return abbreviationsIn(notes.flatMap(({ responsibility: { raw } }) => clausesOf(raw) ?? []));
}
