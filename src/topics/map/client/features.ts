import { groupBy } from '../../../ui/client/group-by.ts';
import type { Traits } from './filter.ts';

/** A project on the map: its drawing and its row of the table. */
export interface Feature {
  id: string;
  traits: Traits;
  /** Its drawings; none, if it has no place on this map. */
  links: SVGAElement[];
  row: HTMLElement | null;
}

/** The name of a feature as its row has it. */
export function nameOf({ id, row }: Feature): string {
  return row?.querySelector('th a')?.textContent?.trim() ?? id;
}

/**
 * The features of a map, in the order of its table; those that have no row come last.
 * @param svg the map
 * @param page the part of the page that holds the table
 */
export function readFeatures(svg: SVGSVGElement, page: ParentNode): Feature[] {
  const rows = byName<HTMLElement>(page, 'data-row');
  const links = byName<SVGAElement>(svg, 'data-feature');
  return [...new Set([...rows.keys(), ...links.keys()])].map((id) => {
    const row = rows.get(id)?.[0] ?? null;
    const drawn = links.get(id) ?? [];
    const traits = traitsOf(drawn.length > 0 ? drawn : row ? [row] : []);
    return { id, traits, links: drawn, row };
  });
}

/**
 * Leaves features out of the map and its table, and names that belong only to those.
 * @param isShown whether a feature, by its id, is shown
 */
export function showOnly(
  svg: SVGSVGElement,
  features: readonly Feature[],
  isShown: (id: string) => boolean,
): void {
  for (const { id, links, row } of features) {
    for (const link of links) link.toggleAttribute('data-off', !isShown(id));
    if (row) row.hidden = !isShown(id);
  }
  for (const label of svg.querySelectorAll('[data-for]')) {
    const ids = label.getAttribute('data-for')?.split(' ').filter(Boolean) ?? [];
    label.toggleAttribute('data-off', ids.length > 0 && !ids.some(isShown));
  }
}

function byName<T extends Element>(root: ParentNode, attribute: string): Map<string, T[]> {
  const elements = [...root.querySelectorAll<T>(`[${attribute}]`)];
  return groupBy(elements, (element) => element.getAttribute(attribute) ?? '');
}

function traitsOf(elements: readonly Element[]): Traits {
  const wordsOf = (...attributes: string[]) => [
    ...new Set(
      elements
        .flatMap((it) => attributes.flatMap((name) => it.getAttribute(name)?.split(' ') ?? []))
        .filter(Boolean),
    ),
  ];
  // A drawing tells all that documents say of it where that is more than what is drawn.
  const mentions = wordsOf('data-stage', 'data-mentions').map((pair) => {
    const [doc = '', status = ''] = pair.split(':');
    return { doc, status };
  });
  return {
    kinds: wordsOf('data-kind'),
    statuses: [...new Set(mentions.map(({ status }) => status))],
    docs: [...new Set(mentions.map(({ doc }) => doc))],
    provinces: wordsOf('data-provinces'),
    places: wordsOf('data-places'),
    mentions,
  };
}
