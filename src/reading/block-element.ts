/** How a block is set: its element and its class. */
export interface BlockElement {
  tag: 'p' | 'h1' | 'h2' | 'h3';
  class: string;
}

const HEADINGS = ['h1', 'h2', 'h3'] as const;

/**
 * The element of a block. A box's title is a heading of the third level in its chapter and names
 * the page where the box stands alone.
 * @param isBoxPage whether the block stands on a box's own page
 */
export function blockElement(
  kind: string,
  level: number | undefined,
  isBoxPage: boolean,
): BlockElement {
  if (kind === 'title') return { tag: 'h1', class: 'document-title' };
  if (kind === 'heading') return { tag: HEADINGS[(level ?? 1) - 1] ?? 'h3', class: 'heading' };
  if (kind === 'box-title') return { tag: isBoxPage ? 'h1' : 'h3', class: 'box-title' };
  return { tag: 'p', class: kind };
}
