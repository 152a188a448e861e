import type { MapFacts } from './facts.ts';
import { type Filter, GROUPS } from './filter.ts';
import type { Captions } from './picture/picture.ts';

/**
 * Texts that a picture of a map shows beside it, taken from the page.
 * @param figure the map with its legend and note
 */
export function captionsOf(figure: Element, facts: MapFacts, filter: Filter): Captions {
  const legend = [...figure.querySelectorAll('.map-legend li')].flatMap((item) => {
    const key = item.querySelector('svg');
    const name = item.querySelector('span')?.textContent?.trim() ?? '';
    return key ? [{ key, name }] : [];
  });
  const notes = [...figure.querySelectorAll('figcaption p')].map(({ textContent }) => textContent);
  const chosen = filterWording(facts, filter);
  return {
    title: document.querySelector('h1')?.textContent?.trim() ?? document.title,
    legend,
    notes: [chosen && `本图只显示：${chosen}。`, ...notes, sourceNote()]
      .map((note) => note.replace(/\s+/g, ' ').trim())
      .filter(Boolean),
  };
}

/** A filter in words: 铁路、公路；“十三五”规划. Empty for a filter that lets everything through. */
export function filterWording(facts: Pick<MapFacts, keyof Filter>, filter: Filter): string {
  const groups = GROUPS.filter((group) => filter[group].length > 0);
  return groups
    .map((group) => filter[group].map((id) => facts[group][id] ?? id).join('、'))
    .join('；');
}

function sourceNote(): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? '';
  const address = /^https?:/.test(location.href) ? location.href.replace(/#.*/, '') : canonical;
  return ['东北振兴文库', /^https?:/.test(address) ? address : ''].filter(Boolean).join('，');
}
