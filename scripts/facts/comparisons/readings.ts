import { BLOCK_ROLES, type BlockKind } from '../../../src/model/block-kinds.ts';
import { sentencesOf } from '../../../src/model/sentences.ts';
import type { Tree } from '../../lib/tree.ts';
import { located } from '../../lib/walk.ts';
import { readingOf } from '../../restore/apply.ts';
import type { Span } from './span.ts';

/** A block as it is read, with where it stands. */
export interface Reading {
  doc: string;
  block: string;
  kind: BlockKind;
  /** Innermost division and, where it stands in one, the box. */
  division: string;
  box: string | null;
  text: string;
}

/** A sentence of a block. */
export interface Sentence extends Span {
  block: string;
  text: string;
}

/** All blocks of a document in reading order. */
export function readingsOf(tree: Tree): Reading[] {
  return [...located(tree.children)].map(({ block, division, box }) => ({
    doc: tree.meta.id,
    block: block.id,
    kind: block.kind,
    division: division.id,
    box: box?.id ?? null,
    text: readingOf(block),
  }));
}

/** What a document says outside its boxes: paragraphs and listed items. */
export function runningText(readings: readonly Reading[]): Reading[] {
  return readings.filter(({ kind, box }) => !box && BLOCK_ROLES[kind] === 'text');
}

/** Every passage of a plan is compared with every task. */
const known = new WeakMap<Reading, Sentence[]>();

/** The sentences of a block. */
export function sentencesIn(reading: Reading): Sentence[] {
  const found = known.get(reading) ?? sentencesFrom(reading, 0);
  known.set(reading, found);
  return found;
}

/**
 * The sentences of a block behind a number that isn't part of its text.
 * @param from where the text begins
 */
export function sentencesFrom({ block, text }: Reading, from: number): Sentence[] {
  return sentencesOf(text.slice(from)).map(({ start, end }) => ({
    block,
    start: start + from,
    end: end + from,
    text: text.slice(start + from, end + from),
  }));
}
