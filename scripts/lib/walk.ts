import type { Block, Box, Division, Figure, Node } from './tree.ts';

/** A block with the nodes of the tree that it stands in. */
export interface Located {
  block: Block;
  /** The innermost division. */
  division: Division;
  /** The division that has a page of its own. */
  page: Division;
  box: Box | null;
  figure: Figure | null;
}

/** Every block of a document in reading order. */
export function* located(children: readonly Division[]): Generator<Located> {
  for (const page of children) yield* inside(page, page);
}

function* inside(division: Division, page: Division): Generator<Located> {
  for (const node of division.children) {
    if (node.type === 'division') yield* inside(node, page);
    else for (const found of blocksOf(node)) yield { ...found, division, page };
  }
}

function* blocksOf(
  node: Exclude<Node, Division>,
): Generator<Pick<Located, 'block' | 'box' | 'figure'>> {
  if (node.type === 'block') yield { block: node, box: null, figure: null };
  else if (node.type === 'figure') yield { block: node.caption, box: null, figure: node };
  else for (const block of node.children) yield { block, box: node, figure: null };
}

/** Every division of a document, outer ones first. */
export function* divisions(children: readonly Node[]): Generator<Division> {
  for (const node of children) {
    if (node.type !== 'division') continue;
    yield node;
    yield* divisions(node.children);
  }
}

/** A copy of the document's divisions in which each block went through `change`. */
export function mapBlocks(
  children: readonly Division[],
  change: (block: Block, box: Box | null) => Block,
): Division[] {
  const visit = (node: Node): Node => {
    if (node.type === 'block') return change(node, null);
    if (node.type === 'figure') return { ...node, caption: change(node.caption, null) };
    if (node.type === 'box')
      return { ...node, children: node.children.map((b) => change(b, node)) };
    return { ...node, children: node.children.map(visit) };
  };
  return children.map((division) => visit(division) as Division);
}
