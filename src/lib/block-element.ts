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

/**
 * The permalink of a block: the number of its paragraph, or a pilcrow for a task, whose text
 * brings its number. Headings have none, nor do boxes, which have no margin.
 */
export function permalinkOf(id: string): { mark: string; name: string } | undefined {
  const paragraph = /^(?!box-).*-p(\d+)$/.exec(id)?.[1];
  if (paragraph) return { mark: paragraph, name: `第${paragraph}段的链接` };
  const task = /^task-0*(\d+)$/.exec(id)?.[1];
  if (task) return { mark: '¶', name: `第${task}项任务的链接` };
  return undefined;
}
