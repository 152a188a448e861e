import type { CitingPassage } from './passages.ts';
import { NUMBER } from './titles.ts';

/** Words that a rule takes for the name of a work. */
export interface WorkCandidate {
  passage: CitingPassage;
  /** In the block's reading; marks, and a number behind them, included. */
  start: number;
  end: number;
  /** Without its marks; null for a number that stands alone. */
  title: string | null;
  number: string | null;
  /** The year that a table gives it. */
  year: string | null;
  /** A short name that is explained here: 以下简称《规划》. */
  shortens: boolean;
  by: 'mark' | 'row' | 'number';
}

const NUMBER_BEHIND = new RegExp(`^（(${NUMBER.source})）`);
const CLOSING: Record<string, string> = { '《': '》', '〈': '〉' };
const YEAR_BEHIND = /（(\d{4})年）$/;
const SHORTENS = /以下简称$/;

/**
 * Candidates that the rules find in a passage: titles in 《》 and 〈〉, one inside another too, with the number
 * behind them; cells of a table that lists documents; numbers without a title.
 * @returns in the order of the text, an outer title before those inside it
 */
export function candidatesIn(passage: CitingPassage): WorkCandidate[] {
  const titles = [...rowTitles(passage), ...markedTitles(passage)];
  return [...titles, ...loneNumbers(passage, titles)].toSorted(
    (a, b) => a.start - b.start || b.end - a.end,
  );
}

function markedTitles(passage: CitingPassage): WorkCandidate[] {
  const { text } = passage;
  const open: { at: number; closing: string }[] = [];
  const found: WorkCandidate[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] as string;
    if (CLOSING[sign]) open.push({ at, closing: CLOSING[sign] });
    else if (open.at(-1)?.closing === sign) {
      const start = open.pop()?.at as number;
      found.push(markedTitle(passage, start, at + 1));
    }
  }
  return found;
}

function markedTitle(passage: CitingPassage, start: number, close: number): WorkCandidate {
  const { text } = passage;
  const number = NUMBER_BEHIND.exec(text.slice(close));
  return {
    passage,
    start,
    end: close + (number?.[0].length ?? 0),
    title: text.slice(start + 1, close - 1),
    number: number?.[1] ?? null,
    year: null,
    shortens: SHORTENS.test(text.slice(0, start)),
    by: 'mark',
  };
}

function rowTitles(passage: CitingPassage): WorkCandidate[] {
  return passage.cells.map(({ start, end }) => {
    const cell = passage.text.slice(start, end);
    const year = YEAR_BEHIND.exec(cell);
    const title = cell.slice(0, year?.index);
    return {
      passage,
      start,
      end: start + title.length,
      title,
      number: null,
      year: year?.[1] ?? null,
      shortens: false,
      by: 'row' as const,
    };
  });
}

function loneNumbers(passage: CitingPassage, titles: readonly WorkCandidate[]): WorkCandidate[] {
  return [...passage.text.matchAll(new RegExp(NUMBER, 'g'))].flatMap(({ 0: number, index }) => {
    const end = index + number.length;
    if (titles.some((title) => title.start < end && title.end > index)) return [];
    const nothing = { title: null, year: null, shortens: false };
    return [{ passage, start: index, end, number, by: 'number' as const, ...nothing }];
  });
}
