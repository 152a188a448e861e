/** Chinese wording, for readers, of values that the data name in English. */

import { inChinese } from './ids.ts';

const NUMBER = new Intl.NumberFormat('zh-CN');

/** 39,029 */
export function formatNumber(number: number): string {
  return NUMBER.format(number);
}

/** A whole number as a sentence counts with it: 两, 五, 122. */
export function counted(number: number): string {
  if (number === 2) return '两';
  return number >= 1 && number <= 99 ? inChinese(number) : formatNumber(number);
}

/** 2016-11-01 → 2016年11月1日, as exact as the date is; 未注明 where there is none. */
export function formatDate(date: string | null): string {
  if (date === null) return '未注明';
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month ? `${month}月` : ''}${day ? `${day}日` : ''}`;
}

/** The known facts of a document’s publication. */
interface Imprint {
  issuer: string | null;
  number: string | null;
  date: string | null;
  dateNote?: string | undefined;
}

/**
 * The date of a document, as exact as it is; one that its source doesn’t have says whose it is.
 * @returns undefined where there is none
 */
export function documentDate({
  date,
  dateNote,
}: Pick<Imprint, 'date' | 'dateNote'>): string | undefined {
  if (date === null) return undefined;
  return `${formatDate(date)}${dateNote ? '（文库所注）' : ''}`;
}

/**
 * The date of a cited work as {@link documentDate} tells it, by the document that it is, if the
 * library has it.
 * @returns undefined where there is none
 */
export function workDate(
  { date, corpusId }: { date: string | null; corpusId?: string | undefined },
  documents: readonly (Pick<Imprint, 'dateNote'> & { id: string })[],
): string | undefined {
  const own = documents.find(({ id }) => id === corpusId);
  return documentDate({ date, dateNote: own?.dateNote });
}

/** The year of a date that the source of a document doesn’t have, where no note stands beside it. */
export function dateWithoutNote({
  date,
  dateNote,
}: Pick<Imprint, 'date' | 'dateNote'>): string | null {
  return dateNote && date ? date.slice(0, 4) : date;
}

/** Issuer, number and date of a document, of which any may be missing. */
export function imprintOf(document: Imprint): string[] {
  const facts = [document.issuer, document.number, documentDate(document)];
  return facts.filter((fact) => fact !== null && fact !== undefined);
}

/** The date of a document in a sentence, and where the source has none, where it is from. */
export function dateSentence(document: {
  number: string | null;
  shortTitle: string;
  date: string | null;
  dateNote?: string | undefined;
}): string {
  const { date, dateNote } = document;
  const known = date ? `日期是${formatDate(date)}。` : '来源没有写日期。';
  return `${briefName(document)}的${dateNote ?? known}`;
}

/** Cuts a text for a page's description, at most `length` characters with the ellipsis. */
export function excerpt(text: string, length: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= length ? line : `${line.slice(0, length - 2)}……`;
}

/** A document as lists name it, as briefly as can be: 国发〔2016〕62号, “十三五”规划. */
export function briefName(document: { number: string | null; shortTitle: string }): string {
  return document.number ?? document.shortTitle;
}

/**
 * The word by which a sentence that has named a document speaks of it again: 规划, 意见.
 * @returns 原文 where its title ends in no such word
 */
export function wordFor({ title }: { title: string }): string {
  return KINDS_OF_TEXT.exec(title)?.[0] ?? '原文';
}

const KINDS_OF_TEXT = /(?:规划|纲要|计划|意见|方案|通知|决定|决议|办法|条例|措施|报告|批复)$/;

/** The name of the page of a whole document; without its text it is a list of its passages. */
export function wholeName({ leftOut }: { leftOut?: true | undefined }): string {
  return leftOut ? '各段' : '全文';
}

/** Stands in place of words of a document whose text is left out. */
export const LEFT_OUT = '（本站未收原文）';

/** Says on the pages of a document that its text is left out. */
export const LEFT_OUT_NOTE =
  '本站未收这篇文献的原文，只列题录、目录和各段网址；据原文所得的事实仍列在有关各页，不引原文。';
