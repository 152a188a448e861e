import { type DefaultTreeAdapterTypes, defaultTreeAdapter, serialize } from 'parse5';
import { traitNames } from '../map/client/facts.ts';
import { EXHIBIT_KINDS, type Exhibit, type ExhibitKind, readExhibitId } from './exhibit.ts';
import { attribute, elementsBelow, elementsOfMain } from './minimal-html.ts';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.ChildNode;

/** Parts of an exhibit's element that are shown; without an entry, all. */
const SHOWN: Partial<Record<ExhibitKind, readonly string[]>> = {
  map: ['map-sheet', 'map-legend', 'map-caption'],
  chart: ['indicator-chart', 'scroll-frame'],
};
const TAGS_LEFT_OUT = new Set(['details', 'script', 'button', 'template', 'h3']);
const CLASSES_LEFT_OUT = new Set([
  'passages-by-document',
  'map-hit',
  'pair-facts',
  // What stands for the words that are alike where a page hides them; here they are shown.
  'diff-gap',
  'map-legend-title',
  // The same a second time, for the other view of its page.
  'diff-sides',
]);
const ATTRIBUTES_LEFT_OUT = new Set(['tabindex', 'role', 'download']);

/**
 * Collects what a page offers to handouts: each element with `data-exhibit` (the id) and
 * `data-exhibit-name`.
 * @param url of the page, from the root of the site
 * @returns exhibits by id, grouped by the script that brings them
 */
export function exhibitsIn(html: string, url: string): Map<string, Record<string, Exhibit>> {
  const scripts = new Map<string, Record<string, Exhibit>>();
  if (!html.includes('data-exhibit=')) return scripts;
  for (const element of elementsOfMain(html)) {
    const id = attribute(element, 'data-exhibit');
    const read = id && readExhibitId(id);
    if (!read) continue;
    const own = attribute(element, 'id');
    const exhibits = scripts.get(read.script) ?? {};
    exhibits[id] = {
      title: `${EXHIBIT_KINDS[read.kind]}：${attribute(element, 'data-exhibit-name')}`,
      url: own ? `${url}#${own}` : url,
      html: exhibitHtml(element, read.kind),
      ...traitsIn(element),
      ...leadsIn(element),
    };
    scripts.set(read.script, exhibits);
  }
  return scripts;
}

/** A script that registers exhibits in a global, which the handout reads. */
export function exhibitScript(exhibits: Record<string, Exhibit>): string {
  return `Object.assign(globalThis.dongbeiExhibits??={},${JSON.stringify(exhibits)});\n`;
}

function exhibitHtml(element: Element, kind: ExhibitKind): string {
  const shown = SHOWN[kind];
  const parts = shown
    ? [...elementsBelow(element)].filter(
        (part) => hasClass(part, (name) => shown.includes(name)) && !isOfPlan(part),
      )
    : element.childNodes;
  const fragment = defaultTreeAdapter.createDocumentFragment();
  for (const part of parts.flatMap(exhibited)) defaultTreeAdapter.appendChild(fragment, part);
  return serialize(fragment).trim();
}

/** Tells whether a sheet is that of one plan: a handout shows the map as its filter leaves it. */
function isOfPlan({ parentNode }: Element): boolean {
  if (!parentNode || !('tagName' in parentNode)) return false;
  return hasClass(parentNode, (name) => name === 'map-plans') || isOfPlan(parentNode);
}

/** A copy of a node without controls, and with nothing that would lead away. */
function exhibited(node: Node): Node[] {
  if (node.nodeName === '#text') {
    return [{ ...(node as DefaultTreeAdapterTypes.TextNode), parentNode: null }];
  }
  if (!('tagName' in node) || isLeftOut(node)) return [];
  const isLink = node.tagName === 'a';
  const attrs = node.attrs.filter(
    ({ name }) => !ATTRIBUTES_LEFT_OUT.has(name) && !(isLink && name === 'href'),
  );
  const copy = defaultTreeAdapter.createElement(node.tagName, node.namespaceURI, attrs);
  for (const child of node.childNodes.flatMap(exhibited)) {
    defaultTreeAdapter.appendChild(copy, child);
  }
  return [copy];
}

function isLeftOut(element: Element): boolean {
  return (
    TAGS_LEFT_OUT.has(element.tagName) ||
    attribute(element, 'data-ui') !== undefined ||
    hasClass(element, (name) => CLASSES_LEFT_OUT.has(name))
  );
}

function hasClass(element: Element, isWanted: (name: string) => boolean): boolean {
  return (attribute(element, 'class') ?? '').split(/\s+/).some(isWanted);
}

/** The names of a map's traits, from the facts that its page brings. */
function traitsIn(element: Element): Pick<Exhibit, 'traits'> {
  const facts = jsonIn(element, 'data-map-facts');
  return facts === undefined ? {} : { traits: traitNames(JSON.parse(facts)) };
}

/** The maps to which one that was divided leads. */
function leadsIn(element: Element): Pick<Exhibit, 'leads'> {
  const leads = jsonIn(element, 'data-leads');
  return leads === undefined ? {} : { leads: JSON.parse(leads) };
}

/** The data that an element brings in a script with an attribute. */
function jsonIn(element: Element, name: string): string | undefined {
  const script = [...elementsBelow(element)].find((part) => attribute(part, name) !== undefined);
  const [text] = (script?.childNodes ?? []) as DefaultTreeAdapterTypes.TextNode[];
  return text?.value;
}
