import type { Feature } from './features.ts';
import { keyStep } from './keys.ts';

/**
 * A roving tabindex, which makes the features of a map one stop of the Tab key, so that hundreds of
 * links don't stand before the rest of the page. The arrow keys lead from one to the next, in the
 * order of the table.
 */
export class Roving {
  #features: readonly Feature[] = [];
  #current: Feature | undefined;

  constructor(features: readonly Feature[]) {
    for (const link of features.flatMap(({ links }) => links)) link.tabIndex = -1;
    this.limit(features);
  }

  /** Leads only to these from now on. */
  limit(features: readonly Feature[]): void {
    this.#features = features.filter(({ links }) => links.length > 0);
    const isLeft = this.#current && this.#features.includes(this.#current);
    this.enter(isLeft ? this.#current : this.#features[0]);
  }

  /** Remembers a feature as the one that Tab leads back to. */
  enter(feature: Feature | undefined): void {
    setTabIndex(this.#current, -1);
    this.#current = feature;
    setTabIndex(feature, 0);
  }

  /** Moves the focus as a key asks, and tells whether it did. */
  follow(key: string): boolean {
    const from = this.#current ? this.#features.indexOf(this.#current) : 0;
    const next = this.#features[keyStep(key, this.#features.length, from) ?? -1];
    next?.links[0]?.focus({ preventScroll: true });
    return next !== undefined;
  }
}

function setTabIndex(feature: Feature | undefined, index: number): void {
  if (feature?.links[0]) feature.links[0].tabIndex = index;
}
