import { concat, filter, isWhite, type Text } from '../../lib/text.ts';

/** Puts the lines of one paragraph one after the other; a blank stands for each line end. */
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
 * @param from index before which everything stays (a label and the blank behind it)
 */
export function withoutStrayBlanks(text: Text, from = 0): Text {
  return filter(text, (unit, i) => {
    if (!isWhite(unit) || i < from) return true;
    return (
      LATIN.test(text.value[i - 1] ?? '') && LATIN.test(text.value.slice(i).trimStart()[0] ?? '')
    );
  });
}

/** English text keeps its blanks, one at a time. */
export function withSingleBlanks(text: Text): Text {
  return filter(text, (unit, i) => !isWhite(unit) || !isWhite(text.value[i - 1] ?? ''));
}
