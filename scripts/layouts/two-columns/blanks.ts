import { concat, filter, isWhite, type Text } from '../../lib/text.ts';

/** Joins the lines of one paragraph; a blank stands for each line end. */
export function joinLines(lines: readonly Text[]): Text {
  return lines.reduce((before, line) => {
    const end = (before.at.at(-1) as number) + 1;
    return concat(before, { value: ' ', at: [end] }, line);
  });
}

const LATIN = /[0-9A-Za-z]/;

/**
 * Repairs the blanks that an extraction leaves behind Chinese punctuation and around numbers. A
 * blank stays only where it parts two Latin words or numbers.
 * @param from index before which all blanks stay (a label and the blank behind it)
 */
export function withoutStrayBlanks(text: Text, from = 0): Text {
  return filter(text, (unit, i) => {
    if (!isWhite(unit) || i < from) return true;
    return (
      LATIN.test(text.value[i - 1] ?? '') && LATIN.test(text.value.slice(i).trimStart()[0] ?? '')
    );
  });
}

/** Reduces each run of blanks to its first: English text keeps blanks between its words. */
export function withSingleBlanks(text: Text): Text {
  return filter(text, (unit, i) => !isWhite(unit) || !isWhite(text.value[i - 1] ?? ''));
}
