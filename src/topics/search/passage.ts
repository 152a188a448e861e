import { BLOCK_KINDS } from '../../model/block-kinds.ts';
import { FRONT } from '../../model/passages/labels.ts';
import { passageNameIn } from '../../model/passages/passage-name.ts';
import type { Entry } from '../../model/search/catalogue.ts';
import { hitsIn, joined, type Range } from './hits-in.ts';

/** The name of a block in a list of results: 第五章第一节第3段, 第七章第一节 · 专栏12第2项. */
export function resultName({ id, place, isTitle }: Entry): string {
  if (isTitle) return `${place || FRONT}${BLOCK_KINDS.title}`;
  return passageNameIn(place, id) || FRONT;
}

/** A piece of a text that is a hit or stands between hits. */
export interface HitPiece {
  text: string;
  isHit: boolean;
}

/** Characters of the longest text that is shown whole. */
const WHOLE = 140;
/** Characters shown before and behind a hit. */
const AROUND = 40;

/**
 * The part of a text to show for the terms found in it, cut into hits and what is between them.
 * Parts left out are shown as ……
 * @param terms as they are written in the text or folded
 */
export function passageOf(text: string, terms: readonly string[]): HitPiece[] {
  const hits = hitsIn(text, terms);
  return windowsOn(text, terms).flatMap(([start, end], index, windows) => {
    const before = start > 0 ? '……' : '';
    const after = index === windows.length - 1 && end < text.length ? '……' : '';
    const pieces = piecesOf(text, [start, end], hits);
    return [{ text: before, isHit: false }, ...pieces, { text: after, isHit: false }].filter(
      (piece) => piece.text !== '',
    );
  });
}

/** A window on the first place of each term, or on the beginning where there is none. */
function windowsOn(text: string, terms: readonly string[]): Range[] {
  if (text.length <= WHOLE) return [[0, text.length]];
  const firsts = terms.flatMap((term) => hitsIn(text, [term]).slice(0, 1));
  if (firsts.length === 0) return [[0, WHOLE]];
  const windows = firsts.map(([start, end]): Range => [beginning(text, start), ending(text, end)]);
  return joined(windows.sort(([a], [b]) => a - b));
}

/** The beginning of a window on a hit at `start`: that of its row of a table, or of its sentence if that is near. */
function beginning(text: string, start: number): number {
  const row = start === 0 ? 0 : text.lastIndexOf('\n', start - 1) + 1;
  const from = Math.max(row, start - AROUND);
  if (from === row) return row;
  const end = text.slice(from, start).search(/[。；！？][^。；！？]*$/);
  return end < 0 ? from : from + end + 1;
}

/** The end of a window on a hit: that of its row, or a little behind the hit. */
function ending(text: string, end: number): number {
  const row = text.indexOf('\n', end);
  return Math.min(row < 0 ? text.length : row, end + AROUND);
}

function piecesOf(text: string, [start, end]: Range, hits: readonly Range[]): HitPiece[] {
  const pieces: HitPiece[] = [];
  let position = start;
  const push = (to: number, isHit: boolean) => {
    if (to > position) pieces.push({ text: text.slice(position, to), isHit });
    position = Math.max(position, to);
  };
  for (const [from, to] of hits) {
    if (to <= start || from >= end) continue;
    push(Math.max(from, start), false);
    push(Math.min(to, end), true);
  }
  push(end, false);
  return pieces;
}
