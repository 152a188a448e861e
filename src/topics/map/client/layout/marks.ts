import type { Point } from '../../drawing/ground/frame.ts';
import { type MapScale, type Mark, type MarkGroup, markGroups } from '../../drawing/mark-groups.ts';
import { tenth } from '../../drawing/symbols.ts';
import { shape } from '../view/shape.ts';
import { slotsAround } from './slots.ts';

/** A mark of the drawing. */
interface DrawnMark extends Mark {
  element: SVGGElement;
  use: SVGUseElement;
  link: SVGAElement;
  /** The present position of its symbol, from its place, in units of the symbol. */
  offset: Point;
}

/** The view of a map in which marks are placed. */
export interface Seen extends MapScale {
  /** Tells whether a point of the map is in sight, clear of the edge. */
  isSeen: (point: Point) => boolean;
}

/** The symbols of a map: grouped anew as it is filtered and zoomed, and clusters that open. */
export class Marks {
  #marks: DrawnMark[];
  #layer: Element;
  /** Names of places; the first mark of each has it. */
  #names: ReadonlyMap<string, string>;
  /** Its ground, held against points without the page being laid out for each. */
  #region: Path2D;
  #pen = document.createElement('canvas').getContext('2d');
  #groups: MarkGroup<DrawnMark>[] = [];
  /** The place whose cluster is open. */
  #open: string | null = null;
  #seen: Seen | null = null;

