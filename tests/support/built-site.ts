/** The built site as files: which there are, what each page links to and what can be linked to. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

/** One attribute that names another resource. */
export interface Link {
  /** The element's name, such as `a` or `img`. */
  element: string;
  address: string;
}

/** A page's links and its ids, both in the page's order; an id given twice is there twice. */
export interface Page {
  links: Link[];
  ids: string[];
}

/** Every file of the site and every page among them, by path from its root, with `/`. */
export interface BuiltSite {
  files: Set<string>;
  pages: Map<string, Page>;
}

const ADDRESS_ATTRIBUTES = ['href', 'src', 'srcset', 'poster', 'data', 'action'];

/**
 * The paths of all files, in order.
 * @param folder where the site was built
 * @throws {Error} when there is none
 */
export function filesIn(folder: string): string[] {
  if (!existsSync(join(folder, 'index.html'))) {
    throw new Error('There is no built site in dist/.\nfix: npm run build');
  }
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((path) => path.replaceAll(sep, '/'))
    .sort();
}

/**
 * The paths of all pages, which takes much less time than reading them.
 * @param folder where the site was built
 * @throws {Error} when there is none
 */
export function pagesIn(folder: string): string[] {
  return filesIn(folder).filter((file) => file.endsWith('.html'));
}

/**
 * @param folder where the site was built
 * @throws {Error} when there is none
 */
export function readSite(folder: string): BuiltSite {
  const read = (page: string) => readPage(readFileSync(join(folder, page), 'utf8'));
  const pages = new Map(pagesIn(folder).map((page) => [page, read(page)]));
  return { files: new Set(filesIn(folder)), pages };
}

/** Reads a page as a browser would parse it, without running its scripts. */
export function readPage(html: string): Page {
  const elements = [...elementsOf(parse(html))];
  const ids = elements.flatMap(({ attrs }) => attrs.filter(({ name }) => name === 'id'));
  return { links: elements.flatMap(linksOf), ids: ids.map(({ value }) => value) };
}

/** The elements below a node, templates included, in the order of their start tags. */
export function* elementsOf(
  node: DefaultTreeAdapterTypes.ParentNode,
): Generator<DefaultTreeAdapterTypes.Element> {
  if ('content' in node) yield* elementsOf(node.content);
  for (const child of node.childNodes) {
    if (!('tagName' in child)) continue;
    yield child;
    yield* elementsOf(child);
  }
}

function linksOf({ tagName, attrs }: DefaultTreeAdapterTypes.Element): Link[] {
  return attrs
    .filter(({ name }) => ADDRESS_ATTRIBUTES.includes(name))
    .flatMap(({ name, value }) => (name === 'srcset' ? candidatesOf(value) : [value]))
    .map((address) => ({ element: tagName, address }));
}

function candidatesOf(srcset: string) {
  return srcset.split(',').map((candidate) => candidate.trim().split(/\s/)[0] ?? '');
}

/** Tells whether a link leads out of the site in a way that needs no file: only text links may. */
export function isExternal({ element, address }: Link): boolean {
  return (element === 'a' && /^(https?|mailto):/.test(address)) || /^data:/.test(address);
}

/**
 * @param page the path of the page that holds the link
 * @returns what is wrong with a link inside the site, or null
 */
export function problemOf(site: BuiltSite, page: string, { address }: Link): string | null {
  if (/^([a-z][a-z0-9+.-]*:|\/)/i.test(address)) return 'is not relative';
  const [, file = '', id = ''] = /^([^?#]*)[^#]*#?(.*)$/s.exec(decoded(address)) ?? [];
  const target = file === '' ? page : posix.join(posix.dirname(page), file);
  if (target.startsWith('../')) return 'leaves the site';
  if (target.endsWith('/') || target === '.') return 'names a folder, which has no page on file://';
  if (!site.files.has(target)) return `leads to ${target}, which is missing`;
  const ids = site.pages.get(target)?.ids;
  // The handout's fragment holds what it shows: p=plan-13/c05,plan-13/c06.
  if (target === 'handout.html' && /^(p|add)=/.test(id)) return null;
  // A map's fragment may hold its state: kinds=railway&docs=plan-13.
  if (
    /^maps\/[\w-]+\.html$/.test(target) &&
    /^(kinds|statuses|docs|provinces|places|on|at)=/.test(id)
  ) {
    return null;
  }
  // Indicators side by side: with=urbanization,forest-cover.
  if (target === 'indicators/compare.html' && id.startsWith('with=')) return null;
  if (id === '' || !ids || ids.includes(id)) return null;
  return `leads to an id that ${target} does not have`;
}

/** @returns the address without percent signs, or as it is when they are no valid UTF-8 */
function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
