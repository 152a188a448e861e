import { type Atrule, type CssNode, type Declaration, generate, parse, walk } from 'css-tree';

const STYLE = /<style>(.*?)<\/style>/gs;
const ORDER = /@layer ([\w, ]+);/;
/** The layer that wins over all others, whatever their weight. */
const LAST = 'print';
/** The sides of a page whose lines run from left to right, one below the other. */
const SIDES: Record<string, [start: string, end: string]> = {
  block: ['top', 'bottom'],
  inline: ['left', 'right'],
};
/** margin-inline, padding-block-end, border-block-start, inset-inline */
const LOGICAL = /^(margin|padding|inset|border)-(block|inline)(-start|-end)?(-.+)?$/;

/**
 * Says in the style sheets of a page what older browsers don't read in words that they do. Cascade
 * layers become the order in which rules stand; what is printed becomes important; elsewhere no
 * rule may need its layer to win over one of more weight, to which tests/dev/ holds pages of every
 * kind. Sides of a text become sides of the page,
 * so that none may be meant of lines that run from above.
 * @param html a built page, of which one style sheet may declare the order of the layers
 */
export function withPlainStyles(html: string): string {
  const order = ORDER.exec(html)?.[1]?.split(/, ?/) ?? [];
  return html.replace(STYLE, (_, css: string) => {
    const plain = plainOf(css, order);
    return plain && `<style>${plain}</style>`;
  });
}

/** Plain style sheets by the order of layers and their text: hundreds of pages have the same. */
const known = new Map<string, string>();

function plainOf(css: string, order: readonly string[]): string {
  const key = order + css;
  let plain = known.get(key);
  if (plain === undefined) {
    // Of a copy: a piece of a page would keep the page in memory.
    plain = withoutLayers(Buffer.from(css).toString(), order);
    known.set(Buffer.from(key).toString(), plain);
  }
  return plain;
}

function withoutLayers(css: string, order: readonly string[]): string {
  const layers = new Map(order.map((name) => [name, '']));
  let outside = '';
  const sheet = parse(css, { positions: true, parseRulePrelude: false });
  for (const node of sheet.type === 'StyleSheet' ? sheet.children : []) {
    if (!isLayer(node)) outside += changed(css, node, rangeOf(node), physical);
    else if (node.block) {
      const [from, to] = rangeOf(node.block);
      const name = node.prelude ? css.slice(...rangeOf(node.prelude)) : '';
      const change = name === LAST ? important : physical;
      const rules = changed(css, node.block, [from + 1, to - 1], change);
      layers.set(name, (layers.get(name) ?? '') + rules);
    }
  }
  const last = layers.get(LAST) ?? '';
  layers.delete(LAST);
  return [...layers.values(), outside, last].join('');
}

/**
 * A part of a style sheet with other declarations.
 * @param part what stands in the range
 * @param change gives what stands in the place of a declaration, or undefined to leave it
 */
function changed(
  css: string,
  part: CssNode,
  [from, to]: Range,
  change: (node: Declaration) => string | undefined,
): string {
  let result = '';
  let done = from;
  walk(part, (node) => {
    const text = node.type === 'Declaration' ? change(node) : undefined;
    if (text === undefined) return;
    const [start, end] = rangeOf(node);
    result += css.slice(done, start) + text;
    done = end;
  });
  return result + css.slice(done, to);
}

function important(node: Declaration): string {
  const last: Declaration = { ...node, important: true };
  return physical(last) ?? generate(last);
}

/** The declarations of physical sides for one of logical sides; undefined where it has none. */
function physical(node: Declaration): string | undefined {
  const { property, value } = node;
  if (property === 'float') {
    const side = generate(value).replace(/^inline-(start|end)$/, (_, end) => sideOf('inline', end));
    return withValues(node, [[property, side]]);
  }
  if (property === 'inset') {
    const [top = '', right = top, bottom = top, left = right] = partsOf(value);
    return withValues(node, Object.entries({ top, right, bottom, left }));
  }
  const [, what = '', axis = '', end, rest = ''] = LOGICAL.exec(property) ?? [];
  if (!what) return undefined;
  const name = (side: string) => (what === 'inset' ? side : `${what}-${side}${rest}`);
  if (end) return withValues(node, [[name(sideOf(axis, end.slice(1))), generate(value)]]);
  const parts = what === 'border' ? [generate(value)] : partsOf(value);
  const [first = '', second = first] = parts;
  return withValues(node, [
    [name(sideOf(axis, 'start')), first],
    [name(sideOf(axis, 'end')), second],
  ]);
}

function sideOf(axis: string, end: string): string {
  return SIDES[axis]?.[end === 'start' ? 0 : 1] ?? '';
}

/** The values of a declaration that holds one for each end. */
function partsOf(value: Declaration['value']): string[] {
  const nodes = value.type === 'Value' ? [...value.children] : [value];
  return nodes.map((node) => generate(node));
}

function withValues({ important }: Declaration, values: [property: string, value: string][]) {
  return values.map(([name, text]) => `${name}:${text}${important ? '!important' : ''}`).join(';');
}

function isLayer(node: CssNode): node is Atrule {
  return node.type === 'Atrule' && node.name === 'layer';
}

type Range = [start: number, end: number];

function rangeOf({ loc }: CssNode): Range {
  return [loc?.start.offset ?? 0, loc?.end.offset ?? 0];
}
