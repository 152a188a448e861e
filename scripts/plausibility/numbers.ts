import { chineseNumber } from '../../src/model/ids.ts';

const HAN = '[一二三四五六七八九十百]{1,5}';

/** Families of numbers with which headings and items begin, higher ones first. */
const FAMILIES = [
  { name: 'chapter', pattern: new RegExp(`^第(${HAN})[章编篇]`), isHeading: true },
  { name: 'section', pattern: new RegExp(`^第(${HAN})节`), isHeading: true },
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
    const number = /\d/.test(digits) ? Number(digits) : han(digits);
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
