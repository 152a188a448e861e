import { BLOCK_ROLES } from '../../../src/model/block-kinds.ts';
import type { Stretch } from '../../../src/model/reading.ts';
import { sentencesOf } from '../../../src/model/sentences.ts';
import type { Reading } from '../../names/readings.ts';

/** A sentence of a block. */
export interface Sentence extends Stretch {
  block: string;
  text: string;
}

/** The running text of a document, outside its boxes: paragraphs and listed items. */
export function runningText(readings: readonly Reading[]): Reading[] {
  return readings.filter(({ kind, box }) => !box && BLOCK_ROLES[kind] === 'text');
}

/** Kept, because every passage of a plan is compared with every task. */
const known = new WeakMap<Reading, Sentence[]>();

/** The sentences of a block. */
export function sentencesIn(reading: Reading): Sentence[] {
  const found = known.get(reading) ?? sentencesFrom(reading, 0);
  known.set(reading, found);
  return found;
}

/**
 * The sentences of a block behind a number that isn't part of its text.
 * @param from index at which the text begins
 */
export function sentencesFrom({ block, text }: Reading, from: number): Sentence[] {
  return sentencesOf(text.slice(from)).map(({ start, end }) => ({
    block,
    start: start + from,
    end: end + from,
    text: text.slice(start + from, end + from),
  }));
}
