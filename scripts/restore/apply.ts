import type { Confidence } from '../../src/model/confidence.ts';
import type { RestorationKind } from '../../src/model/data/restorations.ts';
import { reading } from '../../src/model/reading.ts';
import type { Block, Insertion, Restoration } from '../lib/tree.ts';
import { type Braced, kindOfLoss, tokensOf } from './braces.ts';

/** The reasons that the edition gives for a restoration. */
export interface Grounds {
  document: string;
  /** Read off the added characters where it isn't given. */
  kind?: RestorationKind;
  evidence: string;
  confidence: Confidence;
}

/**
 * The restorations and insertions that a braced text makes in a block's text.
 * @param block has the text and its seed offsets
 * @param braced the additions; its plain text stands in the block's text at `indices`
 * @param indices for each unit of `braced.plain`, its index in the block's text, and one more for
 *   the end
 */
export function applyBraces(
  block: Pick<Block, 'text'>,
  braced: Braced,
  indices: readonly number[],
  grounds: Grounds,
): { restorations: Restoration[]; insertions: Insertion[] } {
  // An addition behind the last unit must not slip behind a blank that follows.
  const at = (index: number) =>
    index > 0 && index === braced.plain.length
      ? (indices[index - 1] as number) + 1
      : (indices[index] as number);
  const restorations = tokensOf(braced).map(({ start, raw, restored }) =>
    restoration(block, at(start), raw, restored, grounds),
  );
  const insertions = braced.additions.map(({ index, text }) => {
    const place = at(index);
    const owner = restorations.findLast((r) => r.index <= place);
    return { at: place, text, restoration: (owner as Restoration).id };
  });
  return { restorations, insertions };
}

/** One restoration of `raw`, which stands at an index of the block's text. */
export function restoration(
  block: Pick<Block, 'text'>,
  index: number,
  raw: string,
  restored: string,
  { document, kind, evidence, confidence }: Grounds,
): Restoration {
  const offset = seedOffset(block, index);
  const end = raw === '' ? offset : (block.text.at[index + raw.length - 1] as number) + 1;
  return {
    id: `${document}-${offset}`,
    kind: kind ?? kindOfLoss(restored),
    index,
    raw,
    restored,
    evidence,
    confidence,
    offset,
    end,
  };
}

function seedOffset({ text }: Pick<Block, 'text'>, index: number): number {
  const at = text.at[index];
  return at !== undefined && at >= 0 ? at : (text.at[index - 1] as number) + 1;
}

/** A stretch of a block as the edition reads it. */
export function readingOf(block: Block, start = 0, end = block.text.value.length): string {
  return reading(block.text.value, block.insertions, start, end);
}
