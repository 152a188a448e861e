import type { BlockKind } from '../model/block-kinds.ts';

/** Element and class in which a block is set. */
export interface BlockElement {
  tag: 'p' | 'h1' | 'h2' | 'h3';
  class: string;
}

const HEADINGS = ['h1', 'h2', 'h3'] as const;

/** Elements of all kinds: `level` stands for the heading of a division's level. */
const TAGS: Record<BlockKind, BlockElement['tag'] | 'level'> = {
  title: 'h1',
  heading: 'level',
  'box-title': 'h3',
  paragraph: 'p',
  item: 'p',
  label: 'p',
  table: 'p',
  caption: 'p',
  note: 'p',
  footnote: 'p',
  abstract: 'p',
  keywords: 'p',
  responsibility: 'p',
  address: 'p',
  signature: 'p',
  date: 'p',
  remark: 'p',
};

/**
 * The element of a block. A box's title is a heading of the third level in its chapter and names
 * the page where the box stands alone.
 * @param isBoxPage whether the block stands on a box's own page
 */
export function blockElement(
  kind: BlockKind,
  level: number | undefined,
  isBoxPage: boolean,
): BlockElement {
  const tag = TAGS[kind];
  if (kind === 'title') return { tag: 'h1', class: 'document-title' };
  if (kind === 'box-title' && isBoxPage) return { tag: 'h1', class: kind };
  return { tag: tag === 'level' ? (HEADINGS[(level ?? 1) - 1] ?? 'h3') : tag, class: kind };
}
