import { GROUPS, type TraitNames } from '../drawing/map-facts.ts';
import type { Filter } from './filter.ts';
import type { Captions } from './picture/picture.ts';

/**
 * Texts that a picture of a map shows beside it, taken from the page.
 * @param figure the map with its legend, of which what the filter leaves out is left out, and notes
 * @param fragment of the address that leads to what is shown
 */
export function captionsOf(
  figure: Element,
  names: TraitNames,
  filter: Filter,
  fragment: string,
): Captions {
  const { kinds } = filter;
  const legend = [...figure.querySelectorAll<HTMLElement>('.map-legend li')].flatMap((item) => {
    const key = item.querySelector('svg');
    const kind = item.dataset.legend;
    const isOut =
      item.hidden ||
      item.querySelector('[data-none]') !== null ||
      (kind !== undefined && kinds.length > 0 && !kinds.includes(kind));
    const name = item.querySelector('span')?.textContent?.trim() ?? '';
    return key && !isOut ? [{ key, name }] : [];
  });
  const notes = [...figure.querySelectorAll('figcaption p')].map(({ textContent }) => textContent);
  const chosen = filterWording(names, filter);
  return {
    title: document.querySelector('h1')?.textContent?.trim() ?? document.title,
    legend,
    notes: [chosen && `本图只显示：${chosen}。`, ...notes, sourceNote(fragment)]
      .map((note) => note.replace(/\s+/g, ' ').trim())
      .filter(Boolean),
  };
}

/** A filter in words: 铁路、公路；“十三五”规划. Empty for a filter that lets everything through. */
export function filterWording(facts: TraitNames, filter: Filter): string {
  const groups = GROUPS.filter((group) => filter[group].length > 0);
  return groups
    .map((group) => filter[group].map((id) => facts[group][id] ?? id).join('、'))
    .join('；');
}

/** The source of the picture, with the address that leads to the map as it is filtered and seen. */
function sourceNote(fragment: string): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? '';
  const address = /^https?:/.test(location.href) ? location.href.replace(/#.*/, '') : canonical;
  const isAddress = /^https?:/.test(address);
  const path = `${isAddress ? address : location.pathname.split('/').slice(-2).join('/')}`;
  return `东北振兴文库，${path}${fragment && `#${fragment}`}`;
}
