import type { Text } from '../../lib/text.ts';
import type { Bold } from './bold-repetition.ts';

/** A stretch of bold text that the extraction repeated as one piece: indices of the text. */
export interface BoldPiece {
  start: number;
  end: number;
}

/** The bold pieces of a text, in order. */
export function piecesOf(text: Text, bold: Bold): BoldPiece[] {
  const pieces: (BoldPiece & { number: number })[] = [];
  for (let i = 0; i < text.value.length; i++) {
    const number = bold.get(text.at[i] as number);
    if (number === undefined) continue;
    const last = pieces.at(-1);
    if (last && last.end === i && last.number === number) last.end = i + 1;
    else pieces.push({ start: i, end: i + 1, number });
  }
  return pieces.map(({ start, end }) => ({ start, end }));
}

/** Joins pieces that follow each other without a gap: 北方 + 精品钢材产业基地. */
export function joinPieces(pieces: readonly BoldPiece[]): BoldPiece[] {
  const joined: BoldPiece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last && last.end === piece.start) last.end = piece.end;
    else joined.push({ ...piece });
  }
  return joined;
}
