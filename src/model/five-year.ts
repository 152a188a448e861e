import { chineseNumber } from './ids.ts';

/** The five years of a national plan. */
export interface FiveYear {
  /** 11 for 十一五. */
  number: number;
  /** The year from which it counts, its last year: 2005 and 2010 for 十一五. */
  base: number;
  end: number;
}

/** The five years of a plan by its number: the eleventh ended in 2010. */
export function fiveYear(number: number): FiveYear {
  const end = 1955 + 5 * number;
  return { number, base: end - 5, end };
}

/**
 * The plan that a table of indicators is about.
 * @param title of its box: 东北地区“十一五”时期主要指标实现情况
 * @returns null where the title isn't that of such a table
 */
export function fiveYearOf(title: string): FiveYear | null {
  const number = /“(.+)五”时期主要(?:规划)?指标/.exec(title)?.[1];
  return number === undefined ? null : fiveYear(chineseNumber(number));
}

/** The years of a plan as the data write them for values counted over all five: 2006-2010. */
export function spanOf({ base, end }: FiveYear): string {
  return `${base + 1}-${end}`;
}
