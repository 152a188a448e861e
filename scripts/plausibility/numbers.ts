import { chineseNumber } from '../../src/model/ids.ts';

const HAN = '[一二三四五六七八九十百零]{1,6}';
/** A number between 第 and 章; digits may be of full width. */
const NAMED = `第\\s?(${HAN}|[\\d０-９]{1,3})\\s?`;

/** Families of numbers with which headings and items begin, higher ones first. */
const FAMILIES = [
  { name: 'book', pattern: new RegExp(`^${NAMED}(?:[编篇]|部分)`), isHeading: true },
  { name: 'chapter', pattern: new RegExp(`^${NAMED}章`), isHeading: true },
  { name: 'section', pattern: new RegExp(`^${NAMED}节`), isHeading: true },
  {
    name: 'article',
    pattern: new RegExp(`^${NAMED}条(?!第|.{0,2}规定|所[称列述指]|[、，的])`),
    isHeading: false,
  },
  { name: 'part', pattern: new RegExp(`^(${HAN})、`), isHeading: true },
  { name: 'item', pattern: new RegExp(`^[（(](${HAN})[）)]`), isHeading: true },
  { name: 'point', pattern: /^(\d{1,3})[.．、](?!\d)/, isHeading: false },
  { name: 'sub-point', pattern: /^[（(](\d{1,2})[）)]/, isHeading: false },
] as const;

/** The number with which a passage begins. */
export interface Numbered {
  family: (typeof FAMILIES)[number]['name'];
  number: number;
  /** The number as it stands: 第一章, （二）. */
  label: string;
  /** Numbers of this kind are those of headings. */
  isHeading: boolean;
}

/** Reads the number with which a text begins; null where there is none. */
export function numberOf(text: string): Numbered | null {
  for (const { name, pattern, isHeading } of FAMILIES) {
    const match = pattern.exec(text);
    const digits = match?.[1];
    if (!match || !digits) continue;
    const plain = digits.normalize('NFKC');
    const number = /\d/.test(plain) ? Number(plain) : han(plain);
    return { family: name, number, label: match[0], isHeading };
  }
  return null;
}

function han(digits: string): number {
  try {
    return chineseNumber(digits);
  } catch {
    return Number.NaN;
  }
}

/** Numbers of headings inside a text: behind the end of a sentence, or a chapter’s anywhere. */
const INSIDE = new RegExp(
  `(?<=[。；：！？）])(?:第${HAN}[章节]|（${HAN}）|${HAN}、)|(?<![第本上下各一、“《（])第${HAN}[章节](?=\\s|[\\p{Script=Han}]{3})`,
  'gu',
);

/** The indices at which a heading’s number stands inside a text, the beginning excepted. */
export function numbersInside(text: string): number[] {
  return [...text.matchAll(INSIDE)].map(({ index }) => index).filter((index) => index > 0);
}
