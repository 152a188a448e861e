import { CoveredDate } from '../lib/iso-date.ts';
import { atLines, type Guess, type NumberedLine, solidLine } from './guess.ts';

const DIGITS = '〇一二三四五六七八九';
const YEAR = '([12]\\d{3}|[一二][〇○零Ｏ0一二三四五六七八九]{3})年';
const PART = '(\\d{1,2}|[一二三]?十?[一二三四五六七八九十])';
/** A line that is nothing but a date, in brackets or not. */
const DATE_LINE = new RegExp(`^[（(]?${YEAR}(?:${PART}月)(?:${PART}日)?[)）]?$`);

/** Whether a line is nothing but a date of the form in which documents are dated. */
export function isDateLine({ text }: NumberedLine): boolean {
  return DATE_LINE.test(solidLine(text).normalize('NFKC'));
}

/**
 * The date of a document, from a line that is nothing else: the one below a signature, or one at
 * its beginning or end.
 * @param signed the line below the signature, where there is one
 */
export function guessDate(
  lines: readonly NumberedLine[],
  signed: NumberedLine | undefined,
): Guess<string> | null {
  const ends = [...lines.slice(0, 15), ...lines.slice(-15)];
  const line = signed ?? ends.find(isDateLine);
  const date = line && dateIn(line.text);
  return line && date ? { value: date, basis: atLines([line]) } : null;
}

function dateIn(line: string): string | null {
  const match = DATE_LINE.exec(solidLine(line).normalize('NFKC'));
  if (!match) return null;
  const [, year = '', month, day] = match;
  const parts = [yearOf(year), ...[month, day].filter((part) => part !== undefined).map(partOf)];
  const date = parts.join('-');
  return CoveredDate.safeParse(date).success ? date : null;
}

function yearOf(year: string): string {
  return [...year.replace(/[○零Ｏ0]/g, '〇')]
    .map((sign) => (DIGITS.includes(sign) ? DIGITS.indexOf(sign) : sign))
    .join('');
}

function partOf(part: string): string {
  const number = /^\d+$/.test(part) ? Number(part) : numberOf(part);
  return String(number).padStart(2, '0');
}

/** 二十七 → 27. */
function numberOf(part: string): number {
  const [tens = '', ones = ''] = part.includes('十') ? part.split('十') : ['零', part];
  const high = tens === '零' ? 0 : tens === '' ? 1 : DIGITS.indexOf(tens);
  return high * 10 + (ones === '' ? 0 : DIGITS.indexOf(ones));
}
