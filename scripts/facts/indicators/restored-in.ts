import type { RestoredAs } from '../../../src/model/data/indicators.ts';
import type { Block } from '../../lib/tree.ts';

/**
 * The restorations inside a stretch of a block’s text.
 * @param start index in the block’s text
 */
export function restoredIn(block: Block, start: number, end: number): RestoredAs[] {
  return block.restorations
    .filter(({ index, raw }) => start <= index && index + raw.length <= end && start < end)
    .map(({ id, kind, confidence }) => ({ id, kind, confidence }));
}

/**
 * The restorations that touch a stretch of a block’s reading.
 * @param start index in the reading, in which additions count
 */
export function restoredInReading(block: Block, start: number, end: number): RestoredAs[] {
  return block.restorations
    .filter((made) => {
      const from = made.index + addedBefore(block, made.index, made.id);
      return from < end && from + made.restored.length > start;
    })
    .map(({ id, kind, confidence }) => ({ id, kind, confidence }));
}

/** How many characters other restorations add before an index. */
function addedBefore({ insertions }: Block, index: number, own: string): number {
  return insertions
    .filter(({ at, restoration }) => at < index || (at === index && restoration !== own))
    .reduce((sum, { text }) => sum + text.length, 0);
}
