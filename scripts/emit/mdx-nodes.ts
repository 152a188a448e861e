import type { Paragraph, PhrasingContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';

/** Attributes of a component; undefined ones are left out, true ones stand without a value. */
export type Attributes = Record<string, string | number | true | undefined>;

type Attribute = MdxJsxTextElement['attributes'][number];

function attributesOf(attributes: Attributes): Attribute[] {
  return Object.entries(attributes).flatMap(([name, value]): Attribute[] => {
    if (value === undefined) return [];
    if (value === true) return [{ type: 'mdxJsxAttribute', name, value: null }];
    if (typeof value === 'string') return [{ type: 'mdxJsxAttribute', name, value }];
    const expression = { type: 'mdxJsxAttributeValueExpression' as const, value: String(value) };
    return [{ type: 'mdxJsxAttribute', name, value: expression }];
  });
}

/** A component inside a line of text. */
export function inline(
  name: string,
  attributes: Attributes,
  children: PhrasingContent[],
): MdxJsxTextElement {
  return { type: 'mdxJsxTextElement', name, attributes: attributesOf(attributes), children };
}

/** A component that holds whole blocks. */
export function flow(
  name: string,
  attributes: Attributes,
  children: MdxJsxFlowElement['children'],
): MdxJsxFlowElement {
  return { type: 'mdxJsxFlowElement', name, attributes: attributesOf(attributes), children };
}

/**
 * A line of its own. MDX drops the paragraph around a line that holds nothing but components, so
 * this is how components with text in them are written.
 */
export function line(...children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children };
}
