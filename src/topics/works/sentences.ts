import { sentencesOf } from '../../model/sentences.ts';

/** A piece of a sentence; `cited` if it is the words that cite. */
export interface CitingPiece {
  text: string;
  cited: boolean;
}

/** A sentence of a passage with the words in it that cite. */
export interface CitingSentence<Mention> {
  pieces: CitingPiece[];
  mentions: Mention[];
}

interface CitingSpan {
  start: number;
  end: number;
}

/**
 * The sentences in which a passage cites, each once, with all its citations marked.
 * @param reading the passage
 * @param mentions spans of it, in its order
 */
export function citingSentences<Mention extends CitingSpan>(
  reading: string,
  mentions: readonly Mention[],
): CitingSentence<Mention>[] {
  return sentencesOf(reading).flatMap((sentence) => {
    const own = mentions.filter(({ start }) => start >= sentence.start && start < sentence.end);
    const text = reading.slice(sentence.start, sentence.end);
    return own.length > 0 ? [{ pieces: piecesOf(text, sentence.start, own), mentions: own }] : [];
  });
}

function piecesOf(text: string, offset: number, mentions: readonly CitingSpan[]): CitingPiece[] {
  let from = 0;
  const pieces = mentions.flatMap(({ start, end }) => {
    const before = text.slice(from, start - offset);
    const words = text.slice(Math.max(from, start - offset), end - offset);
    from = Math.max(from, end - offset);
    return [
      { text: before, cited: false },
      { text: words, cited: true },
    ];
  });
  return [...pieces, { text: text.slice(from).trimEnd(), cited: false }].filter(
    (piece) => piece.text !== '',
  );
}
