/** The number of a cell or of a few words, with its notation. */
export interface WrittenNumber {
  /** null where there are only words: 完成国家指标. */
  value: number | null;
  /** The sign before it. */
  bound: '<' | '>' | null;
  /** Tells whether it stands in brackets: counted over five years. */
  bracketed: boolean;
  /** The words behind it: 完成任务. */
  remark: string | null;
}

const CELL = /^(\[)?([<>＜＞])?(-?\d+(?:\.\d+)?)%?(\])?(.*)$/;

/**
 * Reads the cell of an indicator table: 60, [3.5], <5.0, [19.6]完成任务, 高于经济增速.
 * @returns null where the cell is empty or holds dashes
 */
export function numberIn(reading: string): WrittenNumber | null {
  if (/^-*$/.test(reading)) return null;
  const match = CELL.exec(reading);
  if (!match) return { value: null, bound: null, bracketed: false, remark: reading };
  const [, open, sign, digits, , remark] = match;
  return {
    value: Number(digits),
    bound: sign === undefined ? null : '<＜'.includes(sign) ? '<' : '>',
    bracketed: open !== undefined,
    remark: remark || null,
  };
}

/**
 * The precision of a number: half of its last digit's unit (0.05 for 36.9).
 * @param raw words with one number in them
 */
export function halfDigit(raw: string): number {
  const decimals = /\.(\d+)/.exec(raw)?.[1]?.length ?? 0;
  return 0.5 * 10 ** -decimals;
}
