import { textAddress } from '../../src/model/addresses.ts';
import { pagesOf } from './pages.ts';
import type { Tree } from './tree.ts';
import { divisions, located } from './walk.ts';

/** Addresses of a document's blocks, divisions and boxes, relative to the site's root. */
export interface Addresses {
  /** Address of a block: `plan-13/c05.html#c05-s1-p3`. */
  block(id: string): string;
  /** Address of a division: its page for a chapter, an anchor for what is inside. */
  division(id: string): string;
  /** Address of a box's own page. */
  box(id: string): string;
}

/** Works out the addresses of a document. */
export function addressesOf(tree: Tree): Addresses {
  const page = new Map<string, string>();
  const tops = new Set<string>();
  for (const { id, divisions: parts } of pagesOf(tree.children)) {
    tops.add(id);
    const file = textAddress(tree.meta.id, id);
    for (const division of divisions(parts)) page.set(division.id, file);
    for (const { block } of located(parts)) page.set(block.id, file);
  }
  const pageOf = (id: string): string => {
    const file = page.get(id);
    if (!file) throw new Error(`${tree.meta.id} has no ${id}`);
    return file;
  };
  return {
    block: (id) => `${pageOf(id)}#${id}`,
    division: (id) => (tops.has(id) ? pageOf(id) : `${pageOf(id)}#${id}`),
    box: (id) => textAddress(tree.meta.id, id),
  };
}
