/** Reads the blocks back out of the MDX that the conversion wrote. */
import { fromMarkdown, type Options } from 'mdast-util-from-markdown';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import remarkFrontmatter from 'remark-frontmatter';
import remarkMdx from 'remark-mdx';
import { mdxToMdast } from 'satteri';
import { unified } from 'unified';
import { parse } from 'yaml';

/** The part of a syntax tree that is read here. */
interface Tree {
  type: string;
  value?: unknown;
  name?: string | null;
  attributes?: MdxJsxFlowElement['attributes'];
  children?: Tree[];
}

/** A `Block` of an MDX file. */
export interface MdxBlock {
  id: string;
  doc: string;
  kind: string;
  /** The text that a reader sees. */
  reading: string;
  /** The same without what the edition adds. */
  text: string;
  /** Ids of what is inside: rows and references. */
  inner: string[];
}

export interface MdxFile {
  matter: { document?: string; id?: string };
  blocks: MdxBlock[];
  /** Ids of the boxes that stand here but have a file of their own. */
  boxes: string[];
}

/** The extensions by which plugins add to a parser. */
interface Extensions {
  micromarkExtensions?: NonNullable<Options['extensions']>;
  fromMarkdownExtensions?: NonNullable<Options['mdastExtensions']>;
}

const extensions = unified().use(remarkMdx).use(remarkFrontmatter).freeze().data() as Extensions;

export type Parser = (source: string) => Tree;

/** The reference implementation of MDX, and the one that the site is built with. */
export const PARSERS = {
  'remark-mdx': (source: string) =>
    fromMarkdown(source, {
      extensions: extensions.micromarkExtensions ?? [],
      mdastExtensions: extensions.fromMarkdownExtensions ?? [],
    }) as Tree,
  Sätteri: (source: string) =>
    mdxToMdast(source, { features: { gfm: false, smartPunctuation: false } }) as Tree,
};

/**
 * Reads an MDX file.
 * @throws Error where something is in it that isn't front matter, a component or plain text, which
 *   is what becomes of text that MDX takes for markup
 */
export function readMdx(source: string, parser: Parser): MdxFile {
  const file: MdxFile = { matter: {}, blocks: [], boxes: [] };
  const visit = (node: Tree): void => {
    if (node.type === 'yaml') file.matter = parse(String(node.value));
    else if (node.name === 'Block') file.blocks.push(blockFrom(node));
    else if (node.name === 'Box') file.boxes.push(attribute(node, 'id'));
    else if (node.type === 'text' && String(node.value).trim() !== '') throw stray(node);
    else for (const child of inside(node)) visit(child);
  };
  visit(parser(source));
  return file;
}

const PLAIN = /^(?:root|paragraph|text|mdxJsxFlowElement|mdxJsxTextElement)$/;

function inside(node: Tree): Tree[] {
  const children = node.children ?? [];
  for (const child of children)
    if (!PLAIN.test(child.type) && child.type !== 'yaml') throw stray(child);
  return children;
}

function stray(node: Tree): Error {
  return new Error(`${node.type} outside of a block or as markup: ${JSON.stringify(node)}`);
}

function blockFrom(node: Tree): MdxBlock {
  return {
    id: attribute(node, 'id'),
    doc: attribute(node, 'doc'),
    kind: attribute(node, 'kind'),
    reading: textIn(node, () => true),
    text: textIn(node, ({ name }) => name !== 'Ins'),
    inner: inside(node).flatMap(idsIn),
  };
}

function textIn(node: Tree, wanted: (node: Tree) => boolean): string {
  if (node.type === 'text') return String(node.value);
  return inside(node)
    .filter(wanted)
    .map((child) => textIn(child, wanted))
    .join('');
}

function idsIn(node: Tree): string[] {
  const own = attribute(node, 'id');
  return [...(own ? [own] : []), ...inside(node).flatMap(idsIn)];
}

function attribute(node: Tree, wanted: string): string {
  const attributes: MdxJsxTextElement['attributes'] = node.attributes ?? [];
  const found = attributes.find((a) => a.type === 'mdxJsxAttribute' && a.name === wanted);
  return typeof found?.value === 'string' ? found.value : '';
}
