import { placePopover } from '../../../ui/client/place-popover.ts';
import type { CardMention, MapFacts } from './facts.ts';

/** The card of the feature that is pointed at, focused or selected. */
export class Card {
  readonly element: HTMLElement;
  /** The id of the feature whose card it is now. */
  shown: string | null = null;
  #facts: MapFacts;
  #mention: HTMLElement;

  /** @param element a popover with a heading link, a list and the model of its entry */
  constructor(element: HTMLElement, facts: MapFacts) {
    this.element = element;
    this.#facts = facts;
    this.#mention = element.querySelector('li') as HTMLElement;
    this.#mention.remove();
  }

  /**
   * Opens beside a place of the window.
   * @param link the feature
   * @param traits kind and status, in words
   */
  open(id: string, link: SVGAElement, traits: string, place: DOMRect): void {
    if (this.shown !== id) this.#fill(id, link, traits);
    this.shown = id;
    this.element.showPopover();
    placePopover(this.element, place);
  }

  close(): void {
    this.shown = null;
    this.element.hidePopover();
  }

  #fill(id: string, link: SVGAElement, traits: string): void {
    const [name, mentions] = this.#facts.features[id] ?? [id, []];
    const heading = this.element.querySelector('a') as HTMLAnchorElement;
    heading.textContent = name;
    heading.href = link.href.baseVal;
    setText(this.element, '[data-traits]', traits);
    const entries = mentions.map((mention) => entryOf(this.#mention, mention));
    this.element.querySelector('ol')?.replaceChildren(...entries);
    this.element.scrollTop = 0;
  }
}

function entryOf(model: HTMLElement, [doc, passage, url, quote, action]: CardMention): HTMLElement {
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
