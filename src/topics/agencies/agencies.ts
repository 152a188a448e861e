import { getCollection } from 'astro:content';
import { allDocuments } from '../../library/library.ts';
import { agencyAddress } from '../../model/addresses.ts';
import type { LibraryDocument } from '../../model/data/documents.ts';
import type {
  AgencyEntry,
  ItemEntry,
  NoteWords,
  TaskEntry,
} from '../../model/data/responsibility.ts';
import { type PassageRoles, rolesInParagraph, rolesInTask } from '../../model/passages/roles.ts';
import { sentencesOf } from '../../model/sentences.ts';

/** All agencies in the order of the documents' first mentions. */
export async function allAgencies(): Promise<AgencyEntry[]> {
  const entries = await getCollection('agencies');
  return entries.map(({ data }) => data).sort((a, b) => a.order - b.order);
}

/** All tasks, document by document, by number. */
export async function allTasks(): Promise<TaskEntry[]> {
  const entries = await getCollection('tasks');
  return inOrder(entries.map(({ data }) => data));
}

/** All items, document by document, by number. */
export async function allItems(): Promise<ItemEntry[]> {
  const entries = await getCollection('items');
  return inOrder(entries.map(({ data }) => data));
}

async function inOrder<T extends { doc: string; number: number }>(entries: T[]): Promise<T[]> {
  const ids = (await allDocuments()).map(({ id }) => id);
  return entries.sort((a, b) => ids.indexOf(a.doc) - ids.indexOf(b.doc) || a.number - b.number);
}

/** The documents that have tasks, and those that have items, in their order. */
export async function responsibilityDocuments(): Promise<{
  ofTasks: LibraryDocument[];
  ofItems: LibraryDocument[];
}> {
  const [documents, tasks, items] = await Promise.all([allDocuments(), allTasks(), allItems()]);
  const having = (entries: readonly { doc: string }[]) =>
    documents.filter(({ id }) => entries.some(({ doc }) => doc === id));
  return { ofTasks: having(tasks), ofItems: having(items) };
}

/** The roles of agencies in each task and in each paragraph that has a note. */
export async function allRoles(): Promise<PassageRoles[]> {
  const [tasks, items] = await Promise.all([allTasks(), allItems()]);
  return [
    ...tasks.map((task) => rolesInTask(task.doc, task)),
    ...items.flatMap(({ doc, paragraphs }) => paragraphs.map((own) => rolesInParagraph(doc, own))),
  ];
}

/**
 * A function that gives the address of an agency by its name. It throws for an unknown name: no
 * link may lead nowhere.
 */
export function addressByName(agencies: readonly AgencyEntry[]): (name: string) => string {
  const ids = new Map(agencies.map(({ id, name }) => [name, id]));
  return (name) => {
    const id = ids.get(name);
    if (id === undefined) throw new Error(`There is no agency ${name}`);
    return agencyAddress(id);
  };
}

/** The anchor, on an agency's page, of the tasks that it shares with another one. */
export function partnerAnchor(other: Pick<AgencyEntry, 'id'>): string {
  return `with-${other.id}`;
}

/** Signs for what notes say that agencies do, in the order of legends. */
export const NOTE_SIGNS: readonly { sign: string; words: readonly NoteWords[] }[] = [
  { sign: '牵', words: ['牵头'] },
  { sign: '责', words: ['负责', '会同负责'] },
  { sign: '施', words: ['组织实施', '组织和服务'] },
  { sign: '指', words: ['指导支持', '指导协调'] },
];

/** The words of notes for the roles of an agency, each once. */
export function wordsFor(
  { name }: Pick<AgencyEntry, 'name'>,
  notes: readonly Pick<ItemEntry['paragraphs'][number], 'responsibility'>[],
): NoteWords[] {
  const clauses = notes.flatMap(({ responsibility }) => responsibility.clauses);
  const own = clauses.filter(({ agencies }) => agencies.includes(name));
  return [...new Set(own.map(({ words }) => words))];
}

/** A task's first sentence behind its title; of one without a title, its first sentence. */
export function firstSentence({ title, text }: Pick<TaskEntry, 'title' | 'text'>): string {
  const rest = title === null ? text : text.slice(title.length + 1);
  const [first] = sentencesOf(rest);
  return rest.slice(0, first?.end);
}
