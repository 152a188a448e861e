import type { Entry, PackedCatalogue } from '../../../model/search/catalogue.ts';
import { type Card, ENTITY_KINDS } from '../../../model/search/entities.ts';
import { loadScript } from '../../../ui/client/load-script.ts';
import { resultName } from '../passage.ts';
import { element } from './element.ts';
import type { FoundEntity } from './entity-search.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** Size of a line of figures, in pixels. */
const LINE = { width: 120, height: 40, margin: 4 };

/** The cards of entities, each leading to its page. */
export function cardsView(
  found: readonly FoundEntity[],
  entries: readonly Entry[],
  catalogue: PackedCatalogue,
): HTMLElement[] {
  if (found.length === 0) return [];
  const cards = found.map(({ kind, card, href }) => {
    const [shown = ''] = card.names;
    const link = element('a', { href }, shown);
    const name = element(
      'p',
      { class: 'card-name' },
      link,
      ' ',
      element('span', {}, ENTITY_KINDS[kind]),
    );
    const facts = card.facts.map((fact) => element('p', {}, fact));
    return element(
      'li',
      { class: 'search-card', 'data-card': knownAs(card) },
      pictureOf(card, shown),
      name,
      ...facts,
      quoteOf(card, entries, catalogue),
    );
  });
  return [element('ul', { class: 'search-cards', 'aria-label': '相关条目' }, ...cards)];
}

/** The address by which programs know an entity: of a project in a list too, as if it had a page of its own. */
function knownAs({ known, address }: Card): string {
  return known ?? address.replace(/^(projects\/)types\/.*#(.*)/, '$1$2.html');
}

/** The sentence that a card rests on, with where it stands. */
function quoteOf(
  { quote }: Card,
  entries: readonly Entry[],
  { documents }: PackedCatalogue,
): HTMLElement | undefined {
  const entry = quote && entries[quote[1]];
  if (!entry) return undefined;
  const title = documents.find(({ id }) => id === entry.doc)?.title;
  const place = element('a', { href: entry.url }, `${title} ${resultName(entry)}`);
  return element('p', { class: 'card-quote' }, place, ' ', quote[0]);
}

/** A line of figures, or a small map that comes when its ground is there. */
function pictureOf({ line, places }: Card, name: string): Element | undefined {
  if (line) return lineOf(line, name);
  if (!places || places.length === 0) return undefined;
  const figure = element('span', { class: 'card-map' });
  mapOf(places, name)
    .then((map) => (map ? figure.append(map) : figure.remove()))
    .catch(() => figure.remove());
  return figure;
}

/** The ground of small maps, and where places lie on it. */
interface Locator {
  width: number;
  height: number;
  ground: string;
  provinces: string;
  places: Record<string, [x: number, y: number]>;
}

async function mapOf(places: readonly string[], name: string): Promise<SVGElement | undefined> {
  await loadScript('scripts/locator.js');
  const { dongbeiLocator: locator } = globalThis as { dongbeiLocator?: Locator };
  const dots = places.flatMap((id) => (locator?.places[id] ? [locator.places[id]] : []));
  if (!locator || dots.length === 0) return undefined;
  return svg(
    'svg',
    {
      viewBox: `0 0 ${locator.width} ${locator.height}`,
      role: 'img',
      'aria-label': `${name}的位置（示意图）`,
    },
    [
      svg('path', { class: 'card-region', d: locator.ground }),
      svg('path', { class: 'card-border', d: locator.provinces }),
      ...dots.map(([x, y]) => svg('circle', { cx: String(x), cy: String(y), r: '3' })),
    ],
  );
}

function lineOf(line: readonly (readonly [number, number])[], name: string): SVGElement {
  const { width, height, margin } = LINE;
  const years = line.map(([year]) => year);
  const values = line.map(([, value]) => value);
  const scale = (value: number, all: readonly number[], size: number) => {
    const [least, most] = [Math.min(...all), Math.max(...all)];
    return margin + ((value - least) / (most - least || 1)) * (size - 2 * margin);
  };
  const points = line.map(([year, value]) => [
    scale(year, years, width).toFixed(1),
    (height - scale(value, values, height)).toFixed(1),
  ]);
  const said = line.map(([year, value]) => `${year}年${value}`).join('，');
  const label = `${name}：${said}`;
  return svg(
    'svg',
    { class: 'card-line', viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': label },
    [
      svg('polyline', { points: points.map((point) => point.join(',')).join(' ') }),
      ...points.map(([x = '', y = '']) => svg('circle', { cx: x, cy: y, r: '2.5' })),
    ],
  );
}

function svg(
  tag: string,
  attributes: Record<string, string>,
  children: readonly Element[] = [],
): SVGElement {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}
