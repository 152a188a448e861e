import { tellWaiting } from '../../../../ui/client/load-script.ts';
import { fold } from '../../../../ui/client/rows/filter.ts';
import { loadOtherWords, type OtherWords } from '../../../../ui/client/rows/other-words.ts';
import { type FoundPlace, findPlaces, type OtherNames } from './place-search.ts';

/**
 * Lets a field find places: a combobox, whose list opens while something is typed.
 * @param root holds the field (`input`), its list and a line for what it says
 * @param facts the places that there are
 * @param chosen called with the place that a reader takes
 * @param otherNames of all places
 */
export function enablePlaceField(
  root: HTMLElement,
  facts: Parameters<typeof findPlaces>[1],
  chosen: (place: FoundPlace) => void,
  otherNames: OtherNames,
): void {
  const field = root.querySelector('input') as HTMLInputElement;
  const list = root.querySelector('.map-places') as HTMLElement;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', '地方');
  const said = root.querySelector('[data-part=none]') as HTMLElement;
  let places: FoundPlace[] = [];
  let active = 0;
  const mark = () => {
    for (const [index, option] of [...list.children].entries()) {
      option.setAttribute('aria-selected', String(index === active));
      if (index === active) option.scrollIntoView({ block: 'nearest' });
    }
    field.setAttribute('aria-activedescendant', places.length > 0 ? `map-place-${active}` : '');
  };
  let others: OtherWords | undefined;
  const find = () => {
    const found = findPlaces(field.value, facts, otherNames);
    if (found.length > 0) return found;
    const words = others?.(fold(field.value)) ?? [];
    return words.flatMap((word) => findPlaces(word, facts, otherNames));
  };
  const offer = () => {
    places = find();
    active = 0;
    list.replaceChildren(...places.map(optionOf));
    list.hidden = places.length === 0;
    field.setAttribute('aria-expanded', String(!list.hidden));
    said.textContent = field.value.trim() && list.hidden ? '没有找到这个地方' : '';
    mark();
  };
  const lookFurther = async () => {
    said.textContent = '';
    const taken = tellWaiting(said);
    // Where they can't be had a place is found by its own names alone.
    others = await loadOtherWords('../').catch(() => undefined);
    taken();
    if (document.activeElement === field) offer();
  };
  const close = () => {
    list.hidden = true;
    field.setAttribute('aria-expanded', 'false');
  };
  const take = (index: number) => {
    const place = places[index];
    if (!place) return;
    field.value = place.name;
    close();
    chosen(place);
  };
  field.addEventListener('input', () => {
    offer();
    if (said.textContent && !others) lookFurther();
  });
  field.addEventListener('focus', () => field.select());
  field.addEventListener('blur', close);
  field.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && list.hidden) offer();
    else if (step) {
      active = (active + step + places.length) % places.length;
      mark();
    } else if (event.key === 'Enter' && !list.hidden) take(active);
    else if (event.key === 'Escape' && !list.hidden) {
      close();
      event.stopPropagation();
    } else return;
    event.preventDefault();
  });
  // Before the field loses the focus, which closes the list.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', ({ target }) => {
    take([...list.children].indexOf((target as Element).closest('[role=option]') as Element));
  });
  // Some may have been typed before this program came.
  if (document.activeElement === field && field.value) field.dispatchEvent(new Event('input'));
}

function optionOf({ name, alias }: FoundPlace, index: number): HTMLElement {
  const option = document.createElement('div');
  option.id = `map-place-${index}`;
  option.textContent = alias ? `${name}（${alias}）` : name;
  option.setAttribute('role', 'option');
  return option;
}
