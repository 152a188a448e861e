import type { MapFacts } from '../../drawing/map-facts.ts';
import { shape } from '../view/shape.ts';

/** Times that a view is larger than the whole map from which county seats are named. */
const FROM = 3;
/** Goes behind all other names. */
const WISH = '-9 lesser';

/** The seats of counties that no project stands at: dots and names, made when they are first seen. */
export class Seats {
  #svg: SVGSVGElement;
  #seats: MapFacts['seats'];
  #elements: Element[] = [];

  constructor(svg: SVGSVGElement, seats: MapFacts['seats']) {
    this.#svg = svg;
    this.#seats = seats;
  }

  /**
   * Shows the seats in a view that is near enough, and no others.
   * @returns whether they were made just now
   */
  show(zoom: number): boolean {
    const isNear = zoom >= FROM;
    const isNew = isNear && this.#elements.length === 0;
    if (isNew) this.#make();
    for (const element of this.#elements) element.toggleAttribute('data-off', !isNear);
    return isNew;
  }

  #make(): void {
    const dots = this.#seats.map(([, x, y]) =>
      shape('path', { class: 'map-seat', d: `M${x} ${y}h0` }),
    );
    const names = this.#seats.map(([name, x, y]) => {
      const at = `translate(${x} ${y})`;
      const group = shape('g', { transform: at, 'data-wish': WISH, 'data-crowded': '' });
      group.append(shape('text', { class: 'map-name-county' }, name));
      return group;
    });
    this.#svg.querySelector('.map-nodes')?.append(...dots);
    this.#svg.querySelector('[data-layer="labels"]')?.append(...names);
    this.#elements = [...dots, ...names];
  }
}
