import type { Stretch } from '../../../model/reading.ts';

const LEFT_OUT = '……';

/**
 * Leaves of what a passage shows only parts of its first block, …… where words are left out. What
 * has no such parts, because the text has changed since, stays whole, and so does a table.
 * @param parts stretches of the block's text without white space
 * @returns whether anything was left out
 */
export function showParts(shown: Element, parts: readonly Stretch[]): boolean {
  const [block, ...others] = shown.children;
  const length = (block?.textContent ?? '').replace(/\s/g, '').length;
  if (!block || block.querySelector('table') || !parts.some(({ start }) => start < length)) {
    return false;
  }
  let at = 0;
  let isAfterGap = false;
  let last: Text | undefined;
  for (const node of textNodesIn(block)) {
    let kept = '';
    for (const sign of node.data.split('')) {
      const isIn = parts.some(({ start, end }) => at >= start && at < end);
      if (isIn && isAfterGap) kept += LEFT_OUT;
      if (isIn) kept += sign;
      if (/\S/.test(sign)) {
        isAfterGap = !isIn;
        at += 1;
      }
    }
    node.data = kept;
    if (kept) last = node;
  }
  if (isAfterGap && last) last.data += LEFT_OUT;
  for (const element of [...others, ...block.querySelectorAll('*')]) {
    if (others.includes(element) || !element.textContent) element.remove();
  }
  return true;
}

function textNodesIn(element: Element): Text[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
}
