import { boxId } from '../../../src/model/ids.ts';
import { cutAt, slice, type Text } from '../../lib/text.ts';
import type { Box } from '../../lib/tree.ts';
import type { Seed } from '../../read/read-seed.ts';
import { type BoxPieces, makeBox } from '../shared/box.ts';
import { joinPieces, piecesOf } from './bold-pieces.ts';
import type { Bold } from './bold-repetition.ts';
import { findOpenings, openingsFor } from './openings.ts';

const TITLE = /^专栏(\d+)：/;
const NOTE = '注：';

/** The number of the box that begins with a text; null where none does. */
export function boxNumber(text: Text): number | null {
  const match = TITLE.exec(text.value);
  return match ? Number(match[1]) : null;
}

/**
 * Makes a box from a text that begins with its bold title. Items begin with their bold labels, or
 * where a curated entry says so.
 */
export function boldBox(text: Text, bold: Bold, seed: Seed): Box {
  const number = boxNumber(text) as number;
  const id = boxId(number);
  const table = seed.tables.find(({ data }) => data.table === id);
  const titleEnd = table
    ? tableStart(text, bold, table.data.header[0]?.[0])
    : singleTitle(text, bold);
  const title = slice(text, 0, titleEnd);
  const rest = slice(text, titleEnd);
  const name = title.value.replace(TITLE, '');
  const pieces: Pick<BoxPieces, 'table' | 'entries' | 'notes'> = table
    ? tablePieces(rest)
    : { entries: entriesOf(rest, bold, seed, id), notes: [] };
  return makeBox(seed, { number, title, name, ...pieces });
}

/**
 * A table begins behind the bold title, or, where its header is bold too, with the bold piece that
 * begins its first cell.
 */
function tableStart(text: Text, bold: Bold, cell: string | { t: string } | undefined): number {
  const words = typeof cell === 'string' ? cell : (cell?.t ?? '');
  const pieces = piecesOf(text, bold);
  const header = pieces.find(({ start, end }) => words.startsWith(text.value.slice(start, end)));
  return header?.start ?? joinPieces(pieces)[0]?.end ?? 0;
}

/** The title of a list is the bold piece that holds the colon behind its number. */
function singleTitle(text: Text, bold: Bold): number {
  const colon = text.value.indexOf('：');
  return (
    piecesOf(text, bold).find(({ start, end }) => start <= colon && colon < end)?.end ?? colon + 1
  );
}

function tablePieces(rest: Text): Pick<BoxPieces, 'table' | 'entries' | 'notes'> {
  const note = rest.value.indexOf(NOTE);
  const end = note === -1 ? rest.value.length : note;
  return { table: slice(rest, 0, end), entries: [], notes: note === -1 ? [] : [slice(rest, note)] };
}

function entriesOf(rest: Text, bold: Bold, seed: Seed, id: string): BoxPieces['entries'] {
  const labels = joinPieces(piecesOf(rest, bold));
  const openings = findOpenings(rest, openingsFor(seed.paragraphs, id));
  const ends = labels.map(({ end }) => end).filter((end) => end < rest.value.length);
  const standing = ends.filter((end) => openings.includes(end));
  const cuts = [...new Set([...labels.map(({ start }) => start), ...openings, ...standing])]
    .filter((index) => index > 0)
    .sort((a, b) => a - b);
  return cutAt(rest, cuts).map((text) => ({
    // A label that stands by itself is no sentence.
    kind: text.value.includes('。') ? ('item' as const) : ('label' as const),
    text,
  }));
}
