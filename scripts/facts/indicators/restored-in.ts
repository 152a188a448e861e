import type { RestoredAs } from '../../../src/model/data/indicators.ts';
import { toReading } from '../../../src/model/reading.ts';
import type { Block } from '../../lib/tree.ts';

/**
 * The restorations inside a stretch of a block’s text.
 * @param start, end indices of the block’s text
 */
export function restoredIn(block: Block, start: number, end: number): RestoredAs[] {
  return block.restorations
    .filter(({ index, raw }) => start <= index && index + raw.length <= end && start < end)
    .map(({ id, kind, confidence }) => ({ id, kind, confidence }));
}

/**
 * The restorations that touch a stretch of a block’s reading.
 * @param start, end indices of the reading, in which additions count
 */
export function restoredInReading(block: Block, start: number, end: number): RestoredAs[] {
  return block.restorations
    .filter((made) => {
      // Its own additions are part of it, even at its very beginning.
      const others = block.insertions.filter(({ restoration }) => restoration !== made.id);
      const from = toReading(others, made.index, 'behind');
      return from < end && from + made.restored.length > start;
    })
    .map(({ id, kind, confidence }) => ({ id, kind, confidence }));
}
