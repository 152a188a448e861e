/**
 * The form of a text in the search index: each character of its folded form is a token of its
 * own, the tokens parted by blanks. Letters keep their case there, because the index doesn't
 * mind and the text can be read back.
 */
import { fold, foldCharacter } from './fold.ts';

/** The token of a blank, which could not be one itself. */
export const BLANK = '␣';

/** The tokens of a folded text, for a query. */
export function tokensOf(folded: string): string[] {
  return [...folded].map((character) => (character === ' ' ? BLANK : character));
}

/** A text as the content of an index record. */
export function encode(reading: string): string {
  const { text, starts } = fold(reading);
  let unit = 0;
  const tokens = tokensOf(text).map((token) => {
    const original = reading.slice(starts[unit], (starts[unit] ?? 0) + token.length);
    unit += token.length;
    return isOtherCase(original, token) ? original : token;
  });
  return tokens.join(' ');
}

function isOtherCase(original: string, token: string) {
  return original.toLowerCase() === token && foldCharacter(original) === token;
}

/**
 * Reads a text back from the content of a record. Quotation marks are taken to open and close by
 * turns; what else folding took away is lost, so a record whose text can't be read back like
 * this carries it beside its content.
 */
export function decode(content: string): string {
  let open = false;
  const characters = content.split(' ').map((token) => {
    if (token === BLANK) return ' ';
    if (token !== '“') return token;
    open = !open;
    return open ? '“' : '”';
  });
  return characters.join('');
}
