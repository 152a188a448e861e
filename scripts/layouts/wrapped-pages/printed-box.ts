import { boxId } from '../../../src/model/ids.ts';
import { concat, cutAt, type Text } from '../../lib/text.ts';
import type { Box } from '../../lib/tree.ts';
import type { Seed } from '../../read/read-seed.ts';
import { type BoxPieces, makeBox } from '../shared/box.ts';
import type { PageLine } from './repair.ts';

/** The title of a box: 专栏 8 装备制造业发展重点和主要基地. */
export const BOX_TITLE = /^专栏\s?(\d+)\s(.+)$/;

const ITEM_LABEL = /^(?:[^。，；：]{1,25}：|[^。，；：、]{1,20}。)/;
const NOTE = /^注：/;

type Pieces = Pick<BoxPieces, 'table' | 'entries' | 'notes'> & { titleRest: Text[] };

/**
 * Makes a box from its printed lines, the title first. A box that a curated table describes is a
 * table; any other is a list, whose items begin with a label or with the next number.
 * @returns the box and its whole title
 */
export function printedBox(lines: readonly PageLine[], seed: Seed): { box: Box; title: Text } {
  const [first, ...body] = lines.map(({ text }) => text) as [Text, ...Text[]];
  const number = Number(BOX_TITLE.exec(first.value)?.[1]);
  const isTable = seed.tables.some(({ data }) => data.table === boxId(number));
  const pieces = isTable ? tablePieces(body) : listPieces(body);
  const title = concat(first, ...pieces.titleRest);
  const name = BOX_TITLE.exec(title.value)?.[2] ?? '';
  return { box: makeBox(seed, { ...pieces, number, title, name }), title };
}

function tablePieces(body: readonly Text[]): Pieces {
  const note = body.findIndex(({ value }) => NOTE.test(value));
  const end = note === -1 ? body.length : note;
  const notes = note === -1 ? [] : [concat(...body.slice(note))];
  return { table: concat(...body.slice(0, end)), entries: [], notes, titleRest: [] };
}

/** The items of a list; lines before the first one belong to the title. */
function listPieces(body: readonly Text[]): Pieces {
  const isNumbered = ({ value }: Text) => value.startsWith('1.');
  const first = body.findIndex((text) => ITEM_LABEL.test(text.value) || isNumbered(text));
  const start = first === -1 ? body.length : first;
  const items = body.slice(start);
  const texts = items[0] && isNumbered(items[0]) ? numbered(items) : labelled(items);
  return {
    entries: texts.map((text) => ({ kind: 'item', text })),
    notes: [],
    titleRest: body.slice(0, start),
  };
}

/** Items that are numbered: each begins behind the ； of the one before. */
function numbered(body: readonly Text[]): Text[] {
  const text = concat(...body);
  const cuts: number[] = [];
  for (let n = 2, at = 0; ; n++) {
    at = text.value.indexOf(`；${n}.`, at) + 1;
    if (at === 0) return cutAt(text, cuts);
    cuts.push(at);
  }
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
