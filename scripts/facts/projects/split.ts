import type { Stretch } from '../../../src/model/reading.ts';
import type { PlacesIn } from './places-in.ts';
import { verbLength } from './verbs.ts';

/** A run of names that share what stands behind 等: 哈尔滨至佳木斯、北京至沈阳等铁路. */
export interface ListGroup {
  entries: Stretch[];
  /** Text behind 等, empty where nothing follows; null where there is no 等. */
  tail: Stretch | null;
}

/** The stretch that one verb governs. */
export interface ListClause {
  /** Behind ； it is the verb of the clause before, where there is no other. */
  verb: Stretch | null;
  groups: ListGroup[];
}

/** A stretch between two separators. */
export interface ListPiece extends Stretch {
  /** The separators before it. */
  before: string;
}

const OPEN = '（(“《〔［[';
const CLOSE = '）)”》〕］]';
const MARKS = '、，；。';
const SOFT = /^(?:及|和|以及)$/;

/**
 * Cuts a stretch at marks, at 等 and at 及, 和 and 以及, outside brackets. Place names stay whole
 * (和龙).
 */
export function pieces(text: string, { start, end }: Stretch, places: PlacesIn): ListPiece[] {
  const out: ListPiece[] = [];
  let depth = 0;
  let piece: ListPiece = { start, end, before: '' };
  for (let at = start; at < end; ) {
    const unit = text[at] as string;
    const place = places.lengthAt(at, end);
    if (place === 0 && OPEN.includes(unit)) depth++;
    if (place === 0 && CLOSE.includes(unit)) depth--;
    const word = depth > 0 || place > 0 ? '' : separatorAt(text, at);
    if (word) piece = nextPiece(out, piece, at, word, end);
    at += place || word.length || 1;
  }
  return filled(piece) ? [...out, piece] : out;
}

/** Closes a piece before a separator and opens the one behind it. */
function nextPiece(
  out: ListPiece[],
  piece: ListPiece,
  at: number,
  word: string,
  end: number,
): ListPiece {
  const closed = { ...piece, end: at };
  const kept = filled(closed);
  if (kept) out.push(closed);
  return { start: at + word.length, end, before: kept ? word : piece.before + word };
}

/** An empty piece counts only behind 等, where it is the list’s empty tail. */
function filled({ start, end, before }: ListPiece): boolean {
  return end > start || before === '等';
}

function separatorAt(text: string, at: number): string {
  const unit = text[at] as string;
  if (MARKS.includes(unit) || unit === '及' || unit === '和') return unit;
  if (text.startsWith('以及', at)) return '以及';
  return unit === '等' && !isInWord(text, at) ? '等' : '';
}

/** 等 that belongs to a word: 高等, 等级. */
function isInWord(text: string, at: number): boolean {
  return /[高平同初中对优]/.test(text[at - 1] ?? '') || /[级候]/.test(text[at + 1] ?? '');
}

/**
 * Joins pieces that 及 or 和 separates inside one name (人参及北药).
 * @param parts whether two pieces are names of their own
 */
export function joinSoft(
  all: readonly ListPiece[],
  parts: (left: Stretch, right: Stretch) => boolean,
): ListPiece[] {
  const out: ListPiece[] = [];
  for (const piece of all) {
    const last = out.at(-1);
    const soft = last && SOFT.test(piece.before) && last.end + piece.before.length === piece.start;
    if (soft && !parts(last, piece)) last.end = piece.end;
    else out.push({ ...piece });
  }
  return out;
}

/**
 * Puts pieces together to clauses. A clause begins with a verb or behind 。 or ；; a group of names
 * ends with 等 and its tail.
 */
export function clausesOf(text: string, all: readonly ListPiece[]): ListClause[] {
  const out: ListClause[] = [];
  let group: ListGroup | null = null;
  for (const piece of all) {
    if (piece.before === '等') {
      // What stands behind a decided list has a tail, but no names.
      (group ?? openGroup(out.at(-1) ?? openClause(out, null))).tail = spanOf(piece);
      group = null;
      continue;
    }
    const verb = SOFT.test(piece.before) ? 0 : verbLength(text.slice(piece.start, piece.end));
    if (out.length === 0 || verb > 0 || /[。；]/.test(piece.before)) {
      const own = verb > 0 ? { start: piece.start, end: piece.start + verb } : null;
      const said = piece.before === '；' ? out.at(-1)?.verb : null;
      openClause(out, own ?? said ?? null);
      group = null;
    }
    group ??= openGroup(out.at(-1) as ListClause);
    if (piece.start + verb < piece.end)
      group.entries.push({ start: piece.start + verb, end: piece.end });
  }
  return out;
}

function spanOf({ start, end }: Stretch): Stretch {
  return { start, end };
}

function openClause(out: ListClause[], verb: Stretch | null): ListClause {
  const clause: ListClause = { verb, groups: [] };
  out.push(clause);
  return clause;
}

function openGroup(clause: ListClause): ListGroup {
  const group: ListGroup = { entries: [], tail: null };
  clause.groups.push(group);
  return group;
}
