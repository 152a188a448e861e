import { findPassage } from '../../handout/client/passage-library.ts';
import type { PassageData } from '../../handout/passage-data.ts';
import type { NamedNote } from '../markdown.ts';
import { addressOf, type Note } from '../note.ts';

/** A document with its notes in the order of the text. */
export interface DocumentNotes {
  doc: string;
  title: string;
  notes: NamedNote[];
}

/** Characters that tell which passage is meant. */
const BEGINNING = 60;

/**
 * Puts notes under their documents, in the order of the library and of the text.
 * @param documents the ids of all documents
 * @param isLoaded false where a document's text couldn't be loaded: its notes are there, but named
 * by their ids
 */
export async function namedNotes(
  notes: readonly Note[],
  documents: readonly string[],
): Promise<{ groups: DocumentNotes[]; isLoaded: boolean }> {
  let isLoaded = true;
  const docs = [...documents.filter((doc) => notes.some((note) => docOf(note) === doc))];
  const groups = await Promise.all(
    docs.map(async (doc) => {
      const own = notes.filter((note) => docOf(note) === doc);
      const found = await Promise.all(own.map((note) => named(note, documents))).catch(() => {
        isLoaded = false;
        return own.map((note) => ({ named: byId(note), place: 0, title: doc }));
      });
      const inOrder = found.sort((a, b) => a.place - b.place || startOf(a) - startOf(b));
      return { doc, title: found[0]?.title ?? doc, notes: inOrder.map(({ named }) => named) };
    }),
  );
  return { groups, isLoaded };
}

interface Placed {
  named: NamedNote;
  /** Its place in the document. */
  place: number;
  title: string;
}

async function named(note: Note, documents: readonly string[]): Promise<Placed> {
  const passage = await findPassage(note.passage, documents);
  if (!passage) return { named: byId(note), place: Number.POSITIVE_INFINITY, title: docOf(note) };
  const { document, name, url, html } = passage;
  const words = note.quote?.exact ?? beginningOf(html);
  const place = placeOf(document, url.slice(url.indexOf('#') + 1));
  return { named: { note, name, url, words }, place, title: document.title };
}

function byId(note: Note): NamedNote {
  return { note, name: note.passage, url: addressOf(note), words: note.quote?.exact ?? '' };
}

function docOf({ passage }: Note): string {
  return passage.slice(0, passage.indexOf('/'));
}

function startOf({ named }: Placed): number {
  return named.note.quote?.start ?? -1;
}

function placeOf({ blocks, rows }: PassageData, id: string): number {
  const [table] = rows[id] ?? [];
  const row = table ? (Object.keys(rows).indexOf(id) + 1) / 10_000 : 0;
  return Object.keys(blocks).indexOf(table ?? id) + row;
}

function beginningOf(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  // The head of a table would leave no room for a row that comes with it.
  if (body.querySelectorAll('tbody > tr').length === 1) body.querySelector('thead')?.remove();
  // Without a gap the numbers of two cells would be read as one that stands nowhere.
  for (const part of body.querySelectorAll('p, h3, th, td')) part.append(' ');
  const text = (body.textContent ?? '').replace(/\s+/g, ' ').trim();
  return text.length > BEGINNING ? `${text.slice(0, BEGINNING)}……` : text;
}
