import type { Point } from '../../drawing/ground/frame.ts';
import type { Box } from '../../drawing/label-boxes.ts';
import type { MapFacts } from '../../drawing/map-facts.ts';
import type { MapScale } from '../../drawing/mark-groups.ts';
import { pixelsAt } from '../view/sizes.ts';
import { type Size, WHOLE } from '../view/view.ts';
import { Marks } from './marks.ts';
import { Names } from './names.ts';
import { Seats } from './seats.ts';

/** A drawing as it is seen. */
interface Seen {
  readonly size: Size;
  /** The size in which it is seen, in pixels of the screen. */
  readonly pixels: MapScale & { text: number };
  /** The view that is shown. */
  readonly view: { scale: number; x: number; y: number };
}

/** The drawing that is laid out. */
export interface LaidDrawing extends Seen {
  readonly svg: SVGSVGElement;
  onResize: () => void;
}

/** Milliseconds after a movement until things are laid out for where it ended. */
const REST = 120;
/** Milliseconds for which names are placed before the reader's next action is looked for. */
const SLICE = 6;
/** Pixels beyond the edge within which names are placed, for where the map is moved next. */
const NEAR = 200;
/** Pixels that an opened cluster keeps clear of the edge. */
const EDGE = 10;

/** Lays out marks and names for what is shown of a map, after each filter and each movement. */
export class Layout {
  #drawing: LaidDrawing;
  #marks: Marks;
  /** Read when the drawing is first seen. */
  #names: Names | undefined;
  #seats: Seats;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #naming: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param seats of counties, which are named in views from near
   * @param comeNear called with a cluster that is opened, in units of the map
   */
  constructor(drawing: LaidDrawing, seats: MapFacts['seats'], comeNear: (point: Point) => void) {
    this.#drawing = drawing;
    this.#marks = new Marks(drawing.svg);
    this.#seats = new Seats(drawing.svg, seats);
    drawing.svg.dataset.unlaid = '';
    drawing.onResize = () => this.laySoon();
    drawing.svg.addEventListener('click', (event) => this.#click(event, comeNear));
    drawing.svg.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !this.#marks.isOpen) return;
      if (document.querySelector('.map-card:popover-open')) return;
      event.stopPropagation();
      this.#marks.open(null);
      drawing.svg.focus({ preventScroll: true });
    });
  }

  /** Lays everything out, if the drawing is seen: it is again when it comes to be. */
  lay(): void {
    if (!this.#drawing.pixels.pixels) return;
    const names = this.#layMarks(this.#drawing);
    this.#naming = setTimeout(() => {
      const steps = names();
      this.#naming = setTimeout(() => this.#place(steps));
    });
  }

  /** Lays everything out at once as paper shows it: the whole map, in the size that it was drawn in. */
  layOnPaper(): void {
    const { size } = this.#drawing;
    const names = this.#layMarks({ size, pixels: pixelsAt(1, 1), view: WHOLE })();
    while (!names.next().done);
    delete this.#drawing.svg.dataset.unlaid;
  }

  /** @returns a function that begins to place the names that go with the marks */
  #layMarks(drawing: Seen): () => Generator {
    clearTimeout(this.#timer);
    clearTimeout(this.#naming);
    const { pixels, size } = drawing;
    const isSeen = (point: Point) => isIn(drawing, point, EDGE);
    this.#marks.lay({ ...pixels, isSeen });
    const { groups } = this.#marks;
    if (this.#seats.show(pixels.zoom)) this.#names = undefined;
    const isNear = (point: Point) => isIn(drawing, point, -NEAR);
    const seen = { ...pixels, size, groups, isSeen, isNear, sight: sightOf(drawing) };
    return () => {
      this.#names ??= new Names(this.#drawing.svg);
      return this.#names.lay(seen);
    };
  }

  /** Places names for a moment, and goes on after whatever the reader has done meanwhile. */
  #place(names: Generator): void {
    const end = performance.now() + SLICE;
    while (performance.now() < end) {
      if (!names.next().done) continue;
      delete this.#drawing.svg.dataset.unlaid;
      return;
    }
    this.#naming = setTimeout(() => this.#place(names));
  }

  /** Does so when the map has come to rest, and isn't held any more. */
  laySoon(): void {
    clearTimeout(this.#timer);
    const isHeld = () => this.#drawing.svg.matches(':active');
    this.#timer = setTimeout(() => (isHeld() ? this.laySoon() : this.lay()), REST);
  }

  /** Opens the cluster that hides a feature. */
  reveal(links: readonly SVGAElement[]): void {
    this.#marks.reveal(links);
  }

  /** The clusters that a feature is in. */
  clustersWith(links: readonly SVGAElement[]): Element[] {
    return this.#marks.clustersWith(links);
  }

  #click(event: MouseEvent, comeNear: (point: Point) => void): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const target = event.target as Element;
    const cluster = target.closest('[data-cluster]');
    if (!cluster) {
      if (this.#marks.isOpen && !target.closest('[data-feature]')) this.#marks.open(null);
      return;
    }
    event.preventDefault();
    const place = cluster.getAttribute('data-cluster') ?? '';
    const isOpen = cluster.hasAttribute('data-opened');
    this.#marks.open(isOpen ? null : place);
    const at = this.#marks.groups.find((group) => group.place === place)?.at;
    if (at && !isOpen) comeNear(at);
    const selector = `[data-cluster="${place}"]`;
    this.#drawing.svg.querySelector<SVGAElement>(selector)?.focus({ preventScroll: true });
  }
}

/** The part of the map in sight, in units of the map. */
function sightOf({ view, size }: Seen): Box {
  const { x = 0, y = 0 } = size.beyond ?? {};
  const at = (edge: number, moved: number) => (edge - moved) / view.scale;
  return [at(x, view.x), at(y, view.y), at(size.width - x, view.x), at(size.height - y, view.y)];
}

/** Tells whether a point is inside what is shown, so many pixels from its edge. */
function isIn({ view, size, pixels }: Seen, [x, y]: Point, pixelsFromEdge: number): boolean {
  const edge = (pixelsFromEdge * view.scale) / pixels.pixels;
  const [left, top] = [x * view.scale + view.x, y * view.scale + view.y];
  return left > edge && top > edge && left < size.width - edge && top < size.height - edge;
}
