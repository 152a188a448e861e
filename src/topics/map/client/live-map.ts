import { copyText } from '../../../ui/client/clipboard.ts';
import { canonicalAddress, passageAddress } from '../../../ui/client/passage-address.ts';
import type { Point } from '../drawing/ground/frame.ts';
import type { MapFacts, TraitNames } from '../drawing/map-facts.ts';
import { formatState, type MapState, parseState, UNTOUCHED } from './address.ts';
import { filterWording } from './captions.ts';
import { Card } from './card.ts';
import { countedFeatures } from './counted.ts';
import { readFacts, traitNames } from './facts.ts';
import { type Feature, nameOf, readFeatures, showOnly } from './features.ts';
import { type Filter, isAll, knownOf, passes } from './filter.ts';
import { FilterForm, showFound } from './filter-form.ts';
import { drawAs, showStyles } from './layout/drawn.ts';
import { Layout } from './layout/layout.ts';
import { takeNames } from './layout/names.ts';
import { Roving } from './roving.ts';
import { Drawing } from './view/drawing.ts';
import { type View, viewAround } from './view/view.ts';

/** Elements of a live map. */
export interface MapParts {
  drawing: Drawing;
  features: readonly Feature[];
  /** The legend, which is the filter too. */
  form: HTMLElement;
  card: HTMLElement;
  status: HTMLElement;
  /** The list of what the filter has found. */
  found: HTMLElement;
  /** The name of what the mouse is over. */
  tip: HTMLElement;
}

/** Keeps what a reader has set on a map, and shows it: on the map, in the table, in the address. */
export class LiveMap {
  readonly drawing: Drawing;
  readonly card: Card;
  readonly roving: Roving;
  readonly layout: Layout;
  readonly features: ReadonlyMap<string, Feature>;
  readonly facts: MapFacts;
  state: MapState = UNTOUCHED;
  readonly names: TraitNames;
  /** Made when it is first filled, with which the page is laid out once for both. */
  #form: FilterForm | undefined;
  #parts: MapParts;
  #shown: readonly Feature[];
  #lit: string | null = null;
  /** The sheets of two plans, which show what the map's filter lets through and don't move. */
  #plans: { svg: SVGSVGElement; features: Feature[]; layout: Layout }[] = [];
  #frame = 0;
  #writing: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: MapParts) {
    const { drawing, features, form, card } = parts;
    this.drawing = drawing;
    this.#shown = features;
    this.features = new Map(features.map((feature) => [feature.id, feature]));
    this.facts = readFacts(document);
    this.layout = new Layout(this.drawing, this.facts.seats, (point) => this.#comeNear(point));
    this.names = traitNames(this.facts);
    this.card = new Card(card, form);
    this.roving = new Roving(features);
    this.#parts = parts;
    form.addEventListener('change', () => {
      if (this.#form) this.setFilter(this.#form.filterWith(this.state.filter));
    });
    addEventListener('hashchange', () => this.readAddress());
    addEventListener('beforeprint', () => this.layout.layOnPaper());
    addEventListener('afterprint', () => this.layout.lay());
  }

  /** Has the sheets of two plans follow the filter, from when they are first looked at. */
  followPlans(): void {
    if (this.#plans.length > 0) return;
    const sheets = document.querySelectorAll<SVGSVGElement>('.map-plans svg[viewBox]');
    this.#plans = [...sheets].map((svg) => {
      takeNames(svg, this.drawing.svg);
      return {
        svg,
        // The rows of the table are the map's.
        features: readFeatures(svg, document).map((feature) => ({ ...feature, row: null })),
        layout: new Layout(new Drawing(svg), [], () => {}),
      };
    });
    this.#showPlans();
  }

