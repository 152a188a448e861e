import { chineseNumber } from '../lib/ids.ts';
import { concat, cutAt, type Text } from '../lib/text.ts';
import { EditionError } from '../lib/edition-error.ts';
import type { Seed } from '../read/read-seed.ts';
import type { Layout, Parsed } from '../repair/layout.ts';
import { type Line, type PageLines, pageLines } from '../repair/page-lines.ts';
import { type BoxPieces, makeBox } from './box.ts';
import { Outline } from './outline.ts';

const CHAPTER = /^(第([一二三四五六七八九十]+)章)\s(.+)$/;
const SECTION = /^(第([一二三四五六七八九十]+)节)\s(.+)$/;
const BOX = /^专栏\s?(\d+)\s(.+)$/;
const FIGURE = /^图\s?(\d+)\s.+$/;
const ITEM_LABEL = /^(?:[^。，；：]{1,25}：|[^。，；：、]{1,20}。)/;
const LIST_MARK = '——';
const NOTE = /^注：/;

/**
 * A plan that was printed with hard-wrapped lines, first lines of paragraphs indented by two
 * characters: since the indent is lost, a first line is two characters shorter than the others.
 */
export const wrappedPages: Layout<PageLines> = { repair: pageLines, parse };

function parse({ lines, removed }: PageLines, seed: Seed): Parsed {
  const outline = new Outline(seed);
  const openings = openingLines(lines, seed);
  const full = fullWidth(lines);
  let i = 0;
  while (i < lines.length) i = readOne(lines, i, { outline, openings, full, seed });
  return { children: outline.result(), removed };
}

interface Context {
  outline: Outline;
  /** Lines that a curated entry names as the first of a paragraph. */
  openings: Set<Line>;
  /** Width of a full line of running text. */
  full: number;
  seed: Seed;
}

/** Reads what begins at line `i`; returns the line behind it. */
function readOne(lines: readonly Line[], i: number, context: Context): number {
  const { outline } = context;
  const { text } = lines[i] as Line;
  const chapter = CHAPTER.exec(text.value);
  if (chapter) return outline.chapter(headingOf(text, chapter)), i + 1;
  const section = SECTION.exec(text.value);
  if (section) return outline.section(headingOf(text, section)), i + 1;
  const figure = FIGURE.exec(text.value);
  if (figure) return outline.figure(Number(figure[1]), text), i + 1;
  if (BOX.test(text.value)) return readBox(lines, i, context);
  return readParagraph(lines, i, context);
}

function headingOf(text: Text, [, label = '', number = '', title = '']: RegExpExecArray) {
  return { text, label, title, number: chineseNumber(number) };
}

function isMarker({ text: { value } }: Line): boolean {
  return [CHAPTER, SECTION, BOX, FIGURE].some((pattern) => pattern.test(value));
}

function readParagraph(lines: readonly Line[], i: number, context: Context): number {
  let end = i + 1;
  while (end < lines.length && !isMarker(lines[end] as Line) && !starts(lines, i, end, context)) end++;
  const text = concat(...lines.slice(i, end).map((line) => line.text));
  if (text.value.startsWith(LIST_MARK)) context.outline.item(text);
  else context.outline.paragraph(text);
  return end;
}

/**
 * Tells whether line `i` begins a paragraph, given that the one before began at line `first`. The
 * line before must end a sentence; then either it had room left, or this line is short like a
 * first line although its own paragraph goes on.
 */
function starts(lines: readonly Line[], first: number, i: number, context: Context): boolean {
  const before = lines[i - 1] as Line;
  const line = lines[i] as Line;
  if (context.openings.has(line)) return true;
  if (!/[。：]$/.test(before.text.value)) return false;
  const fullBefore = context.full - (i - 1 === first ? 2 : 0);
  if (before.width < fullBefore - 1) return true;
  return line.width <= context.full - 1 && goesOn(lines, i);
}

/** The paragraph of line `i` doesn't end with this line. */
function goesOn(lines: readonly Line[], i: number): boolean {
  const next = lines[i + 1];
  return next !== undefined && !isMarker(next) && !/。$/.test((lines[i] as Line).text.value);
}

/** The commonest width is that of a full line. */
function fullWidth(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const { width } of lines) counts.set(width, (counts.get(width) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

function openingLines(lines: readonly Line[], seed: Seed): Set<Line> {
  const found = new Set<Line>();
  for (const { data, place } of seed.paragraphs) {
    for (const opening of data.openings) {
      const line = lines.find(({ text }) => text.value.startsWith(opening));
      if (!line) {
        throw new EditionError(
          'stale-entry',
          place,
          `no line begins with “${opening}”`,
          'correct the opening, or delete it',
        );
      }
      found.add(line);
    }
  }
  return found;
}

/** A box reaches to the next heading, figure, box or curated opening. */
function readBox(lines: readonly Line[], i: number, { outline, openings, seed }: Context): number {
  let end = i + 1;
  while (end < lines.length && !isMarker(lines[end] as Line) && !openings.has(lines[end] as Line)) end++;
  const [, number = ''] = BOX.exec((lines[i] as Line).text.value) ?? [];
  const isTable = seed.tables.some(({ data }) => data.table === `box-${number.padStart(2, '0')}`);
  const body = lines.slice(i + 1, end);
  const pieces = isTable ? tablePieces(body) : listPieces(body);
  const title = concat((lines[i] as Line).text, ...pieces.titleRest);
  const name = BOX.exec(title.value)?.[2] ?? '';
  outline.box(makeBox(seed, { ...pieces, number: Number(number), title, name }), title);
  return end;
}

type Pieces = Pick<BoxPieces, 'table' | 'entries' | 'notes'> & { titleRest: Text[] };

function tablePieces(body: readonly Line[]): Pieces {
  const note = body.findIndex(({ text }) => NOTE.test(text.value));
  const end = note === -1 ? body.length : note;
  const notes = note === -1 ? [] : [concat(...body.slice(note).map((line) => line.text))];
  return { table: concat(...body.slice(0, end).map((line) => line.text)), entries: [], notes, titleRest: [] };
}

/** A list's items begin with a label or with the next number; lines before the first are title. */
function listPieces(body: readonly Line[]): Pieces {
  const first = body.findIndex(({ text }) => ITEM_LABEL.test(text.value) || /^1\./.test(text.value));
  const start = first === -1 ? body.length : first;
  const items = body.slice(start);
  const texts = /^1\./.test(items[0]?.text.value ?? '') ? numbered(items) : labelled(items);
  return {
    entries: texts.map((text) => ({ kind: 'item', text })),
    notes: [],
    titleRest: body.slice(0, start).map((line) => line.text),
  };
}

function numbered(body: readonly Line[]): Text[] {
  const text = concat(...body.map((line) => line.text));
  const cuts: number[] = [];
  for (let n = 2, at = 0; ; n++) {
    at = text.value.indexOf(`；${n}.`, at) + 1;
    if (at === 0) break;
    cuts.push(at);
  }
  return cutAt(text, cuts);
}

function labelled(body: readonly Line[]): Text[] {
  const groups: Text[][] = [];
  body.forEach(({ text }, i) => {
    const ended = i === 0 || /。$/.test((body[i - 1] as Line).text.value);
    if (ended && ITEM_LABEL.test(text.value)) groups.push([text]);
    else groups.at(-1)?.push(text);
  });
  return groups.map((group) => concat(...group));
}
