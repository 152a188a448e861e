import { type CardMention, readMentions } from './facts.ts';
import { type Feature, nameOf } from './features.ts';

/** Room between the card, what it tells of and the window's edges, in pixels. */
const MARGIN = 8;

/** The card of the feature that is focused or selected, or a list of several under one pointer. */
export class Card {
  readonly element: HTMLElement;
  /** The id of the feature whose card it is now. */
  shown: string | null = null;
  isOpen = false;
  #mention: HTMLElement;
  #choice: HTMLElement;
  #panel: Element;

  /**
   * @param element a popover with a heading link, two lists and the models of their entries
   * @param panel stands beside the map: where there is no room by a feature, the card covers this
   */
  constructor(element: HTMLElement, panel: Element) {
    this.element = element;
    this.#panel = panel;
    this.#mention = taken(element, '[data-mentions] > li');
    this.#choice = taken(element, '[data-choices] > li');
  }

  /**
   * Opens beside a feature.
   * @param traits kind and status, in words
   * @param place the feature's in the window
   */
  open(feature: Feature, traits: string, place: DOMRect): void {
    const { id, row, links } = feature;
    if (this.shown !== id) {
      this.#fill(nameOf(feature), links[0]?.href.baseVal, traits);
      const mentions = row ? readMentions(row) : [];
      this.#list(
        '[data-mentions]',
        mentions.map((mention) => entryOf(this.#mention, mention)),
      );
      this.#list('[data-choices]', []);
    }
    this.shown = id;
    this.#place(place);
  }

  /** Lists features to choose from. */
  offer(features: readonly Feature[], heading: string, place: DOMRect): void {
    this.shown = null;
    this.#fill(heading, undefined, '');
    this.#list('[data-mentions]', []);
    const entries = features.map((feature) => {
      const entry = this.#choice.cloneNode(true) as HTMLElement;
      const button = entry.querySelector('button') as HTMLButtonElement;
      button.dataset.on = feature.id;
      button.textContent = nameOf(feature);
      return entry;
    });
    this.#list('[data-choices]', entries);
    this.#place(place);
  }

  close(): void {
    this.shown = null;
    this.isOpen = false;
    this.element.hidePopover();
  }

  #fill(name: string, href: string | undefined, traits: string): void {
    const heading = this.element.querySelector('a') as HTMLAnchorElement;
    heading.textContent = name;
    if (href) heading.href = href;
    else heading.removeAttribute('href');
    setText(this.element, '[data-traits]', traits);
    (this.element.querySelector('[data-do="row"]') as HTMLElement).hidden = !href;
  }

  #list(selector: string, entries: readonly HTMLElement[]): void {
    const list = this.element.querySelector(selector) as HTMLElement;
    list.hidden = entries.length === 0;
    list.replaceChildren(...entries);
  }

  /**
   * Puts the card beside a place, never over it: at its right or left, under or above it, or else
   * over what stands beside the map. A sheet, which the style sheet keeps at the window's lower edge,
   * has the page scrolled so that the place stays in sight.
   */
  #place(place: DOMRect): void {
    const { element } = this;
    element.style.cssText = '';
    element.dataset.edge = '';
    this.isOpen = true;
    element.showPopover();
    element.scrollTop = 0;
    const { offsetWidth: width, offsetHeight: height } = element;
    if (getComputedStyle(element).position === 'fixed') {
      this.#keepInSight(place, height);
      return;
    }
    const room = document.documentElement.clientWidth;
    const beside = within(place.y + place.height / 2 - height / 2, innerHeight - height);
    const inline = within(place.x + place.width / 2 - width / 2, room - width);
    const spots = [
      { x: place.right + MARGIN, y: beside },
      { x: place.left - MARGIN - width, y: beside },
      { x: inline, y: place.bottom + MARGIN },
      { x: inline, y: place.top - MARGIN - height },
    ];
    const isInside = ({ x, y }: { x: number; y: number }) =>
      x >= 0 && x + width <= room && y >= 0 && y + height <= innerHeight;
    const panel = Math.max(this.#panel.getBoundingClientRect().left, room - width - MARGIN);
    const { x, y } = spots.find(isInside) ?? { x: panel, y: beside };
    element.style.setProperty('--beside', `${scrollX + x}px`);
    element.style.setProperty('--below', `${scrollY + y}px`);
  }

  #keepInSight({ top, bottom }: DOMRect, height: number): void {
    const last = innerHeight - height - MARGIN;
    if (bottom <= last) return;
    if (document.fullscreenElement || this.element.closest('[data-full]')) {
      this.element.dataset.edge = 'top';
    } else scrollBy({ top: Math.min(bottom - last, top - MARGIN) });
  }
}

/** A number inside of a window, with room at its edges. */
function within(value: number, most: number): number {
  return Math.max(MARGIN, Math.min(value, most - MARGIN));
}

function taken(root: Element, selector: string): HTMLElement {
  const model = root.querySelector(selector) as HTMLElement;
  model.remove();
  return model;
}

function entryOf(
  model: HTMLElement,
  { doc, passage, url, quote, action }: CardMention,
): HTMLElement {
  const entry = model.cloneNode(true) as HTMLElement;
  setText(entry, '[data-doc]', doc);
  setText(entry, '[data-action]', action);
  setText(entry, 'q', quote);
  setText(entry, 'a', passage);
  (entry.querySelector('a') as HTMLAnchorElement).href = url;
  return entry;
}

function setText(root: Element, selector: string, text: string): void {
  const element = root.querySelector(selector);
  if (element) element.textContent = text;
}
