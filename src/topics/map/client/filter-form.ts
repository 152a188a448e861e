import type { MapFacts } from './facts.ts';
import { ALL, countsIn, type Filter, type FilterGroup, GROUPS, type Traits } from './filter.ts';

const NAMES: Record<FilterGroup, string> = {
  kinds: '类型',
  statuses: '阶段',
  docs: '文献',
  provinces: '省区',
};

/** The boxes by which a reader chooses what a map and its table show. */
export class FilterForm {
  #form: HTMLElement;
  #features: readonly Traits[];

  /**
   * @param form the element that receives them
   * @param features the traits of each feature
   * @param labels names of the traits, for readers
   */
  constructor(form: HTMLElement, features: readonly Traits[], labels: Pick<MapFacts, FilterGroup>) {
    this.#form = form;
    this.#features = features;
    for (const group of GROUPS) {
      const present = countsIn(group, features, ALL);
      const traits = Object.entries(labels[group]).filter(([trait]) => present.has(trait));
      // A choice of one is none.
      if (traits.length > 1) form.append(choices(group, traits));
    }
  }

  /** The filter that is ticked. */
  get filter(): Filter {
    const boxes = [...this.#form.querySelectorAll<HTMLInputElement>('input:checked')];
    const chosenIn = (group: FilterGroup) => boxes.filter(({ name }) => name === group);
    const entries = GROUPS.map((group) => [group, chosenIn(group).map(({ value }) => value)]);
    return Object.fromEntries(entries);
  }

  /** Ticks what a filter has chosen, and says how much each choice would show. */
  show(filter: Filter): void {
    for (const group of GROUPS) {
      const counts = countsIn(group, this.#features, filter);
      for (const box of this.#form.querySelectorAll<HTMLInputElement>(`[name="${group}"]`)) {
        const count = counts.get(box.value) ?? 0;
        box.checked = filter[group].includes(box.value);
        box.parentElement?.toggleAttribute('data-none', count === 0);
        (box.parentElement?.lastElementChild as HTMLElement).textContent = String(count);
      }
    }
  }
}

function choices(group: FilterGroup, traits: readonly (readonly [string, string])[]): HTMLElement {
  const set = element('fieldset');
  set.append(element('legend', NAMES[group]));
  for (const [value, name] of traits) {
    const box = element('input');
    Object.assign(box, { type: 'checkbox', name: group, value });
    const label = element('label');
    label.append(box, element('span', name), element('small'));
    set.append(label);
  }
  return set;
}

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  text = '',
): HTMLElementTagNameMap[K] {
  return Object.assign(document.createElement(name), { textContent: text });
}
