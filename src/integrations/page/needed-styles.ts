import { type CssNode, parse, type Rule as RuleNode } from 'css-tree';
import { Features, transform } from 'lightningcss';
import { READING_TARGET } from '../../model/browsers.ts';

const STYLE = /(<style>)(.*?)(<\/style>)/gs;
/** The parts of a page that name classes and custom properties; its texts are many more words. */
const NAMING = /\s(?:class|style)="[^"]*"|--[\w-]+|<table|<script.*?<\/script>/gs;
/** Names that a style sheet must have for something of it to go: that of the running title has none. */
const NAMED = /\.-?[a-z_]|--[\w-]+:|\b(?:table|thead|tbody|tr|th|td)\b/i;
const CLASS = /\.(-?[a-z_][\w-]*)/gi;
const PROPERTY = /[{;](--[\w-]+):/g;
const READ = /var\((--[\w-]+)/g;
/** At-rules that hold rules. */
const GROUP = /^(?:media|supports|container|layer)$/;
/** Elements of tables, which programs make on no page that has none. */
const OF_TABLES = /^(?:table|thead|tbody|tr|th|td)$/;

/**
 * Takes out of a page's style sheets what nothing on it can have: selectors with classes, and custom
 * properties, that neither an element nor a program names; selectors of tables where it has none.
 *
 * Astro gives all pages of a route the same styles: a chapter without tables gets those of tables.
 * @param html a built page
 * @param elsewhere what programs name that the page may run
 */
export function withNeededStyles(html: string, elsewhere: ReadonlySet<string>): string {
  const here = wordsOf((html.replace(STYLE, '').match(NAMING) ?? []).join());
  const isUnnamed = (name: string) => !here.has(name) && !elsewhere.has(name);
  return html.replace(STYLE, (whole, start: string, css: string, end: string) => {
    if (!NAMED.test(css)) return whole;
    const sheet = sheetOf(css);
    const rules = rulesOf(sheet, sheet.classes.filter(isUnnamed), here.has('table'));
    return start + textOf(rules, rules.unread.filter(isUnnamed)) + end;
  });
}

/** The words of a text, names with hyphens as one. */
export function wordsOf(text: string): Set<string> {
  return new Set(text.match(/[\w-]+/g));
}

/** A rule of a style sheet. */
interface Rule {
  selectors: { node: CssNode; text: string }[];
  declarations: string[];
}

/** Rules under a condition, such as `@media print`. */
interface Group {
  head: string;
  parts: Part[];
}

/** A part of a style sheet; at-rules that hold no rules are texts. */
type Part = string | Rule | Group;

/** A style sheet, and what was made of it by what a page doesn't name. */
interface Sheet {
  parts: Part[];
  classes: string[];
  rules: Map<string, Rules>;
}

/** The rules of a style sheet that are left for some pages. */
interface Rules {
  parts: Part[];
  /** Custom properties that none of them reads. */
  unread: string[];
  texts: Map<string, string>;
}

/** Sheets by their text: hundreds of pages have the same. */
const sheets = new Map<string, Sheet>();

function sheetOf(css: string): Sheet {
  let sheet = sheets.get(css);
  if (!sheet) {
    const made = transform({
      filename: 'page.css',
      code: Buffer.from(css),
      minify: true,
      targets: READING_TARGET,
      // Would write each of them three times.
      exclude: Features.IsSelector,
    });
    const code = made.code.toString().trim();
    const tree = parse(code, { positions: true, parseValue: false });
    const parts = tree.type === 'StyleSheet' ? partsIn(code, tree.children) : [];
    sheet = { parts, classes: namesIn(code, CLASS), rules: new Map() };
    // A copy: a piece of a page would keep the page in memory.
    sheets.set(Buffer.from(css).toString(), sheet);
  }
  return sheet;
}

function partsIn(css: string, nodes: Iterable<CssNode>): Part[] {
  return Array.from(nodes, (node) => {
    if (node.type === 'Rule') return ruleOf(css, node);
    if (node.type !== 'Atrule' || !node.block || !GROUP.test(node.name)) return sourceOf(css, node);
    const head = css.slice(node.loc?.start.offset, node.block.loc?.start.offset);
    return { head, parts: partsIn(css, node.block.children) };
  });
}

function ruleOf(css: string, { prelude, block }: RuleNode): Rule {
  const selectors = prelude.type === 'SelectorList' ? [...prelude.children] : [prelude];
  return {
    selectors: selectors.map((node) => ({ node, text: sourceOf(css, node) })),
    declarations: Array.from(block.children, (node) => sourceOf(css, node)).filter(
      // Lightning CSS repeats a declaration with a prefix that was there already.
      (text, index, all) => text !== all[index - 1],
    ),
  };
}

function sourceOf(css: string, { loc }: CssNode): string {
  return css.slice(loc?.start.offset, loc?.end.offset);
}

function namesIn(css: string, pattern: RegExp): string[] {
  return [...new Set([...css.matchAll(pattern)].map(([, name = '']) => name))];
}

/**
 * The rules of a sheet that a page can need.
 * @param unnamed classes that nothing on the page has
 */
function rulesOf(sheet: Sheet, unnamed: readonly string[], hasTables: boolean): Rules {
  const key = `${hasTables} ${unnamed.join(' ')}`;
  let rules = sheet.rules.get(key);
  if (!rules) {
    const parts = partsWithout(sheet.parts, new Set(unnamed), hasTables);
    const css = parts.map((part) => written(part, NOTHING)).join('');
    const read = new Set(namesIn(css, READ));
    const unread = namesIn(css, PROPERTY).filter((name) => !read.has(name));
    rules = { parts, unread, texts: new Map() };
    sheet.rules.set(key, rules);
  }
  return rules;
}

function partsWithout(
  parts: readonly Part[],
  unnamed: ReadonlySet<string>,
  hasTables: boolean,
): Part[] {
  return parts.flatMap((part): Part[] => {
    if (typeof part === 'string') return [part];
    if ('head' in part) return [{ ...part, parts: partsWithout(part.parts, unnamed, hasTables) }];
    const selectors = part.selectors.filter(
      ({ node }) => !needs(node, unnamed) && (hasTables || !isInTable(node)),
    );
    return selectors.length > 0 ? [{ ...part, selectors }] : [];
  });
}

/** Tells whether a selector is of an element in a table. */
function isInTable(selector: CssNode): boolean {
  return childrenOf(selector).some(
    (part) => part.type === 'TypeSelector' && OF_TABLES.test(part.name),
  );
}

/** Tells whether a selector fits nothing without some classes. */
function needs(selector: CssNode, classes: ReadonlySet<string>): boolean {
  return childrenOf(selector).some((part) => {
    if (part.type === 'ClassSelector') return classes.has(part.name);
    if (part.type !== 'PseudoClassSelector' || !/^(?:is|where)$/.test(part.name)) return false;
    const either = childrenOf(part).flatMap(childrenOf);
    return either.length > 0 && either.every((one) => needs(one, classes));
  });
}

function childrenOf(node: CssNode): CssNode[] {
  return 'children' in node && node.children ? [...node.children] : [];
}

/** The text of rules without some custom properties that none of them reads. */
function textOf({ parts, texts }: Rules, unnamed: readonly string[]): string {
  const key = unnamed.join(' ');
  let text = texts.get(key);
  if (text === undefined) {
    const properties = new Set(unnamed);
    text = parts.map((part) => written(part, properties)).join('');
    texts.set(key, text);
  }
  return text;
}

const NOTHING: ReadonlySet<string> = new Set();

function written(part: Part, without: ReadonlySet<string>): string {
  if (typeof part === 'string') return part;
  if ('head' in part) {
    const inside = part.parts.map((inner) => written(inner, without)).join('');
    return inside && `${part.head}{${inside}}`;
  }
  const left = part.declarations.filter(
    (declaration) => !without.has(declaration.slice(0, declaration.indexOf(':'))),
  );
  return left.length > 0
    ? `${part.selectors.map(({ text }) => text).join()}{${left.join(';')}}`
    : '';
}

/**
 * Makes the style sheets of a page one, where the first stands: each would have its own hash in
 * the policy.
 * @param html a built page, whose rules may stand in any order of its sheets
 */
export function withOneSheet(html: string): string {
  const sheets = [...html.matchAll(STYLE)];
  const whole = sheets.map(([, , css]) => css).join('');
  return html.replace(STYLE, (_, _start, _css, _end, at: number) =>
    at === sheets[0]?.index ? `<style>${whole}</style>` : '',
  );
}
