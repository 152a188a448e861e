import { agenciesIn, areAgencies, type NamedAgency, namesOf, placedAt } from './agency-list.ts';

/** The note on a task's agencies. */
export interface TaskNote {
  /** Index in the task's text at which it begins. */
  start: number;
  /** The first one leads, the others cooperate. */
  agencies: string[];
}

/**
 * Finds the brackets at the end of a task that name its agencies. Other brackets at the end (a
 * reference, an explanation) are none.
 * @param task a task's whole text
 */
export function taskNote(task: string): TaskNote | null {
  const start = lastBrackets(task);
  if (start === -1 || !/[。！？”]$/.test(task.slice(0, start))) return null;
  const agencies = taskAgencies(task.slice(start));
  return areAgencies(agencies) ? { start, agencies } : null;
}

/**
 * The agencies that a note names, each once.
 * @param note with its brackets; a sentence behind the list explains it and names none
 */
export function taskAgencies(note: string): string[] {
  return namesOf(agenciesInNote(note));
}

/** The agencies of a note with the words that name them; offsets are into the note. */
export function agenciesInNote(note: string): NamedAgency[] {
  const [list = ''] = note.replace(/^（|）$/g, '').split('。');
  return placedAt(note.startsWith('（') ? 1 : 0, agenciesIn(list));
}

/** Index of the bracket that the text's last character closes, or -1. */
function lastBrackets(text: string): number {
  if (!text.endsWith('）')) return -1;
  let depth = 0;
  for (let i = text.length - 1; i >= 0; i--) {
    if (text[i] === '）') depth++;
    else if (text[i] === '（' && --depth === 0) return i;
  }
  return -1;
}
