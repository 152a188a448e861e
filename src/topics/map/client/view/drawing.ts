import { pixelsAt, type Sizes, sizesAt } from './sizes.ts';
import { clamp, type DrawingPoint, type Size, type View, WHOLE } from './view.ts';

/** Part of its size by which a map must grow or shrink for its names and signs to be set anew. */
const NOTICED = 0.002;

/** The map's SVG, of which a view is shown. */
export class Drawing {
  readonly svg: SVGSVGElement;
  readonly size: Size;
  #group: SVGGElement;
  /** Pixels a unit where the whole map is shown; 0 of a drawing that nobody sees. */
  #shown = 0;
  #isFilling = false;
  view: View = WHOLE;
  /** Called when the map is seen in another size. */
  onResize: () => void = () => {};

  constructor(svg: SVGSVGElement) {
    this.svg = svg;
    const { width, height } = svg.viewBox.baseVal;
    this.size = { width, height };
    this.#group = svg.querySelector('[data-view]') as SVGGElement;
    // Measured by the page before it was laid out, where it could be: asking would have it laid out
    // anew at once, with whatever has been changed.
    const shown = Number(svg.parentElement?.dataset.fit);
    this.#fit(
      shown ? { width: width * shown, height: height * shown } : svg.getBoundingClientRect(),
    );
    new ResizeObserver(([entry]) => entry && this.#fit(entry.contentRect)).observe(svg);
  }

  /** Shows a view. */
  show(view: View): void {
    const { scale, x, y } = view;
    const { view: before } = this;
    this.view = view;
    this.#group.setAttribute('transform', `translate(${round(x)} ${round(y)}) scale(${scale})`);
    if (scale === before.scale) return;
    applySizes(this.svg, sizesAt(scale, this.#shown));
    this.onResize();
  }

  /** The size in which the map is seen, in pixels of the screen. */
  get pixels(): ReturnType<typeof pixelsAt> {
    return pixelsAt(this.view.scale, this.#shown);
  }

  /** A place of the window in units of the drawing. */
  pointAt(clientX: number, clientY: number): DrawingPoint {
    const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(
      this.svg.getScreenCTM()?.inverse(),
    );
    return { x, y };
  }

  /** The room of a feature in the window, as far as it is inside the map. */
  placeOf(links: readonly SVGGraphicsElement[]): DOMRect {
    const frame = this.svg.getBoundingClientRect();
    const boxes = links.map((link) => link.getBoundingClientRect());
    const left = clamp(Math.min(...boxes.map((box) => box.left)), frame.left, frame.right);
    const right = clamp(Math.max(...boxes.map((box) => box.right)), frame.left, frame.right);
    const top = clamp(Math.min(...boxes.map((box) => box.top)), frame.top, frame.bottom);
    const bottom = clamp(Math.max(...boxes.map((box) => box.bottom)), frame.top, frame.bottom);
    return new DOMRect(left, top, right - left, bottom - top);
  }

  /** Tells whether a view shows all of the map. */
  isWhole({ scale }: View): boolean {
    return scale === 1 && !this.#isFilling;
  }

  /** Lets the map fill its element to the edges, whatever its shape, or shows all of it. */
  fill(isFilling: boolean): void {
    this.#isFilling = isFilling;
    this.svg.setAttribute('preserveAspectRatio', isFilling ? 'xMidYMid slice' : 'xMidYMid meet');
    this.#fit(this.svg.getBoundingClientRect());
  }

  /** The middle of a feature on the map, in units of the drawing. */
  middleOf(link: SVGGraphicsElement): DrawingPoint {
    const { x, y, width, height } = link.getBBox();
    return { x: x + width / 2, y: y + height / 2 };
  }

  #fit({ width, height }: Size): void {
    const { size } = this;
    const ratios = [width / size.width, height / size.height];
    const shown = this.#isFilling ? Math.max(...ratios) : Math.min(...ratios);
    const beyond = (all: number, seen: number) => Math.max(0, (all - seen / shown) / 2);
    size.beyond =
      this.#isFilling && shown > 0
        ? { x: beyond(size.width, width), y: beyond(size.height, height) }
        : { x: 0, y: 0 };
    if (Math.abs(shown - this.#shown) < NOTICED * shown) return;
    this.#shown = shown;
    if (!shown) return;
    applySizes(this.svg, sizesAt(this.view.scale, shown));
    this.onResize();
  }
}

/** Sets the sizes of names and signs on a map, for its style sheet. */
export function applySizes(svg: SVGSVGElement, { unit, point }: Sizes): void {
  svg.style.setProperty('--live-unit', String(unit));
  svg.style.setProperty('--live-point', String(point));
  svg.dataset.zoom = '';
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
