/**
 * Drawings of a built page with the page's styles in their attributes, so that programs other than
 * browsers draw them too.
 */
import { compile } from 'css-select';
import { generate, parse as parseCss, type Rule, walk } from 'css-tree';
import type { Document, Element } from 'domhandler';
import { HEI, SONG } from './fonts.ts';

/** Properties of a drawing that pass to what is inside of an element, as attributes do. */
const INHERITED =
  /^(fill|fill-opacity|stroke|stroke-(width|opacity|dasharray|linecap|linejoin)|paint-order|font-(size|style|weight|family)|letter-spacing|text-anchor|color|--.*)$/;
const OWN = /^(display|opacity|transform|vector-effect)$/;
/** Attributes that draw; all others are the page's. */
const GEOMETRY =
  /^(d|x|y|dx|dy|x1|y1|x2|y2|cx|cy|r|rx|ry|width|height|viewbox|points|id|href|transform|text-anchor|clip-path|startoffset)$/i;

/** A rule as far as drawings need it. */
interface PaintRule {
  matches: (element: Element) => boolean;
  /** Larger for one that outweighs others; in the sheet's order among equals. */
  weight: number;
  declarations: [property: string, value: string][];
}

/** Values of properties by their names. */
type Values = ReadonlyMap<string, string>;

/**
 * Reads the rules of a page that say how drawings look on paper: those for any medium.
 * @param page the page as a tree
 * @param sheet its style sheet
 */
export function paintRules(sheet: string): PaintRule[] {
  const rules: PaintRule[] = [];
  walk(parseCss(sheet), {
    visit: 'Rule',
    enter(rule: Rule) {
      if (this.atrule || rule.prelude.type !== 'SelectorList') return;
      const declarations = rule.block.children.toArray().flatMap((node): [string, string][] => {
        if (node.type !== 'Declaration') return [];
        const { property } = node;
        const isDrawn = INHERITED.test(property) || OWN.test(property);
        return isDrawn ? [[property, generate(node.value).trim()]] : [];
      });
      if (declarations.length === 0) return;
      for (const selector of rule.prelude.children.toArray()) {
        const text = generate(selector);
        const matches = matcherOf(text);
        if (matches) rules.push({ matches, weight: weightOf(text), declarations });
      }
    },
  });
  return rules
    .map((rule, order) => ({ rule, order }))
    .sort((a, b) => a.rule.weight - b.rule.weight || a.order - b.order)
    .map(({ rule }) => rule);
}

/** Selectors of states and of what only browsers have match nothing on paper. */
function matcherOf(selector: string): PaintRule['matches'] | undefined {
  if (/::|:(hover|focus|focus-visible|active|popover-open|open|target|visited)\b/.test(selector))
    return undefined;
  try {
    return compile<Element, Element>(selector, { xmlMode: false });
  } catch {
    return undefined;
  }
}

