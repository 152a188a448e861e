import type { RemovedRange, SourcePart } from '../../model/data/ledger.ts';
import type { RestorationEntry } from '../../model/data/restorations.ts';

/** A piece of a source: kept, left out, the end of a line, or a place that the edition restores. */
export interface SourcePiece {
  kind: 'kept' | 'removed' | 'line-end' | 'restored';
  /** Empty only where something is restored of which nothing is left. */
  text: string;
}

/** A range of the source file in UTF-16 units; its end is exclusive. */
interface FileRange {
  start: number;
  end: number;
}

/**
 * Cuts a part of a source into pieces, which together are its text.
 * @param removed ranges of the document's account
 * @param restorations of the document
 */
export function sourcePieces(
  part: Pick<SourcePart, 'start' | 'end' | 'text'>,
  removed: readonly RemovedRange[],
  restorations: readonly RestorationEntry[],
): SourcePiece[] {
  const marked = [
    ...removed.map(({ start, end }) => ({ start, end, kind: 'removed' as const })),
    ...restorations.map(({ offset, end }) => ({ start: offset, end, kind: 'restored' as const })),
  ]
    .filter((range) => isIn(range, part))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const pieces: SourcePiece[] = [];
  let from = part.start;
  const take = (end: number, kind: SourcePiece['kind']) => {
    const text = part.text.slice(from - part.start, end - part.start);
    const cut = text.split(/(\n)/).filter(Boolean);
    if (text === '' && kind === 'restored') pieces.push({ kind, text });
    for (const piece of cut) pieces.push({ kind: piece === '\n' ? 'line-end' : kind, text: piece });
    from = Math.max(from, end);
  };
  for (const { start, end, kind } of marked) {
    if (start > from) take(start, 'kept');
    take(Math.max(from, end), kind);
  }
  take(part.end, 'kept');
  return pieces;
}

/** Tells whether a range of the file lies in a part of it; an empty one may stand at its end. */
export function isIn({ start, end }: FileRange, part: FileRange): boolean {
  return start >= part.start && end <= part.end && (start < part.end || start === end);
}

/** A piece of a reading: of the source's characters, or added by the edition. */
export interface ReadingPiece {
  text: string;
  isAdded: boolean;
}

/**
 * Tells the characters of a reading that its text has from those that the edition adds.
 * @param text the source's own characters, in the order of the reading
 */
export function readingPieces(text: string, reading: string): ReadingPiece[] {
  const pieces: ReadingPiece[] = [];
  let at = 0;
  for (const unit of reading) {
    const isAdded = !text.startsWith(unit, at);
    if (!isAdded) at += unit.length;
    const last = pieces.at(-1);
    if (last?.isAdded === isAdded) last.text += unit;
    else pieces.push({ text: unit, isAdded });
  }
  return pieces;
}

/** The ends of lines and the blanks that the edition takes out of a passage. */
export interface JoinedLines {
  lines: number;
  blanks: number;
}

/**
 * Counts what a passage was joined of.
 * @param raw the passage in the source, from its first to its last character
 * @param text the same as the edition joins it
 */
export function joinedLines(raw: string, text: string): JoinedLines {
  const solid = raw.trim();
  const count = (from: string, pattern: RegExp) => from.match(pattern)?.length ?? 0;
  const blanks = count(solid, /[^\S\n]/g) - count(text, /\s/g);
  return { lines: count(solid, /\n/g), blanks: Math.max(0, blanks) };
}
