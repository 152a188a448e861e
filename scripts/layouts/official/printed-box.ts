import { boxId, boxTableId } from '../../../src/model/ids.ts';
import { concat, cutAt, type Text } from '../../lib/text.ts';
import { type Box, block } from '../../lib/tree.ts';
import type { Seed } from '../../read/read-seed.ts';
import { type BoxPieces, makeBox } from '../shared/box.ts';
import { boxTitle } from './marks.ts';
import type { PageLine } from './page-line.ts';
import { endsSentence } from './sentence-end.ts';
import { tableOfLines } from './tables.ts';

const ITEM_LABEL = /^(?:[^。，；：]{1,25}：|[^。，；：、]{1,20}。)/;
const NOTE = /^注[：:]/;
/** Marks that items of a list begin with, the number one among them. */
const BULLET = /^(?:1[.．、]|[（(]1[）)]|①|——|[●•▪■◆◇▲★※])/;

type Pieces = Pick<BoxPieces, 'table' | 'entries' | 'notes'> & { titleRest: Text[] };

/**
 * Makes a box from its printed lines, the title first. A box that a curated table describes is a
 * table, and so is one whose lines have cells that stand apart; any other is a list, whose items
 * begin with a label, a bullet or the next number.
 * @param full width of a full line
 * @returns the box and its whole title
 */
export function printedBox(
  lines: readonly PageLine[],
  seed: Seed,
  full: number,
): { box: Box; title: Text } {
  const [first, ...body] = lines as [PageLine, ...PageLine[]];
  const number = boxTitle(first.text.value)?.number ?? 0;
  const isTable = seed.tables.some(({ data }) => data.table === boxId(number));
  const read = isTable ? null : readTable(number, first, body);
  if (read) return read;
  const pieces = isTable
    ? tablePieces(body.map(({ text }) => text))
    : listPieces(body, first.text, full);
  const title = concat(first.text, ...pieces.titleRest);
  const name = boxTitle(title.value)?.name ?? title.value;
  return { box: makeBox(seed, { ...pieces, number, title, name }), title };
}

/** A box whose lines are rows; a first line without a name has it in the next one. */
function readTable(
  number: number,
  first: PageLine,
  body: readonly PageLine[],
): { box: Box; title: Text } | null {
  const rest = boxTitle(first.text.value)?.name === '' ? 1 : 0;
  const note = body.findIndex(({ text }) => NOTE.test(text.value));
  const end = note === -1 ? body.length : note;
  const found = tableOfLines(body.slice(rest, end).map(({ raw }) => raw));
  if (!found) return null;
  const title = concat(first.text, ...body.slice(0, rest).map(({ text }) => text));
  const notes = note === -1 ? [] : [concat(...body.slice(note).map(({ text }) => text))];
  const id = boxId(number);
  const { text, table } = found;
  const name = boxTitle(title.value)?.name ?? title.value;
  const titled = makeBoxAround(id, number, title, name, notes);
  titled.children.splice(1, 0, block(boxTableId(id), 'table', text, { table }));
  return { box: titled, title };
}

function makeBoxAround(id: string, number: number, title: Text, name: string, notes: Text[]): Box {
  return {
    type: 'box',
    id,
    number,
    title: name,
    kind: 'table',
    children: [
      block(id, 'box-title', title, { level: 3 }),
      ...notes.map((text, i) => block(`${id}-n${i + 1}`, 'note', text)),
    ],
  };
}

function tablePieces(body: readonly Text[]): Pieces {
  const note = body.findIndex(({ value }) => NOTE.test(value));
  const end = note === -1 ? body.length : note;
  const notes = note === -1 ? [] : [concat(...body.slice(note))];
  return { table: concat(...body.slice(0, end)), entries: [], notes, titleRest: [] };
}

/** The items of a list; lines before the first one belong to the title, if they can. */
function listPieces(body: readonly PageLine[], title: Text, full: number): Pieces {
  const note = body.findIndex(({ text }) => NOTE.test(text.value));
  const lines = note === -1 ? body : body.slice(0, note);
  const notes = note === -1 ? [] : [concat(...body.slice(note).map(({ text }) => text))];
  const texts = lines.map(({ text }) => text);
  const first = texts.findIndex(({ value }) => ITEM_LABEL.test(value) || BULLET.test(value));
  const before = first === -1 ? texts.length : first;
  const rest = titleLines(texts.slice(0, before), title);
  const opened = itemsOf(lines.slice(rest, before), full);
  const items = texts.slice(before);
  const listed = items[0] && BULLET.test(items[0].value) ? numbered(items) : labelled(items);
  return {
    entries: [...opened, ...listed].map((text) => ({ kind: 'item', text })),
    notes,
    titleRest: texts.slice(0, rest),
  };
}

/** The number of lines that go on with a title: at most two short ones without a sentence. */
function titleLines(lines: readonly Text[], title: Text): number {
  const needed = boxTitle(title.value)?.name === '' ? 1 : 0;
  const isOfTitle = ({ value }: Text) => !/[。；：]/.test(value) && !/^[\d.%\s]+$/.test(value);
  const end = lines.findIndex((line) => !isOfTitle(line));
  const all = end === -1 ? lines.length : end;
  return all <= 2 && all === lines.length ? all : Math.min(needed, lines.length);
}

/** Items without labels: each ends where a line has room left. */
function itemsOf(lines: readonly PageLine[], full: number): Text[] {
  const groups: Text[][] = [];
  lines.forEach(({ text }, i) => {
    const before = lines[i - 1];
    const ended = !before || endsSentence(before.text.value) || before.width < full - 2;
    if (ended) groups.push([text]);
    else groups.at(-1)?.push(text);
  });
  return groups.map((group) => concat(...group));
}

/** Items that are numbered or have a bullet: each begins behind the ； or 。 of the one before. */
function numbered(body: readonly Text[]): Text[] {
  const text = concat(...body);
  const bullet = /^(?:——|[●•▪■◆◇▲★※])/.exec(text.value)?.[0];
  const cuts: number[] = [];
  for (let n = 2, at = 0; ; n++) {
    const next = new RegExp(`[；。](?:${bullet ?? numberForms(n)})`, 'g');
    next.lastIndex = at;
    const found = next.exec(text.value);
    if (!found) return cutAt(text, cuts);
    at = found.index + 1;
    cuts.push(at);
  }
}

function numberForms(n: number): string {
  const circled = String.fromCodePoint(0x2460 + n - 1);
  return `${n}[.．、]|[（(]${n}[）)]|${circled}`;
}

/** Items that begin with a label, each on a line of its own. */
function labelled(body: readonly Text[]): Text[] {
  const groups: Text[][] = [];
  body.forEach((text, i) => {
    const ended = i === 0 || body[i - 1]?.value.endsWith('。');
    if (ended && ITEM_LABEL.test(text.value)) groups.push([text]);
    else groups.at(-1)?.push(text);
  });
  return groups.map((group) => concat(...group));
}
