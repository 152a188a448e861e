/** Pages of the built site as trees, from which drawings are taken. */
import { readFileSync } from 'node:fs';
import { selectAll, selectOne } from 'css-select';
import type { Document, Element } from 'domhandler';
import { parse } from 'parse5';
import { adapter } from 'parse5-htmlparser2-tree-adapter';

/** Reads a page. */
export function readPage(file: string): Document {
  return parse(readFileSync(file, 'utf8'), { treeAdapter: adapter });
}

/**
 * The first element that a selector matches.
 * @throws {Error} where there is none
 */
export function one(selector: string, root: Document | Element): Element {
  const found = selectOne(selector, 'name' in root ? [root as Element] : root.children);
  if (!found) throw new Error(`a page has no ${selector}`);
  return found as Element;
}

/** All elements that a selector matches. */
export function all(selector: string, root: Document | Element): Element[] {
  return selectAll(selector, 'name' in root ? [root as Element] : root.children) as Element[];
}

/** The characters of an element. */
export function textOf(node: Element): string {
  return node.children
    .map((child) => {
      if (child.type === 'text') return (child as unknown as { data: string }).data;
      return 'children' in child ? textOf(child as Element) : '';
    })
    .join('');
}

/** The style sheets of a page as one. */
export function stylesOf(page: Document): string {
  return all('style', page).map(textOf).join('\n');
}