/** The specificity of a selector, near enough: ids, then classes and the like, then elements. */
function weightOf(selector: string): number {
  const plain = selector.replace(/:where\([^()]*\)/g, '');
  const count = (pattern: RegExp) => plain.match(pattern)?.length ?? 0;
  const classes = count(/\.[\w-]|\[[^\]]*\]|:(?!is|not|has|where)[\w-]/g);
  const elements = count(/(^|[\s>+~(,])[a-z]/g);
  return count(/#[\w-]/g) * 10_000 + classes * 100 + elements;
}

/**
 * A drawing as the text of an SVG file.
 * @param svg the drawing in its page
 * @param rules of the page's styles
 * @param larger how many times larger it will be drawn than on a screen, with lines and letters of
 *   the same size as there
 */
export function paintedSvg(svg: Element, rules: readonly PaintRule[], larger = 1): string {
  const above: Element[] = [];
  for (let node = svg.parent; node && 'name' in node; node = node.parent)
    above.unshift(node as Element);
  let values: Values = new Map([['color', '#000']]);
  for (const element of above) values = valuesOf(element, rules, values);
  const size = new Map([
    ['--unit', String(1 / larger)],
    ['--point', String(1 / larger)],
  ]);
  return written(svg, { rules, parent: values, size, larger });
}

interface Setting {
  rules: readonly PaintRule[];
  parent: Values;
  size: Values;
  larger: number;
}

function written(element: Element, setting: Setting): string {
  const isRoot = element.name === 'svg';
  const values = new Map(valuesOf(element, setting.rules, setting.parent));
  if (isRoot) for (const [name, value] of setting.size) values.set(name, value);
  const read = (name: string) => resolved(values.get(name) ?? '', values);
  if ((read('display') === 'none' && element.name !== 'defs') || isSkipped(element)) return '';
  const isFixed = read('vector-effect') === 'non-scaling-stroke';
  const attributes: [string, string][] = Object.entries(element.attribs)
    .filter(([name]) => GEOMETRY.test(name) && !(name === 'href' && element.name === 'a'))
    // A line of no length is a dot to browsers, and nothing to others.
    .map(([name, value]) => [
      CASED[name] ?? name,
      name === 'd' ? value.replace(/h0$/, 'h.01') : value,
    ]);
  if (isRoot) attributes.unshift(['xmlns', 'http://www.w3.org/2000/svg']);
  for (const [name] of values) {
    if (
      name.startsWith('--') ||
      name === 'color' ||
      /^(display|transform|vector-effect)$/.test(name)
    )
      continue;
    const value = read(name);
    const isSame =
      !isRoot &&
      INHERITED.test(name) &&
      value === resolved(setting.parent.get(name) ?? '', setting.parent);
    const isLength = /^stroke-(width|dasharray)$/.test(name);
    if (!value || (isSame && !(isLength && isFixed))) continue;
    attributes.push([name, paintOf(name, value, isFixed ? setting.larger : 1)]);
  }
  const transform = read('transform');
  if (transform && transform !== 'none') {
    const own = attributes.find(([name]) => name === 'transform');
    if (own) own[1] += ` ${transform}`;
    else attributes.push(['transform', transform]);
  }
  const inner = element.children
    .map((child) => {
      if (child.type === 'text') return escaped((child as unknown as { data: string }).data);
      return 'name' in child ? written(child as Element, { ...setting, parent: values }) : '';
    })
    .join('');
  const name = element.name === 'a' ? 'g' : (CASED[element.name] ?? element.name);
  const list = attributes.map(([key, value]) => ` ${key}="${escaped(value)}"`).join('');
  return `<${name}${list}>${inner}</${name}>`;
}

/** Names that HTML's parser leaves in small letters or gives back in their own. */
const CASED: Readonly<Record<string, string>> = {
  viewbox: 'viewBox',
  textpath: 'textPath',
  startoffset: 'startOffset',
};

function isSkipped({ name, attribs }: Element): boolean {
  return name === 'title' || name === 'desc' || /\bmap-hit\b/.test(attribs.class ?? '');
}

/** The values of an element: those that it inherits, and those of the rules that it matches. */
function valuesOf(element: Element, rules: readonly PaintRule[], parent: Values): Values {
  const values = new Map([...parent].filter(([name]) => INHERITED.test(name)));
  for (const { matches, declarations } of rules) {
    if (!matches(element)) continue;
    for (const [name, value] of declarations) {
      if (value === 'inherit') continue;
      values.set(name, value);
    }
  }
  // What is inherited is the colour, not the word for it.
  const colour = values.get('color');
  if (colour) values.set('color', resolved(colour, values));
  return values;
}

/** A value without variables; of an unknown one the fallback, and nothing where there is none. */
function resolved(value: string, values: Values): string {
  let text = value;
  for (let start = text.lastIndexOf('var('); start >= 0; start = text.lastIndexOf('var(')) {
    const end = closing(text, start + 3);
    const inner = text.slice(start + 4, end);
    const comma = inner.indexOf(',');
    const name = (comma < 0 ? inner : inner.slice(0, comma)).trim();
    const known = values.get(name);
    const fallback = comma < 0 ? '' : inner.slice(comma + 1);
    const isKnown = known !== undefined && known !== 'initial';
    text = text.slice(0, start) + (isKnown ? known : fallback) + text.slice(end + 1);
  }
  return text.trim().replace(/^currentcolor$/i, values.get('color') ?? '#000');
}

function closing(text: string, open: number): number {
  let depth = 0;
  for (let index = open; index < text.length; index++) {
    if (text[index] === '(') depth++;
    else if (text[index] === ')' && --depth === 0) return index;
  }
  return text.length;
}

function paintOf(name: string, value: string, smaller: number): string {
  if (name === 'font-family') return /Serif/.test(value) ? SONG : HEI;
  if (!/^(stroke-(width|dasharray)|font-size|letter-spacing)$/.test(name)) return value;
  const by = name.startsWith('stroke') ? smaller : 1;
  return value.replace(/([\d.]+)(px|em)?/g, (_, number: string, unit = '') =>
    String(Math.round((Number(number) / by) * 1000) / 1000).concat(unit === 'em' ? 'em' : ''),
  );
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** All elements of a tree. */
export function* elementsIn(node: Document | Element): Generator<Element> {
  for (const child of node.children) {
    if (!('attribs' in child)) continue;
    yield child as Element;
    yield* elementsIn(child as Element);
  }
}
