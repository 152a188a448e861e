import { chineseNumber } from '../../src/model/ids.ts';
import type { Text } from './text.ts';

/** A heading that is numbered 一、 (rank 1) or （一） (rank 2). */
export interface NumberedHeading {
  text: Text;
  rank: 1 | 2;
  number: number;
  /** The number as it stands: 一、 or （一）. */
  label: string;
  title: string;
}

const NUMBER = '(?=[一二三四五六七八九十])((?:[一二三四五六七八九]?十)?[一二三四五六七八九]?)';
const MARKERS = [new RegExp(`^${NUMBER}、`), new RegExp(`^（${NUMBER}）`)] as const;

/**
 * Reads a line as a heading.
 * @param text one line or a heading's joined lines, without white space at its ends
 * @returns the heading, its title without the full stop that may end it; null where the line
 *   doesn't begin with a number
 */
export function numberedHeading(text: Text): NumberedHeading | null {
  for (const [i, marker] of MARKERS.entries()) {
    const match = marker.exec(text.value);
    if (!match) continue;
    const [label, numeral = ''] = match;
    const title = text.value.slice(label.length).replace(/。$/, '');
    return { rank: i === 0 ? 1 : 2, number: chineseNumber(numeral), label, title, text };
  }
  return null;
}
