import { formatNumber } from '../../../model/wording.ts';
import { type FilteredRows, filterRows, fold, type Row } from './filter.ts';
import { loadOtherWords, type OtherWords } from './other-words.ts';
import { addSortButtons, nextOrder, sortRows } from './sort.ts';

type Control = HTMLInputElement | HTMLSelectElement;

/**
 * Filters the list whose id is in its `for` by its controls, and keeps their state in the address:
 * `?find=高速&type=railway`. The values of a row stand in its `data-<facet>` or in that of its
 * group, separated by blanks, or in its `data-values`. A row that the address names by its id is
 * always shown. Who comes back to the page finds open what was.
 */
export class RowFilter extends HTMLElement {
  #list = document.getElementById(this.getAttribute('for') ?? '') as HTMLElement;
  #elements = [...this.#list.querySelectorAll<HTMLElement>('[data-row]')];
  #controls = [...this.querySelectorAll<Control>('input, select')];
  #selects = [...this.querySelectorAll('select')];
  #rows = this.#elements.map((element) => rowOf(element, this.#selects));
  #folds = [...this.#list.querySelectorAll('details')];
  #others: OtherWords | undefined;
  /** The words that are looked for instead of typed ones, as they are told. */
  #instead: string[] = [];
  #order = '';
  #counted = false;

