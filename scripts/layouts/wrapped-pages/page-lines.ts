import { filter, isWhite, lines, type Text, textOf, trim } from '../../lib/text.ts';
import type { Removal } from '../../lib/tree.ts';
import type { Seed } from '../../read/read-seed.ts';

/** One printed line. */
export interface PageLine {
  /** Without stray blanks. */
  text: Text;
  /** In widths of a Han character; ASCII counts half. */
  width: number;
}

/** The printed lines of a source, and what was taken out of it. */
export interface PageLines {
  lines: PageLine[];
  removed: Removal[];
}

/**
 * Repairs hard-wrapped pages: drops blank lines, lines that are nothing but a page number, and the
 * stray blanks around numbers and Latin words. A blank between Han characters is the text's own.
 */
export function pageLines(seed: Seed): PageLines {
  const printed = lines(textOf(seed.text))
    .map(trim)
    .filter(({ value }) => value !== '');
  const isNumber = ({ value }: Text) => /^\d{1,3}$/.test(value);
  return {
    lines: printed
      .filter((line) => !isNumber(line))
      .map(dropStrayBlanks)
      .map(measured),
    removed: printed.filter(isNumber).map((text) => ({ text, reason: 'page-number' })),
  };
}

const ASCII = /[!-~]/;
const CAPTION_NUMBER = /^(专栏|图|表)\s*\d+\s*$/;

/** Keeps a blank between Han characters, behind the number of a caption, and inside empty brackets. */
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
