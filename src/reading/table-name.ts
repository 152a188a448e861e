import { boxName } from '../model/block-kinds.ts';
import type { LibraryDocument } from '../model/data/documents.ts';

/** Name of a table for screen readers: the title of its box, or the caption before it. */
export function tableName({ blocks, boxes }: LibraryDocument, id: string): string {
  const index = blocks.findIndex((block) => block.id === id);
  const box = boxes.find((candidate) => candidate.id === blocks[index]?.box);
  if (box) return boxName(box);
  const before = blocks[index - 1];
  return before?.kind === 'caption' ? before.reading : '表格';
}