  constructor(svg: SVGSVGElement) {
    this.#marks = [...svg.querySelectorAll<SVGGElement>('[data-mark]')].map(markOf);
    this.#layer = svg.querySelector('[data-layer="clusters"]') as Element;
    this.#names = new Map(
      this.#marks.flatMap(({ place, element: { dataset } }) =>
        dataset.name === undefined ? [] : [[place, dataset.name]],
      ),
    );
    // The sheets of two plans stand on the ground of the map.
    this.#region = new Path2D(document.querySelector('.map-region')?.getAttribute('d') ?? '');
  }

  /** Lays the marks out that are shown, at the size in which the map is seen. */
  lay(seen: Seen): void {
    this.#seen = seen;
    const shown = this.#marks.filter(isShown);
    this.#groups = markGroups(shown, seen, (point) => this.#isLand(point));
    const clusters = this.#groups.filter(({ offsets }) => !offsets);
    for (const { marks, offsets } of this.#groups)
      for (const [index, mark] of marks.entries()) stand(mark, offsets?.[index] ?? null);
    this.#layer.replaceChildren(
      ...clusters.map((cluster) => clusterOf(cluster, this.#names.get(cluster.place))),
    );
    const opened = clusters.find(({ place }) => place === this.#open);
    if (opened) this.#spread(opened);
    else this.#open = null;
    this.#dim();
  }

  /** The groups as they are seen, for names that keep clear of them. */
  get groups(): readonly MarkGroup<Mark>[] {
    return this.#groups;
  }

  get isOpen(): boolean {
    return this.#open !== null;
  }

  /** Opens the cluster of a place, so that each of its marks is seen, or closes the open one. */
  open(place: string | null): void {
    this.#open = place;
    if (this.#seen) this.lay(this.#seen);
  }

  /** Opens the cluster that a feature is in, if it is in one and has no other mark in sight. */
  reveal(links: readonly SVGAElement[]): void {
    const own = this.#groups.filter(({ marks }) => marks.some(({ link }) => links.includes(link)));
    const [group] = own;
    if (group && own.every(({ offsets }) => !offsets) && group.place !== this.#open)
      this.open(group.place);
  }

  /** The clusters that a feature is in. */
  clustersWith(links: readonly SVGAElement[]): Element[] {
    const places = this.#groups
      .filter(({ offsets, marks }) => !offsets && marks.some(({ link }) => links.includes(link)))
      .map(({ place }) => place);
    return [...this.#layer.children].filter((cluster) =>
      places.includes(cluster.getAttribute('data-cluster') ?? ''),
    );
  }

  /** Spreads the marks of a cluster round it, each with a line to its place. */
  #spread({ at, place, marks }: MarkGroup<DrawnMark>): void {
    const seen = this.#seen as Seen;
    const isFree = (point: Point) => this.#isLand(point) && seen.isSeen(point);
    const slots = slotsAround(at, marks.length, seen, isFree);
    for (const [index, mark] of marks.entries()) {
      const [x, y] = slots[index] as Point;
      const toUnits = seen.pixels / seen.symbol;
      move(mark, [(x - mark.at[0]) * toUnits, (y - mark.at[1]) * toUnits]);
    }
    const cluster = [...this.#layer.children].find(
      (element) => element.getAttribute('data-cluster') === place,
    );
    cluster?.setAttribute('data-opened', '');
    cluster?.setAttribute('aria-expanded', 'true');
  }

  #dim(): void {
    this.#layer.parentElement?.toggleAttribute('data-spread', this.#open !== null);
  }

  #isLand([x, y]: Point): boolean {
    return this.#pen?.isPointInPath(this.#region, x, y) ?? false;
  }
}

function markOf(element: SVGGElement): DrawnMark {
  const [x = 0, y = 0] = (element.getAttribute('transform')?.match(/-?[\d.]+/g) ?? []).map(Number);
  const use = element.querySelector('use') as SVGUseElement;
  return {
    element,
    use,
    offset: [Number(use.getAttribute('x')), Number(use.getAttribute('y'))],
    link: element.closest('a') as unknown as SVGAElement,
    at: [x, y],
    place: element.dataset.mark ?? '',
  };
}

function isShown({ element, link }: DrawnMark): boolean {
  return !link.hasAttribute('data-off') && !element.hasAttribute('data-out');
}

/** Puts a mark at its place, moved by a few units of its symbol, or hides it in its cluster. */
function stand(mark: DrawnMark, offset: Point | null): void {
  const { element } = mark;
  element.toggleAttribute('data-clustered', offset === null);
  element.removeAttribute('data-moved');
  element.querySelector('[data-leader]')?.remove();
  place(mark, offset ?? [0, 0]);
}

/** Moves a mark away from its place, with a line to it. */
function move(mark: DrawnMark, offset: Point): void {
  const { element } = mark;
  element.removeAttribute('data-clustered');
  element.setAttribute('data-moved', '');
  const line = `M0 0L${offset.map(tenth).join(' ')}`;
  element.prepend(shape('path', { class: 'map-leader', 'data-leader': '', d: line }));
  place(mark, offset);
}

/** Most marks stay where they are, and what isn't written isn't drawn anew. */
function place(mark: DrawnMark, offset: Point): void {
  const [x, y] = offset.map(tenth) as [number, number];
  if (x === mark.offset[0] && y === mark.offset[1]) return;
  mark.offset = [x, y];
  mark.use.setAttribute('x', String(x));
  mark.use.setAttribute('y', String(y));
}

/** A cluster: its number in a disc, which leads to the page of its place. */
function clusterOf({ at: [x, y], place, marks }: MarkGroup<DrawnMark>, name = place): SVGAElement {
  const first = marks.find((mark) => mark.place === place)?.element;
  const link = shape<SVGAElement>('a', {
    class: 'map-cluster',
    href: `../places/${place}.html`,
    'data-cluster': place,
    'data-lon': first?.dataset.lon ?? '',
    'data-lat': first?.dataset.lat ?? '',
    'aria-label': `${name}${marks.every((mark) => mark.place === place) ? '' : '等'}：${marks.length}项`,
    tabindex: -1,
    'aria-expanded': 'false',
    role: 'button',
  });
  const group = shape('g', { transform: `translate(${x} ${y})` });
  group.append(
    shape('circle', { r: 8.5 }),
    shape('text', { y: 3.5, 'text-anchor': 'middle' }, String(marks.length)),
  );
  link.append(group);
  return link;
}
