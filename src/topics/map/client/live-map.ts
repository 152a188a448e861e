import { copyText } from '../../../ui/client/clipboard.ts';
import { passageAddress } from '../../../ui/client/passage-address.ts';
import { formatState, type MapState, parseState, UNTOUCHED } from './address.ts';
import { filterWording } from './captions.ts';
import { Card } from './card.ts';
import { countedFeatures } from './counted.ts';
import { type MapFacts, readFacts } from './facts.ts';
import { type Feature, readFeatures, showOnly } from './features.ts';
import { type Filter, passes } from './filter.ts';
import { FilterForm } from './filter-form.ts';
import { Roving } from './roving.ts';
import { Drawing } from './view/drawing.ts';
import type { View } from './view/view.ts';

/** Elements of a live map. */
export interface MapParts {
  svg: SVGSVGElement;
  form: HTMLElement;
  card: HTMLElement;
  status: HTMLElement;
}

/** Keeps what a reader has set on a map, and shows it: on the map, in the table, in the address. */
export class LiveMap {
  readonly drawing: Drawing;
  readonly card: Card;
  readonly roving: Roving;
  readonly features: ReadonlyMap<string, Feature>;
  readonly facts: MapFacts;
  state: MapState = UNTOUCHED;
  #form: FilterForm;
  #status: HTMLElement;
  #frame = 0;
  #writing: ReturnType<typeof setTimeout> | undefined;

  constructor({ svg, form, card, status }: MapParts) {
    const features = readFeatures(svg, document);
    this.drawing = new Drawing(svg);
    this.features = new Map(features.map((feature) => [feature.id, feature]));
    this.facts = readFacts(document);
    this.card = new Card(card, this.facts);
    this.roving = new Roving(features);
    const traits = features.map((feature) => feature.traits);
    this.#form = new FilterForm(form, traits, this.facts);
    this.#status = status;
    form.addEventListener('change', () => this.setFilter(this.#form.filter));
    addEventListener('hashchange', () => this.readAddress());
  }

  /** Shows what the address says, unless it leads to some other part of the page. */
  readAddress(): void {
    const { filter, selected, view } = parseState(location.hash, this.drawing.size);
    if (!location.hash.includes('=') && !this.features.has(selected ?? '') && location.hash) return;
    this.setFilter(filter);
    this.setView(view);
    this.select(selected);
    clearTimeout(this.#writing);
  }

  /** Shows only the features that pass a filter. */
  setFilter(filter: Filter): void {
    const all = [...this.features.values()];
    const shown = all.filter(({ traits }) => passes(traits, filter));
    const ids = new Set(shown.map(({ id }) => id));
    showOnly(this.drawing.svg, all, (id) => ids.has(id));
    this.roving.limit(shown);
    this.#form.show(filter);
    const wording = filterWording(this.facts, filter);
    const drawn = shown.filter(({ links }) => links.length > 0).length;
    const count = countedFeatures({ of: all.length, shown: shown.length, drawn });
    this.#status.textContent = [count, wording].filter(Boolean).join('：');
    this.#update({ filter });
    if (this.state.selected !== null && !ids.has(this.state.selected)) this.select(null);
  }

  /** Shows a view of the map, at the next frame. */
  setView(view: View): void {
    this.#update({ view });
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.drawing.show(this.state.view);
    });
  }

  /** Selects a feature, whose card stays open, or none. */
  select(id: string | null): void {
    const isKnown = id !== null && this.features.has(id);
    this.#update({ selected: isKnown ? id : null });
    this.showCard(null);
  }

  /**
   * Opens the card of a feature, or else of the selected one, whose card stays where it is.
   * @param id the feature that is pointed at or focused, if any
   * @param place where in the window the feature was pointed at
   */
  showCard(id: string | null, place?: DOMRect): void {
    const shown = id ?? this.state.selected;
    const feature = this.features.get(shown ?? '');
    const [link] = feature?.links ?? [];
    this.#highlight(shown);
    const isSeen = feature && link && !link.hasAttribute('data-off');
    if (!isSeen) this.card.close();
    else if (id !== null || this.card.shown !== shown) {
      const where = (id !== null && place) || this.drawing.placeOf(link);
      this.card.open(shown ?? '', link, this.#traits(feature), where);
    }
  }

  /** Puts the card where its feature is now. */
  moveCard(): void {
    this.showCard(this.card.shown);
  }

  /**
   * Copies the address of the map as it is.
   * @returns the outcome, in words for the reader
   */
  async copyAddress(inside: HTMLElement): Promise<string> {
    const canonical = document.querySelector('link[rel=canonical]')?.getAttribute('href');
    const fragment = formatState(this.state, this.drawing.size);
    const { url, isAbsolute } = passageAddress(location.href, canonical, fragment);
    const isCopied = await copyText(url.replace(/#$/, ''), inside);
    if (!isCopied) return '浏览器不允许复制，请从地址栏复制';
    return isAbsolute ? '已复制' : '已复制；本页在本机打开，链接只含站内地址';
  }

  #update(part: Partial<MapState>): void {
    this.state = { ...this.state, ...part };
    clearTimeout(this.#writing);
    this.#writing = setTimeout(() => this.#writeAddress(), 100);
  }

  /** Adds no entry to the history: going back leads to the page that the reader came from. */
  #writeAddress(): void {
    const fragment = formatState(this.state, this.drawing.size);
    if (fragment === location.hash.slice(1)) return;
    const page = location.pathname + location.search;
    history.replaceState(history.state, '', fragment ? `#${fragment}` : page);
  }

  #highlight(id: string | null): void {
    for (const { id: other, links, row } of this.features.values()) {
      for (const link of links) link.toggleAttribute('data-lit', other === id);
      row?.toggleAttribute('data-lit', other === id);
    }
  }

  #traits({ traits }: Feature): string {
    const { kinds, statuses } = this.facts;
    const names = [
      ...traits.kinds.map((id) => kinds[id]),
      ...traits.statuses.map((id) => statuses[id]),
    ];
    return names.filter(Boolean).join('；');
  }
}
