import { textAddress } from '../../src/model/addresses.ts';
import type { Division, Tree } from './tree.ts';
import { divisions, located } from './walk.ts';

/**
 * One HTML page of a document: a chapter, with the back matter that follows the last; the front
 * matter, with that of a plan that a notice issues.
 */
export interface Page {
  id: string;
  kind: 'front' | 'chapter';
  label: string;
  title: string;
  divisions: Division[];
}

/** The pages of a document: one for each top division; what opens or closes it shares a page. */
export function pagesOf(children: readonly Division[]): Page[] {
  const pages: Page[] = [];
  for (const division of children) {
    const { id, kind, label, title } = division;
    const joins = kind === 'back' || (kind === 'front' && pages.length > 0);
    if (joins) pages.at(-1)?.divisions.push(division);
    else
      pages.push({
        id,
        kind: kind === 'front' ? 'front' : 'chapter',
        label,
        title,
        divisions: [division],
      });
  }
  return pages;
}

/** The addresses of a document's parts by their ids, relative to the site's root. */
export interface Addresses {
  /** Address of a block: `plan-13/c05.html#c05-s1-p3`. */
  block(id: string): string;
  /**
   * Address of a division: its page for a chapter, an anchor for a division inside of one, and for
   * one without a heading of its own (back matter, a heading that is run in) its first block.
   */
  division(id: string): string;
  /** Address of a box's own page. */
  box(id: string): string;
}

/**
 * The addresses of a document's parts.
 * @returns functions that throw Error for an id that the document doesn't have
 */
export function addressesOf(tree: Tree): Addresses {
  const page = new Map<string, string>();
  const tops = new Set<string>();
  const anchors = new Map<string, string>();
  for (const { id, divisions: parts } of pagesOf(tree.children)) {
    tops.add(id);
    const file = textAddress(tree.meta.id, id);
    for (const division of divisions(parts)) page.set(division.id, file);
    for (const { block } of located(parts)) page.set(block.id, file);
    for (const division of divisions(parts)) {
      const [first] = located([division]);
      if (first && !hasHeading(division)) anchors.set(division.id, first.block.id);
    }
  }
  const pageOf = (id: string): string => {
    const file = page.get(id);
    if (!file) throw new Error(`${tree.meta.id} has no ${id}`);
    return file;
  };
  return {
    block: (id) => `${pageOf(id)}#${id}`,
    division: (id) => (tops.has(id) ? pageOf(id) : `${pageOf(id)}#${anchors.get(id) ?? id}`),
    box: (id) => textAddress(tree.meta.id, id),
  };
}

/** Tells whether a division's heading is a block. */
function hasHeading({ id, children }: Division): boolean {
  return children.some((node) => node.type === 'block' && node.id === id);
}
