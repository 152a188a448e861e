import { filter, isWhite, type Text } from '../../lib/text.ts';
import type { Removal } from '../../lib/tree.ts';
import type { Seed } from '../../read/read-seed.ts';
import { plainLines } from '../shared/plain-lines.ts';

/** One printed line. */
export interface PageLine {
  /** Without stray blanks. */
  text: Text;
  /** In widths of a Han character; ASCII counts half. */
  width: number;
}

/** The printed lines of a source, and the page numbers that were taken out of it. */
export interface PageLines {
  lines: PageLine[];
  removed: Removal[];
}

/**
 * Repairs hard-wrapped pages: drops blank lines, lines that are nothing but a page number, and the
 * stray blanks around numbers and Latin words. A blank between Han characters is the text's own.
 */
export function repairWrappedPages(seed: Seed): PageLines {
  const { kept, removed } = dropPageNumbers(plainLines(seed.text));
  return { lines: kept.map(dropStrayBlanks).map(measured), removed };
}

function dropPageNumbers(printed: readonly Text[]): { kept: Text[]; removed: Removal[] } {
  const isNumber = ({ value }: Text) => /^\d{1,3}$/.test(value);
  return {
    kept: printed.filter((line) => !isNumber(line)),
    removed: printed.filter(isNumber).map((text) => ({ text, reason: 'page-number' })),
  };
}

const ASCII = /[!-~]/;
const CAPTION_NUMBER = /^(专栏|图|表)\s*\d+\s*$/;

/** Drops all blanks but those between Han characters, behind a caption's number and inside []. */
function dropStrayBlanks(line: Text): Text {
  return filter(line, (unit, i) => {
    if (!isWhite(unit)) return true;
    if (CAPTION_NUMBER.test(line.value.slice(0, i))) return true;
    const before = line.value[i - 1] ?? '';
    const after = line.value[i + 1] ?? '';
    return before + after === '[]' || !(ASCII.test(before) || ASCII.test(after));
  });
}

function measured(text: Text): PageLine {
  let width = 0;
  for (const unit of text.value) width += isWhite(unit) ? 0 : ASCII.test(unit) ? 0.5 : 1;
  return { text, width };
}
