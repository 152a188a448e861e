import type { Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { inline } from './mdx-nodes.ts';

type MdxNode = Root | RootContent;
type MdxElement = MdxJsxFlowElement | MdxJsxTextElement;

/** Elements with an address on their page. A box's title and a figure's caption have theirs. */
const HOLDERS: readonly unknown[] = ['Block', 'Ref', 'tr'];

/**
 * Puts an empty `Alias` for each old id at the beginning of the passage that it opens now: of a
 * block or reference, or of the first cell of a row or table.
 * @param root MDX of one file; it is changed
 * @param anchors old ids by the present id, both as they stand on the page
 */
export function addAliases(root: Root, anchors: ReadonlyMap<string, readonly string[]>): Root {
  for (const element of [...elementsIn(root)]) {
    const old = HOLDERS.includes(element.name) && anchors.get(attribute(element, 'id'));
    if (!old) continue;
    const isTabular = element.name === 'tr' || attribute(element, 'kind') === 'table';
    const cell = [...elementsIn(element)].find(({ name }) => name === 'Cell');
    const holder = isTabular && cell ? cell : element;
    const children: unknown[] = holder.children;
    children.unshift(...old.map((from) => inline('Alias', { from }, [])));
  }
  return root;
}

function* elementsIn(node: MdxNode): Generator<MdxElement> {
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') yield node;
  if ('children' in node) for (const child of node.children) yield* elementsIn(child);
}

function attribute({ attributes }: MdxElement, wanted: string): string {
  const found = attributes.find((it) => it.type === 'mdxJsxAttribute' && it.name === wanted);
  return typeof found?.value === 'string' ? found.value : '';
}
