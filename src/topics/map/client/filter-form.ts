import type { FilterGroup, TraitNames } from '../drawing/map-facts.ts';
import { type Feature, nameOf } from './features.ts';
import { ALL, countsIn, type Filter, type Traits } from './filter.ts';

/** Groups whose traits are offered as boxes; kinds are those of the legend, places have a field. */
const BOXED = ['kinds', 'statuses', 'docs', 'provinces'] as const;

const NAMES: Record<Exclude<(typeof BOXED)[number], 'kinds'>, string> = {
  statuses: '阶段',
  docs: '文献',
  provinces: '省区',
};

/** The boxes by which a reader chooses what a map and its table show: the legend's own, and more. */
export class FilterForm {
  #form: HTMLElement;
  #features: readonly Traits[];

  /**
   * @param form holds the legend, whose lines (`data-legend`) get boxes, and `data-part=form`, which
   *   gets the other groups
   * @param features the traits of each feature that is drawn
   * @param names of the traits, for readers
   */
  constructor(form: HTMLElement, features: readonly Traits[], names: TraitNames) {
    this.#form = form;
    this.#features = features;
    for (const line of form.querySelectorAll<HTMLElement>('[data-legend]')) {
      const label = element('label');
      label.append(boxOf('kinds', line.dataset.legend ?? ''), ...line.childNodes);
      line.append(label);
    }
    const more = form.querySelector('[data-part=form]');
    for (const group of ['docs', 'statuses', 'provinces'] as const) {
      const present = countsIn(group, features, ALL);
      const traits = Object.entries(names[group]).filter(([trait]) => present.has(trait));
      // A choice of one is none.
      if (traits.length > 1) more?.append(choices(group, traits));
    }
  }

  /** The filter that is ticked, with the places of another. */
  filterWith({ places }: Filter): Filter {
    const boxes = [...this.#form.querySelectorAll<HTMLInputElement>('input:checked')];
    const chosenIn = (group: FilterGroup) =>
      boxes.filter(({ name }) => name === group).map(({ value }) => value);
    const chosen = BOXED.map((group) => [group, chosenIn(group)]);
    return { ...ALL, ...Object.fromEntries(chosen), places };
  }

  /** Ticks what a filter has chosen, and says how much each choice would show. */
  show(filter: Filter): void {
    for (const group of BOXED) {
      const counts = countsIn(group, this.#features, filter);
      for (const box of this.#form.querySelectorAll<HTMLInputElement>(`[name="${group}"]`)) {
        const count = counts.get(box.value) ?? 0;
        box.checked = filter[group].includes(box.value);
        box.parentElement?.toggleAttribute('data-none', count === 0);
        // On paper the legend has what is drawn.
        const isOut = count === 0 || (filter[group].length > 0 && !box.checked);
        box.closest('[data-legend]')?.toggleAttribute('data-out', isOut);
        (box.parentElement?.lastElementChild as HTMLElement).textContent = String(count);
      }
    }
  }
}

function choices(
  group: keyof typeof NAMES,
  traits: readonly (readonly [string, string])[],
): HTMLElement {
  const set = element('fieldset');
  set.append(element('legend', NAMES[group]));
  for (const [value, name] of traits) {
    const label = element('label');
    label.append(boxOf(group, value), element('span', name), element('small'));
    set.append(label);
  }
  return set;
}

function boxOf(name: FilterGroup, value: string): HTMLInputElement {
  return Object.assign(element('input'), { type: 'checkbox', name, value });
}

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  text = '',
): HTMLElementTagNameMap[K] {
  return Object.assign(document.createElement(name), { textContent: text });
}

/** The most features that are listed beside a map; the table below has all. */
const MOST = 60;

/**
 * Lists beside a map what its filter has found, each as a button that shows it on the map, or a
 * link to its row where it isn't drawn.
 * @param said more about a feature: its stages
 */
export function showFound(
  root: HTMLElement,
  features: readonly Feature[],
  said: (feature: Feature) => string,
): void {
  const entries = features.slice(0, MOST).map((feature) => {
    const { id, links } = feature;
    const entry = document.createElement('li');
    const name = document.createElement(links.length > 0 ? 'button' : 'a');
    name.textContent = nameOf(feature);
    if (name instanceof HTMLButtonElement) {
      name.type = 'button';
      name.dataset.on = id;
    } else name.setAttribute('href', `#row-${id}`);
    const stages = document.createElement('small');
    stages.textContent = said(feature);
    entry.append(name, ' ', stages);
    return entry;
  });
  root.querySelector('ol')?.replaceChildren(...entries);
  const more = features.length - entries.length;
  const rest = root.querySelector('p') as HTMLElement;
  rest.hidden = more <= 0;
  rest.textContent = `另有${more}项，见下表`;
}
