import type { DefaultTreeAdapterTypes } from 'parse5';
import type { BlockKind } from '../../model/block-kinds.ts';
import type { LibraryDocument } from '../../model/data/documents.ts';
import { fullId } from '../../model/ids.ts';
import { type CitationData, citationDataOf } from '../citation/citation-data.ts';
import { attribute, elementsOfMain, minimalHtml } from './minimal-html.ts';
import { standaloneRows } from './standalone-rows.ts';

type Element = DefaultTreeAdapterTypes.Element;

/** A block: the file of its page, its kind, its HTML; of a heading also the number of blocks under it. */
export type PassageBlock = [page: string, kind: BlockKind, html: string, under?: number];

/** A row of a table: the table's id and the row's HTML. */
export type PassageRow = [table: string, html: string];

/** The roles of agencies by a note: the id of the passage before it, and the line that says them, as HTML. */
export type NoteRoles = [passage: string, html: string];

/** The passages of a document for the handout, in `data/passages/<doc>.js`. */
export interface PassageData {
  title: string;
  citation: CitationData;
  /** In reading order, by id. */
  blocks: Record<string, PassageBlock>;
  rows: Record<string, PassageRow>;
  /** By the ids of notes on who is responsible; a document without such notes has none. */
  roles?: Record<string, NoteRoles>;
  /** Remarks of the edition as HTML, by the ids of the blocks that they stand behind. */
  notes?: Record<string, string[]>;
  /** Old ids with the full ids of the passages that open in their place. */
  aliases: Record<string, string>;
}

/**
 * Collects the passages of a document from its built pages.
 * @param pages HTML of its chapter pages
 * @param aliases of the whole library, full id to full id
 * @throws Error if a block is on none of the pages
 */
export function passageData(
  document: LibraryDocument,
  pages: readonly string[],
  aliases: Readonly<Record<string, string>>,
): PassageData {
  const all = pages.flatMap(elementsOfMain);
  const elements = elementsById(all);
  const blocks = document.blocks.map(({ id, kind, url }): [string, PassageBlock] => {
    const element = elements.get(id);
    if (!element)
      throw new Error(`${fullId(document.id, id)} is on none of the pages of its document`);
    const page = url.replace(/^.*\/|#.*$/g, '');
    const under = blocksUnder(document, id, kind);
    return [id, [page, kind, minimalHtml(element), ...(under > 0 ? [under] : [])] as PassageBlock];
  });
  return {
    title: document.title,
    citation: citationDataOf(document),
    blocks: Object.fromEntries(blocks),
    rows: Object.fromEntries(
      document.blocks
        .filter(({ kind }) => kind === 'table')
        .flatMap(({ id }) => rowsOf(id, elements)),
    ),
    ...rolesIn(all),
    ...notesIn(all),
    aliases: aliasesOf(document.id, aliases),
  };
}

/** A script that registers the passages of a document in a global, which the handout reads. */
export function passageScript(doc: string, data: PassageData): string {
  return `(globalThis.dongbeiPassages??={})[${JSON.stringify(doc)}]=${JSON.stringify(data)};\n`;
}

function rolesIn(elements: readonly Element[]): Pick<PassageData, 'roles'> {
  const roles = elements.flatMap((element): [string, NoteRoles][] => {
    const [passage, note] = attribute(element, 'data-roles')?.split(' ') ?? [];
    return passage && note ? [[note, [passage, minimalHtml(element)]]] : [];
  });
  return roles.length > 0 ? { roles: Object.fromEntries(roles) } : {};
}

function notesIn(elements: readonly Element[]): Pick<PassageData, 'notes'> {
  const notes = Map.groupBy(
    elements.filter((element) => attribute(element, 'data-note-of')),
    (element) => attribute(element, 'data-note-of') as string,
  );
  if (notes.size === 0) return {};
  return { notes: Object.fromEntries([...notes].map(([id, own]) => [id, own.map(minimalHtml)])) };
}

function elementsById(elements: readonly Element[]): Map<string, Element> {
  const blocks = elements.filter((element) => attribute(element, 'data-block'));
  return new Map(blocks.map((element) => [attribute(element, 'id') ?? '', element]));
}

function rowsOf(table: string, elements: ReadonlyMap<string, Element>): [string, PassageRow][] {
  const element = elements.get(table) as Element;
  const bodies = element.childNodes.filter(({ nodeName }) => nodeName === 'tbody') as Element[];
  return bodies
    .flatMap(standaloneRows)
    .filter(({ id }) => id !== undefined)
    .map(({ id, row }) => [id as string, [table, minimalHtml(row)]]);
}

/** Counts the blocks after a heading or a box's title that belong to its division or box. */
function blocksUnder(document: LibraryDocument, id: string, kind: string): number {
  const { blocks } = document;
  const first = blocks.findIndex((block) => block.id === id) + 1;
  const divisions = kind === 'heading' ? divisionsIn(document.divisions, id) : [];
  const isOther = (block: (typeof blocks)[number]) =>
    kind === 'box-title' ? block.box !== id : !divisions.includes(block.division);
  const end = blocks.findIndex((block, index) => index >= first && isOther(block));
  return (end === -1 ? blocks.length : end) - first;
}

/** The ids of a division and of all divisions in it. */
function divisionsIn(divisions: LibraryDocument['divisions'], id: string, isIn = false): string[] {
  return divisions.flatMap((division) => {
    const belongs = isIn || division.id === id;
    return [
      ...(belongs ? [division.id] : []),
      ...divisionsIn(division.divisions ?? [], id, belongs),
    ];
  });
}

function aliasesOf(doc: string, aliases: Readonly<Record<string, string>>): Record<string, string> {
  const own = Object.entries(aliases).filter(([old]) => old.startsWith(`${doc}/`));
  return Object.fromEntries(own.map(([old, now]) => [old.slice(doc.length + 1), now]));
}
