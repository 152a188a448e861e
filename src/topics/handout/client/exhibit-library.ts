import { loadScript } from '../../../ui/client/load-script.ts';
import { parseState } from '../../map/client/address.ts';
import { filterWording } from '../../map/client/captions.ts';
import { readFeatures, showOnly } from '../../map/client/features.ts';
import { passes } from '../../map/client/filter.ts';
import { successor } from '../../map/client/lead-on.ts';
import { type Exhibit, type ExhibitId, readExhibitId } from '../exhibit.ts';

/** An exhibit that was found, ready to be shown. */
export interface FoundExhibit {
  title: string;
  /** From the root of the site, with the state of a map. */
  url: string;
  /** The exhibit, its own in every handout. */
  content: DocumentFragment;
}

/** The exhibits loaded so far, which their scripts register in a global. */
function loaded(): Record<string, Exhibit> {
  return (globalThis as { dongbeiExhibits?: Record<string, Exhibit> }).dongbeiExhibits ?? {};
}

/**
 * Looks an exhibit up, whose script is loaded first.
 * @param id with its kind: map:corridors?docs=plan-13
 * @returns undefined if there is no such exhibit
 * @throws Error if a script can't be loaded that there should be
 */
export async function findExhibit(id: string): Promise<FoundExhibit | undefined> {
  const read = readExhibitId(id);
  if (!read) return undefined;
  if (!loaded()[read.base]) await loadScript(read.script);
  const exhibit = loaded()[read.base];
  if (!exhibit) return undefined;
  if (exhibit.leads) {
    const [first] = Object.keys(exhibit.leads.maps);
    const address = successor(read.state, exhibit.leads) ?? `${first}.html#${read.state}`;
    return findExhibit(`map:${address.replace('.html', '').replace('#', '?')}`);
  }
  const template = document.createElement('template');
  template.innerHTML = exhibit.html;
  const { content } = template;
  const wording = read.kind === 'map' ? showState(content, exhibit, read) : '';
  makeIdsOwn(content, id);
  const title = wording ? `${exhibit.title}（${wording}）` : exhibit.title;
  describePictures(content, title);
  return { title, url: read.state ? `${exhibit.url}#${read.state}` : exhibit.url, content };
}

/**
 * Leaves out of a map what its state leaves out, and shows the part that the state shows.
 * @returns the filter in words
 */
function showState(map: DocumentFragment, { traits }: Exhibit, { state }: ExhibitId): string {
  const svg = map.querySelector<SVGSVGElement>('.map-sheet svg');
  const [, , width = 0, height = 0] = (svg?.getAttribute('viewBox') ?? '').split(' ').map(Number);
  if (!svg || !traits || !state) return '';
  const { filter, view } = parseState(state, { width, height });
  const features = readFeatures(svg, map);
  const shown = features.filter((feature) => passes(feature.traits, filter));
  const ids = new Set(shown.map(({ id }) => id));
  showOnly(svg, features, (id) => ids.has(id));
  for (const element of svg.querySelectorAll('[data-off]')) element.remove();
  const kinds = new Set(shown.flatMap((feature) => feature.traits.kinds));
  for (const item of map.querySelectorAll<HTMLElement>('[data-legend]')) {
    if (!kinds.has(item.dataset.legend ?? '')) item.remove();
  }
  for (const count of map.querySelectorAll('.map-count')) count.remove();
  const { scale, x, y } = view;
  if (scale > 1) {
    const box = [-x / scale, -y / scale, width / scale, height / scale];
    svg.setAttribute('viewBox', box.map((side) => side.toFixed(1)).join(' '));
    svg.style.setProperty('--unit', String(1 / scale));
    svg.style.setProperty('--point', String(1 / scale));
    svg.dataset.zoom = scale >= 4 ? '3' : '2';
  }
  return filterWording(traits, filter);
}

/** Two maps have symbols by the same ids; in a handout each needs its own. */
function makeIdsOwn(content: DocumentFragment, id: string): void {
  const suffix = `-${[...id].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) >>> 0, 7)}`;
  for (const element of content.querySelectorAll('[id]')) element.id += suffix;
  for (const use of content.querySelectorAll('use')) {
    for (const name of ['href', 'xlink:href']) {
      const target = use.getAttribute(name);
      if (target?.startsWith('#')) use.setAttribute(name, target + suffix);
    }
  }
}

/** A drawing without its links is a picture. */
function describePictures(content: DocumentFragment, title: string): void {
  for (const svg of content.querySelectorAll('svg')) {
    if (svg.getAttribute('aria-hidden') === 'true') continue;
    svg.setAttribute('role', 'img');
    svg.setAttribute('aria-label', title);
    svg.removeAttribute('aria-labelledby');
    svg.removeAttribute('aria-describedby');
  }
  for (const link of content.querySelectorAll('a')) link.removeAttribute('aria-label');
}
