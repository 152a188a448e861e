/**
 * Finds out where the site begins, which a page shown for any missing address can't know, makes the
 * links of the page lead there, and offers the addresses that are nearest to the one asked for.
 */
import { loadScript } from '../../../ui/client/load-script.ts';
import { type NamedAddress, nearestTo } from './nearest.ts';
import { possibleRoots } from './roots.ts';

declare global {
  /** All addresses of the site, from addresses.js. */
  var siteAddresses: readonly NamedAddress[] | undefined;
}

const LIST = 'addresses.js';
/** An address of the site as its pages write it, in a link or for a program. */
const RELATIVE = /^(\.\.?\/)*[\w-][\w./-]*\.(html|js|webmanifest)([?#]|$)/;

const main = document.querySelector<HTMLElement>('.not-found');
const path = location.pathname;
const roots = possibleRoots(path, new Set(main?.dataset.folders?.split(' ')));
/** The targets of the page's links in the page as it is written. */
const written = new Map<Element, Map<string, string>>();

/** Has the links lead to the pages below a folder. */
function leadTo(root: string): void {
  for (const [element, attributes] of written) {
    for (const [name, value] of attributes) element.setAttribute(name, root + value);
  }
  document.documentElement.classList.add('found');
}

function noteLinks(): void {
  for (const element of document.body.querySelectorAll('*')) {
    const own = [...element.attributes]
      .filter(({ value }) => RELATIVE.test(value))
      .map(({ name, value }) => [name, value] as const);
    if (own.length > 0) written.set(element, new Map(own));
  }
}

/** The folder whose list of addresses can be loaded, from the likeliest on. */
async function findRoot(): Promise<string | undefined> {
  for (const root of roots) {
    // A host may answer with a page instead: then there is no list either.
    await loadScript(root.path + LIST).catch(() => {});
    if (globalThis.siteAddresses) return root.path;
  }
  return undefined;
}

function show(selector: string): HTMLElement | undefined {
  const element = main?.querySelector<HTMLElement>(selector);
  if (element) element.hidden = false;
  return element ?? undefined;
}

/** Offers what is nearest to the address, seen from the site's root. */
function offer(root: string, known: readonly NamedAddress[]): void {
  const asked = path.slice(root.length);
  const code = show('[data-asked]')?.querySelector('code');
  if (code) code.textContent = legible(asked);
  const near = nearestTo(asked + location.hash, known);
  const list = show(near.length > 0 ? '[data-nearest]' : '[data-nothing]')?.querySelector('ul');
  list?.append(
    ...near.map(([address, title]) => {
      const [item, link, code] = ['li', 'a', 'code'].map((tag) => document.createElement(tag));
      (link as HTMLAnchorElement).href = root + address;
      (link as HTMLElement).textContent = title;
      (code as HTMLElement).textContent = address;
      (item as HTMLElement).append(link as HTMLElement, ' ', code as HTMLElement);
      return item as HTMLElement;
    }),
  );
}

function legible(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

// A page that stands for no address of its own is not stored; its worker may be far away.
document.querySelector('[data-worker]')?.remove();
noteLinks();
if (roots[0]?.isLikely) leadTo(roots[0].path);
const root = await findRoot();
if (root === undefined) document.documentElement.classList.remove('found');
else {
  leadTo(root);
  offer(root, globalThis.siteAddresses ?? []);
}
