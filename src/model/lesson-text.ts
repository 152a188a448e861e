/** A piece of what a lesson says: words, or words that lead to a passage or an exhibit. */
export interface LessonTextPiece {
  text: string;
  /** Id of the passage or exhibit; undefined for plain words. */
  target?: string;
}

const LINK = /\[([^[\]]+)\]\(([^()\s]+)\)/g;

/** Reads a lesson's text, in which links stand as [words](plan-13/c05-s1-p2). */
export function lessonTextPieces(text: string): LessonTextPiece[] {
  const pieces: LessonTextPiece[] = [];
  let at = 0;
  for (const match of text.matchAll(LINK)) {
    const [whole, words = '', target = ''] = match;
    if (match.index > at) pieces.push({ text: text.slice(at, match.index) });
    pieces.push({ text: words, target });
    at = match.index + whole.length;
  }
  if (at < text.length) pieces.push({ text: text.slice(at) });
  return pieces;
}

/**
 * The words between quotation marks in a lesson's text: what it says that a text says, in pieces
 * where something is left out (……). Marks within them are those that the text has.
 */
export function quotedWords(text: string): string[] {
  const plain = text.replace(LINK, '$1');
  return [...plain.matchAll(/“([^“”]+)”/g)]
    .map(([, words = '']) => words.replaceAll('‘', '“').replaceAll('’', '”'))
    .flatMap((words) => words.split('……'))
    .filter(Boolean);
}
