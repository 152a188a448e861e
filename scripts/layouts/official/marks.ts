import { chineseNumber } from '../../../src/model/ids.ts';

/**
 * Forms of numbers that headings have: 第一部分, 第一章, 第一节, 1.1, 1.1.1, 一、, （一）, 1., （1）; that
 * of the articles of rules, 第一条; and a bare 1 above 1.1, which its neighbours tell.
 */
export const FORMS = [
  'part',
  'chapter',
  'section',
  'article',
  'number',
  'decimal',
  'decimals',
  'comma',
  'bracket',
  'digit',
  'digits',
] as const;
export type Form = (typeof FORMS)[number];

/** A line that begins with a number as headings do. */
export interface Mark {
  form: Form;
  number: number;
  /** The number as it stands: 第一章, （一）. */
  label: string;
  /** Index behind the number and the blank that may follow it. */
  end: number;
  /** Tells whether a blank stands behind the number. */
  gap: boolean;
}

const HAN = '[一二三四五六七八九十]{1,3}';
/** Digits, those of full width too. */
const DIGITS = '[\\d０-９]{1,2}';
const NUMERAL = `(${HAN}|${DIGITS})`;
/** 1.1 with a title behind it counts the parts of 1; 1.5万亩 is a quantity. */
const POINT = '[.．]';
const UNITS = '[万亿千百个元吨亩米斤人户年月日家条项座处台辆公平立倍成度小]|美元|左右|以上|以下';
const TITLED = `(?=\\s*(?!${UNITS})\\p{Script=Han}[^。；：]{1,40}$)`;
const PATTERNS: readonly [Form, RegExp][] = [
  ['part', new RegExp(`^第\\s?${NUMERAL}\\s?(?:部分|编|篇)`)],
  ['chapter', new RegExp(`^第\\s?${NUMERAL}\\s?章`)],
  ['section', new RegExp(`^第\\s?${NUMERAL}\\s?节`)],
  [
    'article',
    /^第\s?([一二三四五六七八九十百零]{1,6}|[\d０-９]{1,3})\s?条(?:之[一二三四五六七八九十])?(?!第|\p{Script=Han}{0,2}规定|[、，的所中和及至到])/u,
  ],
  ['decimal', new RegExp(`^${DIGITS}${POINT}(${DIGITS})${TITLED}`, 'u')],
  ['decimals', new RegExp(`^${DIGITS}${POINT}${DIGITS}${POINT}(${DIGITS})${TITLED}`, 'u')],
  ['comma', new RegExp(`^(${HAN})(?:、|．|\\.)`)],
  ['bracket', new RegExp(`^[（(]\\s?(${HAN})\\s?[）)]`)],
  ['digit', /^([\d０-９]{1,3})[.．、](?![\d０-９])/],
  ['digits', new RegExp(`^[（(](${DIGITS})[）)]`)],
];

/** Forms that name a level by its word: such a line is hardly anything but a heading. */
const NAMED: readonly Form[] = ['part', 'chapter', 'section'];

/** Tells whether a form names its level: 第一章. */
export function isNamed(form: Form): boolean {
  return NAMED.includes(form);
}

/** Tells whether a form has points between its numbers: 1.1. */
export function isDecimal(form: Form): boolean {
  return form === 'decimal' || form === 'decimals';
}

/** Words behind a number that a sentence names: 第一章所述, 第二章至第四章. */
const GOES_ON = /^(?:[、，的所]|中[的所]|规定|提出的|[和及至到、]第)/;

/** Reads the number that a line begins with; null where there is none. */
export function markOf(line: string): Mark | null {
  for (const [form, pattern] of PATTERNS) {
    const [label, numeral] = pattern.exec(line) ?? [];
    const number = numeral === undefined ? null : numberOf(numeral);
    if (label === undefined || number === null) continue;
    const rest = line.slice(label.length);
    const blank = /^[\s：:、]*/.exec(rest)?.[0] ?? '';
    // 一、二、三产业 counts, and 第一章的规定 goes on.
    if (form === 'comma' && markOf(rest)?.form === 'comma') return null;
    if (isNamed(form) && (/[；。？！]/.test(rest) || GOES_ON.test(rest))) return null;
    return { form, number, label, end: label.length + blank.length, gap: blank !== '' };
  }
  return null;
}

function numberOf(numeral: string): number | null {
  if (/^[\d０-９]/.test(numeral)) return Number(numeral.normalize('NFKC')) || null;
  try {
    return chineseNumber(numeral);
  } catch {
    return null;
  }
}

const BOX = new RegExp(`^专栏\\s?${NUMERAL}(?![\\d０-９.%])([\\s：:、]*)(.*)$`);
const TABLE = /^表\s?(\d{1,2})(?![\d.])[^。；]{0,40}$/;
const FIGURE = /^图\s?(\d+)[\s：:].+$/;

/**
 * Reads the title of a box: 专栏 8 装备制造业发展重点和主要基地. The name may stand in the next line.
 * @returns null for a line that isn't one, above all a sentence that begins with 专栏8所列
 */
export function boxTitle(line: string): { number: number; name: string; gap: boolean } | null {
  const [, numeral, gap = '', name = ''] = BOX.exec(line) ?? [];
  const number = numeral === undefined ? null : numberOf(numeral);
  if (number === null || /[。；，]/.test(name)) return null;
  if (gap === '' && /^[所中列的和及至到为、]/.test(name)) return null;
  return { number, name, gap: gap !== '' };
}

/** The numbers of the figures whose captions a line is, two side by side perhaps; none for any other. */
export function figureNumbers(line: string): number[] {
  if (!FIGURE.test(line)) return [];
  return [...line.matchAll(/(?<=^|\s)图\s?(\d+)(?!\d)/g)].map(([, number]) => Number(number));
}

/** The number of the table whose caption a line is: 表 2 重点项目; null for any other line. */
export function tableCaption(line: string): number | null {
  const [, number] = TABLE.exec(line) ?? [];
  return number === undefined ? null : Number(number);
}

/** Tells whether a line begins with a mark of structure: a heading, a box, a figure. */
export function isMarked(line: string): boolean {
  return markOf(line) !== null || boxTitle(line) !== null || FIGURE.test(line);
}

const OPENINGS = /^(?:前言|引言|序言?|导言|导语|概述)$/;
const CLOSINGS = /^(?:结语|结束语|后记|附则)$/;
const ANNEX = /^(附件|附录|附表|附图)(\d{1,2}|[一二三四五六七八九十]{1,3})?[：:]?$/;

/** Tells what an unnumbered heading opens; null for any other line. */
export function unnumberedHeading(line: string): 'opening' | 'closing' | 'annex' | null {
  const value = line.replace(/\s+/g, '');
  if (OPENINGS.test(value)) return 'opening';
  if (CLOSINGS.test(value)) return 'closing';
  return ANNEX.test(value) ? 'annex' : null;
}

/** The number of an annex by its heading (附件2, 附表一); 1 where it has none. */
export function annexNumber(line: string): number {
  const [, , numeral] = ANNEX.exec(line.replace(/\s+/g, '')) ?? [];
  return (numeral && numberOf(numeral)) || 1;
}

const DAY = '[一二三四五六七八九十\\d]{1,3}';
const YEAR = '(?:\\d{4}|[二〇○零一两三四五六七八九]{4})';
const DATE = new RegExp(`^[（(]?${YEAR}\\s?年${DAY}\\s?月(?:${DAY}\\s?日)?[）)]?$`);

/** Tells whether a line is a date. */
export function isDateLine(line: string): boolean {
  return DATE.test(line);
}