  #showPlans(): void {
    const ids = new Set(this.shownIds);
    for (const { svg, features, layout } of this.#plans) {
      // Its names are the map's, which may stand for projects that this plan hasn't.
      const own = new Set(features.flatMap(({ id, links }) => (links.length > 0 ? id : [])));
      showOnly(svg, features, (id) => ids.has(id) && own.has(id));
      layout.lay();
    }
  }

  /** Shows what the address says, unless it leads to some other part of the page. */
  readAddress(): void {
    const { filter, selected, view } = parseState(location.hash, this.drawing.size);
    if (!location.hash.includes('=') && !this.features.has(selected ?? '') && location.hash) return;
    this.drawing.show(view);
    this.#update({ view });
    this.setFilter(knownOf(filter, this.names));
    this.select(selected);
    clearTimeout(this.#writing);
  }

  /** Shows only the features that pass a filter. */
  setFilter(filter: Filter): void {
    const all = [...this.features.values()];
    const shown = all.filter(({ traits }) => passes(traits, filter));
    const ids = new Set(shown.map(({ id }) => id));
    // As the page comes it shows everything.
    if (!isAll(filter) || !isAll(this.state.filter)) this.#draw(all, shown, filter);
    this.layout.lay();
    this.#shown = shown;
    this.#showPlans();
    this.roving.limit(shown);
    this.#form ??= this.#makeForm();
    this.#form.show(filter);
    const { status, found } = this.#parts;
    const wording = filterWording(this.names, filter);
    const drawn = shown.filter(({ links }) => links.length > 0).length;
    const count = countedFeatures({ of: all.length, shown: shown.length, drawn });
    const said = [count, wording].filter(Boolean).join('：');
    if (status.textContent !== said) status.textContent = said;
    this.#update({ filter });
    showFound(found, isAll(filter) ? [] : shown, (feature) => this.#stagesOf(feature));
    found.hidden = isAll(filter);
    if (this.state.selected !== null && !ids.has(this.state.selected)) this.select(null);
  }

  #makeForm(): FilterForm {
    const drawn = [...this.features.values()].filter(({ links }) => links.length > 0);
    const traits = drawn.map((feature) => feature.traits);
    return new FilterForm(this.#parts.form, traits, this.names);
  }

  /** Draws of all features those that are shown, as the filter has them. */
  #draw(all: readonly Feature[], shown: readonly Feature[], filter: Filter): void {
    const ids = new Set(shown.map(({ id }) => id));
    const { svg } = this.drawing;
    showOnly(svg, all, (id) => ids.has(id));
    for (const group of new Set(all.map(({ row }) => row?.parentElement)))
      if (group) group.hidden = !group.querySelector('[data-row]:not([hidden])');
    for (const feature of shown) {
      const stage = this.names.statuses[drawAs(feature.links, filter)];
      const words = [nameOf(feature), this.#kindOf(feature), stage].filter(Boolean);
      for (const link of feature.links) link.setAttribute('aria-label', words.join('，'));
    }
    showStyles(
      svg.closest('figure') ?? svg,
      shown.flatMap(({ links }) => links),
    );
  }

  /** Shows a view of the map, at the next frame. */
  setView(view: View): void {
    this.#update({ view });
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.drawing.show(this.state.view);
      this.layout.laySoon();
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
   * @param id the feature that is focused, if any
   */
  showCard(id: string | null): void {
    const shown = id ?? this.state.selected;
    const feature = this.features.get(shown ?? '');
    this.light(shown);
    if (feature) this.layout.reveal(feature.links);
    if (!feature || !this.isDrawn(feature.id)) this.card.close();
    else if (id !== null || this.card.shown !== shown) {
      this.card.open(feature, this.#traitsOf(feature), this.drawing.placeOf(feature.links));
    }
  }

  /** Puts the card where its feature is now. */
  moveCard(): void {
    if (this.card.shown !== null) this.showCard(this.card.shown);
    else if (this.card.isOpen) this.card.close();
  }

  /** Tells whether a feature is on the drawing as it is filtered now. */
  isDrawn(id: string): boolean {
    return this.#shown.some((feature) => feature.id === id && feature.links.length > 0);
  }

  /** Lists features that lie under one place of the window, to choose from. */
  offer(ids: readonly string[], name: string, place: DOMRect): void {
    const features = ids.flatMap((id) => this.features.get(id) ?? []);
    this.select(null);
    this.card.offer(features, name || `这里有${features.length}项`, place);
  }

  /** Says at the mouse what it is over; nothing there can be in the mouse's way. */
  hint(id: string | null, x: number, y: number): void {
    const feature = this.features.get(id ?? '');
    const { tip } = this.#parts;
    tip.toggleAttribute('data-shown', feature !== undefined);
    this.light(id ?? this.card.shown);
    if (!feature) return;
    tip.textContent = [nameOf(feature), this.#traitsOf(feature)].filter(Boolean).join('　');
    const sheet = this.drawing.svg.getBoundingClientRect();
    const left = Math.min(x - sheet.left + 12, sheet.width - tip.offsetWidth - 4);
    const isLow = y + tip.offsetHeight + 24 > Math.min(sheet.bottom, innerHeight);
    const top = y - sheet.top + (isLow ? -tip.offsetHeight - 10 : 20);
    tip.style.transform = `translate(${Math.max(4, left)}px, ${top}px)`;
  }

  /** Lights a feature, on the map and in the table, and no other. */
  light(id: string | null): void {
    if (id === this.#lit) return;
    for (const [one, isLit] of [
      [this.#lit, false],
      [id, true],
    ] as const) {
      const { links = [], row } = this.features.get(one ?? '') ?? {};
      const clusters = isLit ? this.layout.clustersWith(links) : [];
      for (const link of [...links, ...clusters]) link.toggleAttribute('data-lit', isLit);
      row?.toggleAttribute('data-lit', isLit);
    }
    this.#lit = id;
  }

  /** Ids of the features that the filter lets through. */
  get shownIds(): string[] {
    return this.#shown.map(({ id }) => id);
  }

  /** The fragment of the address that leads to this filter and view; empty for the whole map. */
  get fragment(): string {
    return formatState({ ...this.state, selected: null }, this.drawing.size);
  }

  /**
   * Copies the address of the map as it is.
   * @returns the outcome, in words for the reader
   */
  async copyAddress(inside: HTMLElement): Promise<string> {
    const fragment = formatState(this.state, this.drawing.size);
    const { url, isAbsolute } = passageAddress(location.href, canonicalAddress(), fragment);
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

  /** Shows a map larger that is so small that a cluster has no room to open. */
  #comeNear([x, y]: Point): void {
    const { drawing, state } = this;
    const { pixels } = drawing.pixels;
    if (pixels >= 1) return;
    this.setView(viewAround({ x, y }, state.view.scale / pixels, drawing.size));
  }

  #traitsOf(feature: Feature): string {
    return [this.#kindOf(feature), this.#stagesOf(feature)].filter(Boolean).join('；');
  }

  #kindOf({ traits }: Feature): string {
    return traits.kinds.map((id) => this.names.kinds[id]).join('；');
  }

  /** The stages of a feature in words, as the chosen documents have them. */
  #stagesOf({ traits }: Feature): string {
    const { docs } = this.state.filter;
    const mentions = traits.mentions.filter(({ doc }) => docs.length === 0 || docs.includes(doc));
    const stages = new Set(mentions.map(({ status }) => this.names.statuses[status]));
    return [...stages].filter(Boolean).join('；');
  }
}
