/**
 * Ids come from the text's own numbering and never change: c05, c05-s1, c05-s1-p3, c05-s1-p3-i2,
 * box-08, box-08-i3, table-1-r4, item-07-p2, task-034, ref-05.
 */
const DIGITS = '零一二三四五六七八九';

/**
 * Reads a Chinese number below one thousand (四十二 → 42, 一百零五 → 105).
 * @throws RangeError where the string is none
 */
export function chineseNumber(text: string): number {
  const [, hundreds, below = text] = /^([一二三四五六七八九])百(.*)$/.exec(text) ?? [];
  const rest = hundreds === undefined ? below : below.replace(/^零(?=[一二三四五六七八九]$)/, '');
  const match = /^(?:([一二三四五六七八九]?)(十))?([一二三四五六七八九])?$/.exec(rest);
  if (!match || text === '') throw new RangeError(`not a Chinese number below 1000: ${text}`);
  const [, tens = '', ten = '', ones = ''] = match;
  const high = ten === '' ? 0 : tens === '' ? 1 : DIGITS.indexOf(tens);
  const hundred = hundreds === undefined ? 0 : DIGITS.indexOf(hundreds);
  return hundred * 100 + high * 10 + (ones === '' ? 0 : DIGITS.indexOf(ones));
}

/**
 * Writes a number from one to ninety-nine in Chinese (42 → 四十二).
 * @throws RangeError for any other number
 */
