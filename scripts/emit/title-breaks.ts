import type { PhrasingContent } from 'mdast';
import { BLOCK_ROLES, type BlockKind } from '../../src/model/block-kinds.ts';
import { breakable } from '../../src/model/word-breaks.ts';
import { inline } from './mdx-nodes.ts';

/** Tells whether a block stands in large type, whose lines break between words only. */
export function isTitle(kind: BlockKind): boolean {
  return BLOCK_ROLES[kind] === 'title' || BLOCK_ROLES[kind] === 'caption';
}

/** Puts a `Break` wherever the texts of a title may break. */
export function withBreaks(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    if (node.type === 'text') return brokenText(node.value);
    if (node.type === 'mdxJsxTextElement')
      return [{ ...node, children: withBreaks(node.children) }];
    return [node];
  });
}

function brokenText(text: string): PhrasingContent[] {
  return breakable(text).flatMap((value, i) => [
    ...(i > 0 ? [inline('Break', {}, [])] : []),
    { type: 'text' as const, value },
  ]);
}
