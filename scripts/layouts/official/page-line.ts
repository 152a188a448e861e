import { filter, isWhite, type Text } from '../../lib/text.ts';

/** One printed line. */
export interface PageLine {
  /** Without stray blanks. */
  text: Text;
  /** The same as the source has it: columns of a table stand apart. */
  raw: Text;
  /** In widths of a Han character; ASCII counts half. */
  width: number;
  /** Tells whether the source indents it as the first line of a paragraph. */
  indented: boolean;
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

/** A line of the source with its width and without stray blanks. */
export function measured(raw: Text, indented: boolean): PageLine {
  const text = dropStrayBlanks(raw);
  let width = 0;
  for (const unit of text.value) width += isWhite(unit) ? 0 : ASCII.test(unit) ? 0.5 : 1;
  return { text, raw, width, indented };
}
