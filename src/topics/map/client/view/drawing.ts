import { type Sizes, sizesAt } from './sizes.ts';
import { clamp, type DrawingPoint, type Size, type View } from './view.ts';

/** The map's SVG, of which a view is shown. */
export class Drawing {
  readonly svg: SVGSVGElement;
  readonly size: Size;
  #group: SVGGElement;
  /** Pixels a unit where the whole map is shown. */
  #shown = 1;
  #scale = 0;

  constructor(svg: SVGSVGElement) {
    this.svg = svg;
    const { width, height } = svg.viewBox.baseVal;
    this.size = { width, height };
    this.#group = grouped(svg);
    new ResizeObserver(([entry]) => entry && this.#fit(entry.contentRect)).observe(svg);
  }

  /** Shows a view. */
  show({ scale, x, y }: View): void {
    this.#group.setAttribute('transform', `translate(${round(x)} ${round(y)}) scale(${scale})`);
    if (scale === this.#scale) return;
    this.#scale = scale;
    applySizes(this.svg, sizesAt(scale, this.#shown));
  }

  /** A place of the window in units of the drawing. */
  pointAt(clientX: number, clientY: number): DrawingPoint {
    const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(
      this.svg.getScreenCTM()?.inverse(),
    );
    return { x, y };
  }

  /** The place of a feature in the window: its middle, or the nearest point inside the map. */
  placeOf(link: SVGGraphicsElement): DOMRect {
    const frame = this.svg.getBoundingClientRect();
    const box = link.getBoundingClientRect();
    const x = clamp(box.x + box.width / 2, frame.left, frame.right);
    const y = clamp(box.y + box.height / 2, frame.top, frame.bottom);
    const half = Math.min(box.height / 2 + 4, 20);
    return new DOMRect(x, y - half, 0, 2 * half);
  }

  /** The middle of a feature on the map, in units of the drawing. */
  middleOf(link: SVGGraphicsElement): DrawingPoint {
    const { x, y, width, height } = link.getBBox();
    return { x: x + width / 2, y: y + height / 2 };
  }

  #fit({ width, height }: Size): void {
    const shown = Math.min(width / this.size.width, height / this.size.height);
    if (!(shown > 0) || shown === this.#shown) return;
    this.#shown = shown;
    applySizes(this.svg, sizesAt(this.#scale || 1, shown));
  }
}

/** Sets the sizes of names and signs on a map, for its style sheet. */
export function applySizes(svg: SVGSVGElement, { unit, point, level }: Sizes): void {
  svg.style.setProperty('--live-unit', String(unit));
  svg.style.setProperty('--live-point', String(point));
  svg.dataset.zoom = String(level);
}

/** Moves the whole drawing into one group, so that one attribute moves it. */
function grouped(svg: SVGSVGElement): SVGGElement {
  const group = document.createElementNS('http://www.w3.org/2000/svg', 'g');
  group.setAttribute('data-view', '');
  group.append(...svg.querySelectorAll(':scope > :not(title, desc, defs)'));
  svg.append(group);
  return group;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
