import { getCollection } from 'astro:content';
import { allDocuments } from '../../library/library.ts';
import { agencyAddress } from '../../model/addresses.ts';
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

/** All tasks by number. */
export async function allTasks(): Promise<TaskEntry[]> {
  const entries = await getCollection('tasks');
  return entries.map(({ data }) => data).sort((a, b) => a.number - b.number);
}

/** All items by number. */
export async function allItems(): Promise<ItemEntry[]> {
  const entries = await getCollection('items');
  return entries.map(({ data }) => data).sort((a, b) => a.number - b.number);
}

/** The ids of the documents that hold the tasks and the items; empty if the library has none. */
export async function responsibilityDocuments(): Promise<{ ofTasks: string; ofItems: string }> {
  const [documents, tasks, items] = await Promise.all([allDocuments(), allTasks(), allItems()]);
  const holding = (block: string | undefined) =>
    documents.find(({ blocks }) => blocks.some(({ id }) => id === block))?.id ?? '';
  return { ofTasks: holding(tasks[0]?.id), ofItems: holding(items[0]?.paragraphs[0]?.block) };
}

/** Who does what in each task and in each paragraph that has a note. */
export async function allRoles(): Promise<PassageRoles[]> {
  const { ofTasks, ofItems } = await responsibilityDocuments();
  const [tasks, items] = await Promise.all([allTasks(), allItems()]);
  return [
    ...tasks.map((task) => rolesInTask(ofTasks, task)),
    ...items.flatMap(({ paragraphs }) => paragraphs.map((own) => rolesInParagraph(ofItems, own))),
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

/** What notes say that an agency does, in their own words, each once. */
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
