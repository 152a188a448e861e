import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import remarkFrontmatter from 'remark-frontmatter';
import remarkMdx from 'remark-mdx';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { stringify } from 'yaml';
import { BLOCK_ROLES, type BlockKind, boxLabel } from '../../src/model/block-kinds.ts';
import { breakable } from '../../src/model/word-breaks.ts';
import { type Page, pagesOf } from '../lib/pages.ts';
import type { Block, Box, Division, Node, Tree } from '../lib/tree.ts';
import { addAliases } from './alias-anchors.ts';
import { inlineText } from './inline-text.ts';
import { flow, inline, line } from './mdx-nodes.ts';
import type { LinksOf } from './name-links.ts';
import { columnsOf, tableMdx } from './table-mdx.ts';

const writer = unified()
  .use(remarkStringify)
  .use(remarkMdx, { printWidth: Number.POSITIVE_INFINITY })
  .use(remarkFrontmatter);

/**
 * The MDX files of a document, one per page and one per box.
 * @param anchors old ids by the full id of the passage that they open now
 * @param linksOf finds the names in a block that are links
 * @returns file content by path (`plan-13/c05.mdx`)
 */
export function mdxFiles(
  tree: Tree,
  anchors: ReadonlyMap<string, readonly string[]>,
  linksOf: LinksOf,
): Map<string, string> {
  const doc = tree.meta.id;
  const files = new Map<string, string>();
  const write = (matter: object, nodes: readonly Node[]) =>
    writer.stringify(addAliases(rootOf(matter, nodes, doc, linksOf), inDocument(anchors, doc)));
  for (const page of pagesOf(tree.children)) {
    files.set(`${doc}/${page.id}.mdx`, write(pageMatter(doc, page), page.divisions));
    for (const box of page.divisions.flatMap(boxesIn)) {
      files.set(`${doc}/${box.id}.mdx`, write(boxMatter(doc, box, page), box.children));
    }
  }
  return files;
}

function pageMatter(document: string, { id, kind, label, title }: Page) {
  return { document, id, kind, label, title };
}

function boxMatter(document: string, { id, number, title }: Box, page: Page) {
  return { document, id, kind: 'box', label: boxLabel(number), title, page: page.id };
}

function boxesIn(division: Division): Box[] {
  return division.children.flatMap((node) =>
    node.type === 'box' ? [node] : node.type === 'division' ? boxesIn(node) : [],
  );
}

function rootOf(matter: object, nodes: readonly Node[], doc: string, linksOf: LinksOf): Root {
  const frontmatter: RootContent = { type: 'yaml', value: stringify(matter).trimEnd() };
  const children = nodes.flatMap((node) => nodeMdx(node, doc, linksOf));
  return { type: 'root', children: [frontmatter, ...children] };
}

/** The anchors of one document by the ids that stand on its pages. */
function inDocument(anchors: ReadonlyMap<string, readonly string[]>, doc: string) {
  const own = [...anchors].filter(([id]) => id.startsWith(`${doc}/`));
  return new Map(own.map(([id, old]) => [id.slice(doc.length + 1), old]));
}

function nodeMdx(node: Node, doc: string, linksOf: LinksOf): RootContent[] {
  switch (node.type) {
    case 'division':
      return node.children.flatMap((child) => nodeMdx(child, doc, linksOf));
    case 'box':
      return [flow('Box', { id: node.id, doc }, [])];
    case 'figure':
      return [flow('Figure', { id: node.id, doc }, [blockMdx(node.caption, doc, linksOf)])];
    case 'block':
      return [blockMdx(node, doc, linksOf)];
  }
}

function blockMdx(block: Block, doc: string, linksOf: LinksOf): Paragraph | MdxJsxFlowElement {
  const { id, kind, level, lang } = block;
  const attributes = { id, doc, kind, level, lang };
  const links = linksOf(doc, block);
  if (block.table)
    return flow('Block', { ...attributes, columns: columnsOf(block) }, tableMdx(block, links));
  const content = inlineText(block, links);
  return line(inline('Block', attributes, isTitle(kind) ? withBreaks(content) : content));
}

/** Tells whether a block stands in large type, whose lines break between words only. */
function isTitle(kind: BlockKind): boolean {
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
