/** Fields that facts of all kinds share: the passage that they come from. */
import { z } from 'zod';

/** The document and the block that a fact comes from. */
export const source = {
  doc: z.string().describe('Id of the document'),
  block: z.string().describe('Id of the block in the document'),
};

/** A stretch of the block's `reading`. */
export const range = {
  start: z.int().describe('Begin in the `reading` of the block, in UTF-16 units'),
  end: z.int().describe('End there, exclusive'),
};

export const quote = z.string().describe('Words of the block’s `reading`');

export const row = z.string().describe('Id of the table row');

/** Begin and end in the `reading` of a block, in UTF-16 units; the end is exclusive. */
export const Span = z.tuple([z.int(), z.int()]);

/** A note on something that is easily taken for this. */
export const LookAlike = z.strictObject({
  id: z.string(),
  note: z.string().describe('For readers, in Chinese: the difference'),
});

export type Span = z.infer<typeof Span>;
