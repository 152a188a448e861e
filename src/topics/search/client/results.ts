import type { Entry, PackedCatalogue } from '../../../model/search/catalogue.ts';
import type { SearchAddress } from '../address.ts';
import { resultName } from '../passage.ts';
import { element } from './element.ts';
import { facetsOf, filtered, type ResultFacet } from './facets.ts';
import type { Found, Hits, Offered } from './find.ts';
import { grouped } from './order.ts';
import type { Passages } from './passages.ts';

/** The filters, as lines of links. */
export function facetsView(
  catalogue: PackedCatalogue,
  entries: readonly Entry[],
  address: SearchAddress,
): HTMLElement[] {
  return facetsOf(catalogue, entries, address).map(facetView);
}

function facetView({ name, choices }: ResultFacet): HTMLElement {
  const items = choices.map(({ name, count, address, isChosen }) => {
    const current = isChosen ? 'true' : undefined;
    const link = element('a', { href: address, 'aria-current': current }, name);
    return element('li', {}, link, ' ', element('span', { class: 'count' }, String(count)));
  });
  return element('div', { class: 'facet' }, element('h2', {}, name), element('ul', {}, ...items));
}

/** The results under the names of their documents and chapters. */
export function resultsView(
  { documents }: PackedCatalogue,
  entries: readonly Entry[],
  { answers, hits }: Found,
  passages: Passages,
): HTMLElement[] {
  const byDocument = Map.groupBy(grouped(entries), ({ doc }) => doc);
  return [...byDocument].map(([doc, groups]) => {
    const document = documents.find(({ id }) => id === doc);
    const count = groups.reduce((sum, group) => sum + group.entries.length, 0);
    const chapters = groups.flatMap(({ chapter, entries }) => [
      headed('h3', document?.chapters.find(({ id }) => id === chapter)?.name ?? '', entries.length),
      list(
        entries.map((entry) =>
          passages.result(entry, 'data-result', resultName(entry), answers, hits),
        ),
      ),
    ]);
    return element('section', {}, headed('h2', document?.title ?? '', count), ...chapters);
  });
}

const OFFERS: [keyof Offered, string][] = [
  ['loose', '只在标点或空格上不同'],
  ['spoken', '按拼音'],
  ['near', '最接近的段落'],
];

/** Less exact answers, each kind under a heading. */
export function offersView(
  catalogue: PackedCatalogue,
  entries: readonly Entry[],
  offered: Offered,
  { answers }: Found,
  address: SearchAddress,
  passages: Passages,
): HTMLElement[] {
  return OFFERS.flatMap(([kind, name]) => {
    const hits: Hits = offered[kind];
    const all = [...hits.keys()].flatMap((number) => entries[number] ?? []);
    const shown = filtered(all, address);
    if (shown.length === 0) return [];
    const results = shown.map((entry) =>
      passages.result(entry, `data-${kind}`, fullName(catalogue, entry), answers, hits),
    );
    return [
      element('section', { class: 'offer' }, headed('h2', name, shown.length), list(results)),
    ];
  });
}

/** The name of a result with its document, because less exact answers aren't grouped by document. */
function fullName({ documents }: PackedCatalogue, entry: Entry): string {
  return `${documents.find(({ id }) => id === entry.doc)?.title} ${resultName(entry)}`;
}

function headed(tag: 'h2' | 'h3', name: string, count: number): HTMLElement {
  return element(tag, {}, name, ' ', element('span', { class: 'count' }, `${count}段`));
}

function list(items: HTMLLIElement[]): HTMLElement {
  return element('ol', { class: 'results' }, ...items);
}
