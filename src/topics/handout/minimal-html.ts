import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse, serialize } from 'parse5';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.ChildNode;

/** Attributes that belong to the text, unlike ids, addresses and hooks of its page. */
const KEPT = new Set([
  'class',
  'colspan',
  'rowspan',
  'scope',
  'lang',
  'data-restoration',
  'data-doubt',
]);

/**
 * The text of an element as HTML that can stand on another page: with its marks of restored and
 * doubtful characters, leads and labels, but without links, ids and controls of its page
 * (`data-ui`). The element itself is not changed.
 */
export function minimalHtml(element: Element): string {
  const fragment = defaultTreeAdapter.createDocumentFragment();
  appendAll(fragment, element.childNodes.flatMap(minimal));
  return serialize(fragment).trim();
}

function minimal(node: Node): Node[] {
  if (node.nodeName === '#text') {
    return [{ ...(node as DefaultTreeAdapterTypes.TextNode), parentNode: null }];
  }
  if (!('tagName' in node) || hasAttribute(node, 'data-ui')) return [];
  const inner = node.childNodes.flatMap(minimal);
  if (node.tagName === 'a') return inner;
  const attrs = node.attrs.filter(({ name }) => KEPT.has(name));
  const copy = defaultTreeAdapter.createElement(node.tagName, node.namespaceURI, attrs);
  appendAll(copy, inner);
  return [copy];
}

function appendAll(parent: DefaultTreeAdapterTypes.ParentNode, children: readonly Node[]) {
  for (const child of children) defaultTreeAdapter.appendChild(parent, child);
}

/** The value of an attribute; undefined if the element hasn't got it. */
export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((candidate) => candidate.name === name)?.value;
}

function hasAttribute(element: Element, name: string): boolean {
  return attribute(element, name) !== undefined;
}

/** All elements in the main part of a page; half of the page stands around it, and is not parsed. */
export function elementsOfMain(html: string): Element[] {
  const [main = html] = /<main.*<\/main>/s.exec(html) ?? [];
  return [...elementsBelow(parse(main))];
}

/** All elements below a node, in document order. */
export function* elementsBelow(node: DefaultTreeAdapterTypes.ParentNode): Generator<Element> {
  for (const child of node.childNodes) {
    if (!('tagName' in child)) continue;
    yield child;
    yield* elementsBelow(child);
  }
}
