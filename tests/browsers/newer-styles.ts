/** Features of style sheets that some browsers don't know, and a style sheet as these read it. */
import {
  type Atrule,
  type CssNode,
  type Declaration,
  generate,
  type List,
  parse,
  type SelectorList,
  walk,
} from 'css-tree';
import { entryOf, isKnown, type Versions } from './support-data.ts';

/**
 * Features of a style sheet, as keys of MDN's data, that one of the browsers doesn't know. Of
 * those for which such a browser drops a whole rule each rule is named: `css.selectors.has p:has(a)`.
 */
export function newerStyles(css: string, versions: Versions): string[] {
  const newer = new Set<string>();
  const add = (node: CssNode, head = '') => {
    for (const key of featuresOf(node)) {
      if (!isKnown(key, versions)) newer.add(head ? `${key} ${head}` : key);
    }
  };
  walk(parse(css, { parseCustomProperty: true }), function (node) {
    if (node.type === 'Atrule') add(node, node.prelude ? generate(node.prelude) : '@');
    else add(node, isSelector(node) ? generate(this.rule?.prelude ?? node) : '');
  });
  return [...newer].sort();
}

function isSelector({ type }: CssNode): boolean {
  return type.endsWith('Selector');
}

/** A style sheet as such a browser takes it: without the rules and declarations it can't read. */
export function asReadBy(css: string, versions: Versions): string {
  const isForeign = (node: CssNode): boolean => {
    let foreign = false;
    walk(node, (inner) => {
      foreign ||= featuresOf(inner).some((key) => !isKnown(key, versions));
    });
    return foreign;
  };
  const sheet = parse(css, { parseCustomProperty: false });
  walk(sheet, {
    enter(node: CssNode, item: import('css-tree').ListItem<CssNode>, list: List<CssNode>) {
      if (!list) return;
      if (node.type === 'Atrule' && isForeignRule(node, isForeign)) list.remove(item);
      else if (node.type === 'Rule' && isForeign(node.prelude)) list.remove(item);
      else if (node.type === 'Declaration' && isForeign(node)) list.remove(item);
    },
  });
  return generate(sheet);
}

/** A query that isn't understood holds never, also behind “not”. */
function isForeignRule(rule: Atrule, isForeign: (node: CssNode) => boolean): boolean {
  const head = { ...rule, block: null };
  return isForeign(head);
}

function featuresOf(node: CssNode): string[] {
  switch (node.type) {
    case 'Atrule':
      return [`css.at-rules.${node.name}`, ...queriesOf(node)];
    case 'PseudoClassSelector':
    case 'PseudoElementSelector':
      return selectorsOf(node.name, node.children);
    case 'Rule':
      return [...node.block.children].some(({ type }) => type === 'Rule')
        ? ['css.selectors.nesting']
        : [];
    case 'NestingSelector':
      return ['css.selectors.nesting'];
    case 'Declaration':
      return node.property.startsWith('--') ? [] : declarationFeatures(node);
    case 'Function':
      return [`css.types.${node.name}`, `css.types.color.${node.name}`];
    case 'Dimension':
      return [unitOf(node.unit)];
    case 'Block':
      return gapOf(node.children);
    default:
      return [];
  }
}

/** Lengths of the dynamic window, such as dvh, and of containers have one entry for all. */
function unitOf(unit: string): string {
  if (unit.startsWith('cq')) return 'css.types.length.container_query_length_units';
  return /^[dsl]v/.test(unit)
    ? 'css.types.length.viewport_percentage_units_dynamic'
    : `css.types.length.${unit}`;
}

function queriesOf(rule: Atrule): string[] {
  const text = rule.prelude ? generate(rule.prelude) : '';
  if (rule.name === 'supports' && text.includes('selector('))
    return ['css.at-rules.supports.selector'];
  if (rule.name !== 'media') return [];
  const features = [...text.matchAll(/\(([a-z-]+)/g)].map(
    ([, name]) => `css.at-rules.media.${name}`,
  );
  return /[<>]/.test(text) ? [...features, 'css.at-rules.media.range_syntax'] : features;
}

function selectorsOf(name: string, children: List<CssNode> | null): string[] {
  const [list] = children ?? [];
  const isList = name === 'not' && (list as SelectorList | undefined)?.type === 'SelectorList';
  const isLong = isList && ((list as SelectorList).children.size ?? 0) > 1;
  return [`css.selectors.${name}`, ...(isLong ? ['css.selectors.not.selector_list'] : [])];
}

function declarationFeatures({ property, value }: Declaration): string[] {
  const words: string[] = [];
  if (value.type === 'Value') {
    for (const part of value.children) if (part.type === 'Identifier') words.push(part.name);
  }
  const key = `css.properties.${property}`;
  return [key, ...words.map((word) => `${key}.${word}`).filter((word) => entryOf(word))];
}

/** Room between flexible boxes came later than between cells of a grid. */
function gapOf(children: List<CssNode>): string[] {
  const declared = new Map<string, string>();
  for (const node of children) {
    if (node.type === 'Declaration') declared.set(node.property, generate(node.value));
  }
  return declared.get('display')?.endsWith('flex') && declared.has('gap')
    ? ['css.properties.gap.flex_context']
    : [];
}
