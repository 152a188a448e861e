import { getCollection } from 'astro:content';
import { allDocuments } from '../../library/library.ts';
import { agencyAddress } from '../../model/addresses.ts';
import type { AgencyEntry, ItemEntry, TaskEntry } from '../../model/data/responsibility.ts';
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

const ROLES = {
  lead: ['牵头', '牵'],
  responsible: ['负责', '责'],
  implementing: ['组织实施', '施'],
  supporting: ['指导支持或协调', '指'],
} as const;

export type ItemRole = keyof typeof ROLES;

/** All roles in items, in the order of legends. */
export const ITEM_ROLES = Object.keys(ROLES) as ItemRole[];

/** The role of an agency in a paragraph of an item, in words: 组织实施. */
export function roleWording(role: ItemRole): string {
  return ROLES[role][0];
}

/** The same in one character: 施. */
export function roleMark(role: ItemRole): string {
  return ROLES[role][1];
}

/** A task's first sentence behind its title; of one without a title, its first sentence. */
export function firstSentence({ title, text }: Pick<TaskEntry, 'title' | 'text'>): string {
  const rest = title === null ? text : text.slice(title.length + 1);
  const [first] = sentencesOf(rest);
  return rest.slice(0, first?.end);
}