  connectedCallback() {
    this.addEventListener('input', (event) => {
      if (!(event as InputEvent).isComposing) this.#change();
    });
    this.addEventListener('compositionend', () => this.#change());
    this.querySelector('button')?.addEventListener('click', () => {
      this.#clear();
      this.#change();
      // The button is gone with what it cleared. A field would open the keyboard of a phone.
      const isTouch = matchMedia('(pointer: coarse)').matches;
      this.querySelector<HTMLElement>(isTouch ? 'output' : 'input')?.focus();
    });
    // The numbers of the options are counted when somebody is about to open one of them.
    for (const type of ['pointerover', 'focusin'])
      this.addEventListener(type, () => this.#counted || this.#show());
    addEventListener('popstate', () => this.#readAddress());
    for (const index of history.state?.open ?? []) this.#folds[index]?.setAttribute('open', '');
    this.#list.addEventListener('toggle', () => this.#keepOpen(), true);
    addSortButtons(this.#list, (column) => {
      for (const control of this.#controls) {
        if (control.name === 'sort') control.value = nextOrder(column, control.value);
      }
      this.#change();
    });
    this.#readAddress();
  }

  /** Applies the address; a row that it names takes precedence over its filters. */
  #readAddress() {
    const asked = new URLSearchParams(location.search);
    for (const control of this.#controls) setValue(control, asked.get(control.name) ?? '');
    if (this.#counted || this.#isFiltered()) this.#show();
    else this.#tellCount(this.#rows.length);
    const target = document.getElementById(location.hash.slice(1));
    if (!target?.closest('[data-row][hidden]')) return;
    this.#clear();
    this.#show();
    target.scrollIntoView();
  }

  #keepOpen() {
    const open = this.#folds.flatMap((fold, index) => (fold.open ? [index] : []));
    history.replaceState({ ...history.state, open }, '');
  }

  #clear() {
    for (const control of this.#controls) control.value = '';
  }

  /** Applies the controls, and writes their state into the address. */
  #change() {
    this.#show();
    const address = new URL(location.href);
    for (const { name, value } of this.#controls) {
      if (value.trim()) address.searchParams.set(name, value.trim());
      else address.searchParams.delete(name);
    }
    address.hash = '';
    history.replaceState(history.state, '', address.href.replace(/#$/, ''));
  }

  #show() {
    const asked = new Map(this.#controls.map(({ name, value }) => [name, value]));
    const facets = this.#selects.map(({ name }) => name);
    const chosen = facets.flatMap((name): [string, string][] => {
      const value = asked.get(name);
      return value ? [[name, value]] : [];
    });
    this.#instead = [];
    const words = fold(asked.get('find') ?? '')
      .split(/\s+/)
      .filter(Boolean)
      .map((word) => this.#formsOf(word));
    const found = filterRows(this.#rows, facets, { words, facets: new Map(chosen) });
    for (const [index, row] of this.#elements.entries()) row.hidden = !found.passes[index];
    for (const group of this.#list.querySelectorAll<HTMLElement>('[data-rows]')) {
      const count = group.querySelectorAll('[data-row]:not([hidden])').length;
      const shown = group.querySelector('[data-row-count]');
      group.hidden = count === 0;
      if (shown) shown.textContent = formatNumber(count);
    }
    this.#sort(asked.get('sort') ?? '');
    this.#showCounts(found);
  }

  /** The forms in which a word is looked for: its own, or others that rows have where none has that. */
  #formsOf(word: string): string[] {
    const isThere = (form: string) => this.#rows.some((row) => row.text().includes(form));
    if (isThere(word)) return [word];
    if (!this.#others) this.#loadOthers();
    const others = this.#others?.(word).filter((it) => isThere(fold(it))) ?? [];
    this.#instead.push(...others);
    return others.length > 0 ? others.map(fold) : [word];
  }

  #loadOthers() {
    loadOtherWords(this.dataset.root ?? '').then(
      (others) => {
        const isFirst = !this.#others;
        this.#others = others;
        if (isFirst) this.#show();
      },
      // Then a word stands for itself alone.
      () => {},
    );
  }

  #sort(order: string) {
    if (order === this.#order) return;
    sortRows(this.#list, this.#elements, order);
    this.#order = order;
  }

  #showCounts({ count, countOf }: FilteredRows) {
    for (const { name, options } of this.#selects) {
      for (const option of options) {
        const left = countOf(name, option.value);
        option.dataset.label ??= option.text;
        option.text = `${option.dataset.label}（${formatNumber(left)}）`;
        option.disabled = left === 0 && !option.selected;
      }
    }
    this.#counted = true;
    this.#tellCount(count);
  }

  /** Tells how many rows are shown, and offers to show all where some are not. */
  #tellCount(count: number) {
    const output = this.querySelector('output') as HTMLOutputElement;
    const unit = this.dataset.unit ?? '项';
    const all = `共${formatNumber(this.#rows.length)}${unit}`;
    const button = this.querySelector('button') as HTMLButtonElement;
    const isFiltered = this.#isFiltered();
    button.hidden = !isFiltered;
    this.#list.toggleAttribute('data-filtered', isFiltered);
    const shown = count === this.#rows.length ? all : `${formatNumber(count)}${unit}，${all}`;
    const instead = this.#instead.map((word) => `“${word}”`).join('');
    output.value = instead ? `${shown}；已按${instead}查找` : shown;
  }

  #isFiltered(): boolean {
    return this.#controls.some(({ value }) => value !== '');
  }
}

function rowOf(element: HTMLElement, selects: readonly HTMLSelectElement[]): Row {
  let text: string | undefined;
  return {
    text: () => {
      text ??= fold(`${element.textContent} ${element.id.replaceAll('-', '')}`);
      return text;
    },
    values: (facet) => packedValues(element, facet, selects) ?? valuesOf(element, facet),
  };
}

/** The values in `data-values`: signs for numbers of the options of the facet's select. */
function packedValues(row: HTMLElement, facet: string, selects: readonly HTMLSelectElement[]) {
  const index = selects.findIndex(({ name }) => name === facet);
  const digits = row.dataset.values?.split('.')[index];
  if (!digits) return undefined;
  return [...digits].map((sign) => {
    const number = sign > 'z' ? sign.charCodeAt(0) - 0x100 : parseInt(sign, 36);
    return selects[index]?.options[number]?.value ?? '';
  });
}

/** The values of the row, or those that all rows of its group have. */
function valuesOf(row: HTMLElement, facet: string): string[] {
  const owner = row.closest(`[data-${facet}]`);
  return (owner?.getAttribute(`data-${facet}`) ?? '').split(' ').filter(Boolean);
}

/**
 * Sets a value. Of one that a select doesn't offer its beginning counts, because messengers take for
 * a part of a link what follows it; if it doesn't offer that either, none.
 */
function setValue(control: Control, value: string) {
  control.value = value;
  if (control.value === value) return;
  const [beginning = ''] = /^[\w-]*/.exec(value) ?? [];
  control.value = beginning;
  if (control.value !== beginning) control.value = '';
}
