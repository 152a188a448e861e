/** Reads a book in PDF as who hears it meets it: passages in the order of its structure, with their lines. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDocumentProxy } from 'unpdf';
import { DIST } from '../support/server.ts';
import { openPdf } from './pdf-objects.ts';
import {
  elementsIn,
  type StructElement,
  type StructPart,
  type TaggedPdf,
  taggedPdf,
} from './pdf-structure.ts';

/** A line on a page, counted from 1; its words have no white space. */
export interface PrintedLine {
  page: number;
  y: number;
  words: string;
}

/** A paragraph, a heading, a table, a figure or a list of contents. */
export interface Passage {
  role: string;
  words: string;
  lines: PrintedLine[];
  element: StructElement;
}

/** A book as it is read. */
export interface ReadBook {
  passages: Passage[];
  /** The words of an element of the structure, without white space. */
  wordsOf: (part: StructPart) => string;
  /** The words around the text of each page: running titles, page numbers. */
  furniture: string[];
}

/** A piece of text as pdf.js gives it. */
interface Item {
  type?: string;
  tag?: string;
  id?: string;
  str?: string;
  height?: number;
  transform?: number[];
}

interface Piece {
  page: number;
  y: number;
  height: number;
  words: string;
}

const PASSAGES = ['P', 'H1', 'H2', 'H3', 'H4', 'Table', 'Figure', 'TOC'];

/**
 * Reads a book of the built site.
 * @param name of its file
 * @throws {Error} for a file without a structure tree
 */
export async function readBook(name: string): Promise<ReadBook> {
  const bytes = readFileSync(join(DIST, 'books', name));
  const tagged = taggedPdf(openPdf(bytes));
  const { pieces, furniture } = await piecesByMark(bytes, tagged);
  const piecesOf = (part: StructPart): Piece[] => {
    if (part.type === 'content') return pieces.get(`${part.page} ${part.mcid}`) ?? [];
    return part.type === 'element' ? part.children.flatMap(piecesOf) : [];
  };
  const wordsOf = (part: StructPart) => wordsIn(piecesOf(part));
  const passages = [...elementsIn(tagged.top)]
    .filter(({ element }) => PASSAGES.includes(element.role))
    .filter(({ above }) => above.every(({ role }) => !PASSAGES.includes(role)))
    .map(({ element }): Passage => {
      const own = piecesOf(element);
      return { element, role: element.role, words: wordsIn(own), lines: linesOf(own) };
    });
  return { passages, wordsOf, furniture };
}

/** The text of each marked content, by the reference of its page and its number. */
async function piecesByMark(bytes: Buffer, { pages }: TaggedPdf) {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const pieces = new Map<string, Piece[]>();
  const furniture: string[] = [];
  for (const [index, { ref }] of pages.entries()) {
    const page = await pdf.getPage(index + 1);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const open: { isArtifact: boolean; mcid?: string | undefined }[] = [];
    let around = '';
    for (const { type, tag, id, str = '', height = 0, transform = [] } of items as Item[]) {
      if (type?.startsWith('beginMarkedContent')) {
        open.push({ isArtifact: tag === 'Artifact', mcid: /_mc(\d+)$/.exec(id ?? '')?.[1] });
      } else if (type === 'endMarkedContent') open.pop();
      else if (open.some(({ isArtifact }) => isArtifact)) around += bare(str);
      else {
        const key = `${ref} ${open.findLast(({ mcid }) => mcid)?.mcid}`;
        const piece = { page: index + 1, y: transform[5] ?? 0, height, words: bare(str) };
        pieces.set(key, [...(pieces.get(key) ?? []), piece]);
      }
    }
    furniture.push(around);
  }
  await pdf.destroy();
  return { pieces, furniture };
}

/** Puts pieces that stand beside each other into lines; raised ones belong to the line that they rise from. */
function linesOf(pieces: readonly Piece[]): PrintedLine[] {
  const lines: PrintedLine[] = [];
  for (const { page, y, height, words } of pieces) {
    if (!words) continue;
    const last = lines.at(-1);
    if (last && last.page === page && Math.abs(last.y - y) < height * 0.8) last.words += words;
    else lines.push({ page, y, words });
  }
  return lines;
}

function wordsIn(pieces: readonly Piece[]): string {
  return pieces.map(({ words }) => words).join('');
}

/** A text without white space. */
export function bare(text: string): string {
  return text.replace(/\s/g, '');
}
