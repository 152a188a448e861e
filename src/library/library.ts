import { getCollection, getEntry } from 'astro:content';
import type { LibraryDocument } from '../model/data/documents.ts';
import type { Ledger } from '../model/data/ledger.ts';
import type { EditorNote, RestorationEntry } from '../model/data/restorations.ts';
import { briefName, counted } from '../model/wording.ts';

/** The documents in the order of the site's lists. */
export async function allDocuments(): Promise<LibraryDocument[]> {
  const entries = await getCollection('documents');
  return entries.map(({ data }) => data).sort((a, b) => a.order - b.order);
}

/** The number of documents in words: 五种文献. */
export async function countedDocuments(): Promise<string> {
  return `${counted((await allDocuments()).length)}种文献`;
}

/** Says behind a number of documents how many of them have no text here; empty where all have. */
export async function withoutText(): Promise<string> {
  const leftOut = (await allDocuments()).filter((document) => document.leftOut).length;
  return leftOut > 0 ? `（其中${counted(leftOut)}种未收原文）` : '';
}

/** The most documents that a sentence names before it breaks off. */
const NAMED = 6;

/** The documents by name, as a sentence lists them: “十二五”规划、“十三五”规划和国发〔2016〕62号. */
export async function namedDocuments(): Promise<string> {
  return inList((await allDocuments()).map(briefName));
}

/** Names in a sentence, those beyond the sixth left out. */
export function inList(names: readonly string[]): string {
  if (names.length > NAMED) return `${names.slice(0, NAMED).join('、')}等`;
  const last = names.slice(-2).join('和');
  return [...names.slice(0, -2), last].join('、');
}

/** One document by its id; undefined if it is left out of the library. */
export async function documentIfAny(id: string): Promise<LibraryDocument | undefined> {
  return (await allDocuments()).find((document) => document.id === id);
}

/**
 * One document by its id.
 * @throws Error where the conversion wrote no such document
 */
export async function documentOf(id: string): Promise<LibraryDocument> {
  const entry = await getEntry('documents', id);
  if (!entry) throw new Error(`content/data/documents/${id}.json is missing`);
  return entry.data;
}

/**
 * The account of a document's characters.
 * @throws Error where the conversion wrote none
 */
export async function ledgerOf(id: string): Promise<Ledger> {
  const entry = await getEntry('ledgers', id);
  if (!entry) throw new Error(`content/data/ledger/${id}.json is missing`);
  return entry.data;
}

/** The restorations of a document in the order of its text. */
export async function restorationsOf(id: string): Promise<RestorationEntry[]> {
  const entries = await getCollection('restorations', ({ data }) => data.doc === id);
  return entries.map(({ data }) => data).sort((a, b) => a.offset - b.offset);
}

/** The remarks of the edition on a document, in the order of its text. */
export async function editorNotesOf(id: string): Promise<EditorNote[]> {
  const entries = await getCollection('editorNotes', ({ data }) => data.doc === id);
  return entries.map(({ data }) => data).sort((a, b) => a.order - b.order);
}
