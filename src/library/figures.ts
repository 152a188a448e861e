import type { LibraryDocument } from '../model/data/documents.ts';

/**
 * The address of a figure: that of its caption, whose block has the figure's id.
 * @throws Error if the document has no such caption
 */
export function figureUrl({ id, blocks }: LibraryDocument, figure: string): string {
  const caption = blocks.find((block) => block.id === figure);
  if (!caption) throw new Error(`${id} has no caption for ${figure}`);
  return caption.url;
}