export function inChinese(number: number): string {
  if (!Number.isInteger(number) || number < 1 || number > 99)
    throw new RangeError(`not a whole number from 1 to 99: ${number}`);
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const high = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS[tens]}十`;
  return high + (ones === 0 ? '' : DIGITS[ones]);
}

/** Pads a number with zeros to a fixed width. */
export function pad(number: number, width: number): string {
  return String(number).padStart(width, '0');
}

/** c05 */
export function chapterId(number: number): string {
  return `c${pad(number, 2)}`;
}

/** The division before the first chapter. */
export const FRONT_ID = 'c00';
/** The opening of the plan that a notice issues: its title and introduction. */
export const PREFACE_ID = 'preface';
/** The end of a document, behind its last chapter. */
export const CLOSING_ID = 'end';

/** Annexes have ids behind those of all chapters: the first is c91. */
const BEFORE_ANNEXES = 90;

/** c91 for the first annex */
export function annexId(number: number): string {
  return chapterId(BEFORE_ANNEXES + number);
}

/** c05-s1, inside of it c05-s1-s2 */
export function sectionId(chapter: string, number: number): string {
  return `${chapter}-s${number}`;
}

/** c05-s1-p3 */
export function paragraphId(division: string, number: number): string {
  return `${division}-p${number}`;
}

/** c05-s1-p3-i2, box-08-i3 */
export function itemId(owner: string, number: number): string {
  return `${owner}-i${number}`;
}

/** box-08 */
export function boxId(number: number): string {
  return `box-${pad(number, 2)}`;
}

/** box-08-l1 */
export function labelId(box: string, number: number): string {
  return `${box}-l${number}`;
}

/** box-01-t1 */
export function boxTableId(box: string): string {
  return `${box}-t1`;
}

/** box-01-n1 */
export function boxNoteId(box: string, number: number): string {
  return `${box}-n${number}`;
}

/** table-1 */
export function tableId(number: number): string {
  return `table-${number}`;
}

/** table-1-caption */
export function captionId(table: string): string {
  return `${table}-caption`;
}

/** The note on who is responsible: task-034-r, or of a paragraph of an item item-01-r1. */
export function noteId(owner: string, number?: number): string {
  return `${owner}-r${number ?? ''}`;
}

/** fig-1 */
export function figureId(number: number): string {
  return `fig-${number}`;
}

/** item-07 */
export function opinionItemId(number: number): string {
  return `item-${pad(number, 2)}`;
}

/** task-034 */
export function taskId(number: number): string {
  return `task-${pad(number, 3)}`;
}

/** ref-05 */
export function referenceId(number: number): string {
  return `ref-${pad(number, 2)}`;
}

/** table-1-r4; a table inside a box: box-01-i4 */
export function rowId(table: string, number: number): string {
  return table.startsWith('box-')
    ? itemId(table.replace(/-t\d+$/, ''), number)
    : `${table}-r${number}`;
}

/** The table that a row stands in: table-1 of table-1-r4, box-01-t1 of box-01-i4. */
export function tableOfRow(row: string): string {
  const parts = partsOfId(row);
  return parts?.unit === 'box' ? boxTableId(parts.head) : (parts?.head ?? row);
}

/** Id of a passage with its document: plan-13/c05-s1-p3. */
export type FullId = `${string}/${string}`;

/** Joins the ids of a document and of what stands in it. */
export function fullId(doc: string, id: string): FullId {
  return `${doc}/${id}`;
}

/**
 * The ids of the document and of the passage that a full id joins.
 * @throws RangeError where it is none
 */
export function splitId(full: string): { doc: string; id: string } {
  const slash = full.indexOf('/');
  if (slash <= 0) throw new RangeError(`not the id of a passage with its document: ${full}`);
  return { doc: full.slice(0, slash), id: full.slice(slash + 1) };
}

/** Units that an id begins with. */
export type IdHead =
  | 'task'
  | 'table'
  | 'figure'
  | 'reference'
  | 'box'
  | 'section'
  | 'chapter'
  | 'opinion-item'
  | 'preface'
  | 'end';

/** Units inside those, which follow step by step. */
export type IdStep =
  | 'paragraph'
  | 'item'
  | 'table'
  | 'note'
  | 'label'
  | 'row'
  | 'title'
  | 'caption'
  | 'issuer'
  | 'signature'
  | 'number'
  | 'address'
  | 'abstract-en'
  | 'abstract'
  | 'keywords'
  | 'footnote'
  | 'date'
  | 'remark';

const HEADS: readonly [RegExp, IdHead][] = [
  [/^task-(\d+)/, 'task'],
  [/^table-(\d+)/, 'table'],
  [/^fig-(\d+)/, 'figure'],
  [/^ref-(\d+)/, 'reference'],
  [/^box-(\d+)/, 'box'],
  [/^c\d+(?:-s\d+)*-s(\d+)/, 'section'],
  [/^c(\d+)/, 'chapter'],
  [/^preface/, 'preface'],
  [/^item-(\d+)/, 'opinion-item'],
  [/^end(?:-(\d+))?/, 'end'],
];

const STEPS: readonly [RegExp, IdStep][] = [
  [/^-p(\d+)/, 'paragraph'],
  [/^-i(\d+)/, 'item'],
  [/^-t(\d+)/, 'table'],
  [/^-n(\d+)/, 'note'],
  [/^-l(\d+)/, 'label'],
  // A row of a table, or the note on who is responsible for a task or paragraph.
  [/^-r(\d+|(?!\w))/, 'row'],
  [
    /^-(title|caption|issuer|signature|number|address|abstract-en|abstract|keywords|footnote|date|remark)(?:-\d+)?/,
    'title',
  ],
];

/** An id read from its beginning. */
export interface IdParts {
  unit: IdHead;
  /** The id of that unit: c05-s2 of c05-s2-p3. */
  head: string;
  /** Its number; NaN where it has none. */
  number: number;
  /** The rest of the id; null where that is no part of an id. */
  steps: readonly { unit: IdStep; number: number }[] | null;
}

/**
 * Reads an id: c05-s2-p3 is paragraph 3 of section 2.
 * @returns nothing where it is the id of no passage
 */
export function partsOfId(id: string): IdParts | undefined {
  for (const [pattern, unit] of HEADS) {
    const [head, number] = pattern.exec(id) ?? [];
    if (head === undefined) continue;
    return { unit, head, number: numberOf(number), steps: stepsIn(id.slice(head.length)) };
  }
  return undefined;
}

function stepsIn(rest: string): IdParts['steps'] {
  if (rest === '') return [];
  for (const [pattern, unit] of STEPS) {
    const [step, mark] = pattern.exec(rest) ?? [];
    if (step === undefined) continue;
    const after = stepsIn(rest.slice(step.length));
    const own =
      unit === 'title'
        ? { unit: mark as IdStep, number: Number.NaN }
        : { unit, number: numberOf(mark) };
    return after && [own, ...after];
  }
  return null;
}

function numberOf(digits: string | undefined): number {
  return digits ? Number(digits) : Number.NaN;
}

/** Tells whether an id is that of a task. */
export function isTaskId(id: string): boolean {
  const parts = partsOfId(id);
  return parts?.unit === 'task' && parts.steps?.length === 0;
}

/** Tells whether what has an id is an item of an opinion, or stands in one. */
export function isInOpinionItem(id: string): boolean {
  return partsOfId(id)?.unit === 'opinion-item';
}

/** The id of the box that what has an id is or stands in. */
export function boxOfId(id: string): string | undefined {
  const parts = partsOfId(id);
  return parts?.unit === 'box' ? parts.head : undefined;
}

/** Tells whether what has an id is, or stands in, what has another. */
export function isInside(id: string, outer: string): boolean {
  return id === outer || id.startsWith(`${outer}-`);
}
