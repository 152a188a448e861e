import { pinyin } from 'pinyin-pro';
import { DocumentMeta } from '../lib/document-meta.ts';
import { kindOf } from './guess-title.ts';

/** Characters of a title that its id begins with. */
const BEGINNING = 6;

/**
 * Proposes the id of a document: guofa-2019-5 for 国发〔2019〕5号, else the beginning of the title,
 * its kind and the year in pinyin.
 * @param taken ids of other documents
 * @returns null where nothing is known that an id could be made of
 */
export function proposeId(
  { title, number, year }: { title?: string; number?: string; year?: string },
  taken: ReadonlySet<string>,
): string | null {
  const base = number ? ofNumber(number) : title ? ofTitle(title, year) : null;
  if (base === null || base === '') return null;
  const usable = isId(base) ? base : `doc-${base}`;
  let id = usable;
  for (let n = 2; taken.has(id); n++) id = `${usable}-${n}`;
  return id;
}

/** Tells whether a document may have an id. */
export function isId(id: string): boolean {
  return DocumentMeta.shape.id.safeParse(id).success;
}

function ofNumber(number: string): string {
  const [, office = '', year = '', count = ''] = /^(.+?)〔(\d{4})〕(\d+)号$/.exec(number) ?? [];
  return [syllables(office), year, count].filter(Boolean).join('-');
}

function ofTitle(title: string, year: string | undefined): string {
  const kind = kindOf(title) ?? '';
  const subject = title
    .replace(/^.{0,30}?关于(?:印发)?/, '')
    .replace(/（[^（）]*）$/, '')
    .replace(/的?(?:通知|意见)$/, '');
  const bare = subject.endsWith(kind) ? subject.slice(0, -kind.length) : subject;
  const begin = bare.replace(/[^\p{Script=Han}A-Za-z\d]/gu, '').slice(0, BEGINNING);
  return [syllables(begin), syllables(kind), year].filter(Boolean).join('-');
}

function syllables(text: string): string {
  return pinyin(text, { toneType: 'none', type: 'array', v: true })
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '');
}
