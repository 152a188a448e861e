import { chineseNumber } from '../../../src/model/ids.ts';
import { slice, type Text } from '../../lib/text.ts';

/** A line of a printed table of contents. */
export interface ContentsEntry {
  kind: 'chapter' | 'section';
  /** 第五章 or 第二节 */
  label: string;
  number: number;
  title: string;
  /** Printed page. */
  page: number;
}

/** A text cut at its table of contents. */
export interface AroundContents {
  before: Text;
  contents: Text;
  entries: ContentsEntry[];
  after: Text;
}

const START = /\d*目录(?=第)/;
const ENTRY = /第([一二三四五六七八九十]+)([章节])(\D+?)(\d+)/y;

/**
 * Finds the table of contents of a text without line ends, and reads it. The page number of an entry
 * may have the number of the contents page itself glued to it. The number that is glued to the last
 * entry is that of the first page of the text, with which `after` begins.
 * @param text without bold repetition
 */
export function cutContents(text: Text): AroundContents {
  const heading = START.exec(text.value);
  const start = heading?.index ?? 0;
  const entries: ContentsEntry[] = [];
  let end = start + (heading?.[0].length ?? 0);
  ENTRY.lastIndex = end;
  for (let match = ENTRY.exec(text.value); match; match = ENTRY.exec(text.value)) {
    const [all, number = '', unit = '', title = '', digits = ''] = match;
    const page = pageIn(digits, entries.at(-1)?.page ?? 0);
    const kind = unit === '章' ? 'chapter' : 'section';
    entries.push({
      kind,
      label: `第${number}${unit}`,
      number: chineseNumber(number),
      title,
      page: Number(page),
    });
    end = match.index + all.length - digits.length + page.length;
  }
  return {
    before: slice(text, 0, start),
    contents: slice(text, start, end),
    entries,
    after: slice(text, end),
  };
}

/** Of glued digits the page: the shortest number that isn't below the page before. */
function pageIn(digits: string, before: number): string {
  for (let length = 1; length < digits.length; length++) {
    if (Number(digits.slice(0, length)) >= before) return digits.slice(0, length);
  }
  return digits;
}
