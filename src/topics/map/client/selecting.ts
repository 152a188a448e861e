import { nameOf } from './features.ts';
import type { LiveMap } from './live-map.ts';
import { featureOf, followPointing, hitAt } from './pointing.ts';
import { viewAround } from './view/view.ts';

/** Pixels round a finger's touch in which features count. */
const FINGER = 8;

/** Lets features be pointed at, walked through and selected. */
export function enableSelection(map: LiveMap): void {
  const { drawing, card, roving, features } = map;
  const { svg } = drawing;
  followPointing(svg, card.element, {
    hover: (id, x, y) => map.hint(id, x, y),
    focus: (id) => map.showCard(id),
  });
  svg.addEventListener('focusin', ({ target }) => {
    const feature = features.get(featureOf(svg, target) ?? '');
    if (!feature) return;
    roving.enter(feature);
    bringIntoView(map, feature.links[0]);
  });
  svg.addEventListener('keydown', (event) => {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (isPlain && event.target !== svg && roving.follow(event.key)) event.preventDefault();
  });
  svg.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (event.defaultPrevented) return;
    const focused = featureOf(svg, event.target);
    // From the keyboard the focus goes on into the card.
    const isKey = event.detail === 0;
    const reach = (event as PointerEvent).pointerType === 'touch' ? FINGER : 0;
    const { ids, name } = isKey
      ? { ids: focused === null ? [] : [focused], name: '' }
      : hitAt(svg, event.clientX, event.clientY, reach);
    const shown = ids.filter((id) => map.isDrawn(id));
    if (shown.length > 0) event.preventDefault();
    if (shown.length > 1) map.offer(shown, name, new DOMRect(event.clientX, event.clientY, 0, 0));
    else map.select(shown[0] ?? null);
    if (shown.length > 0 && isKey) card.element.querySelector('a')?.focus({ preventScroll: true });
  });
}

/**
 * Lets the rows of the table light their features, and adds to each a way to the map.
 * @param figure the map with its table
 * @param chosen called with the feature that a reader wants to see on the map, also from the card
 *   and from lists of features (`data-on`)
 */
export function enableRows(map: LiveMap, figure: HTMLElement, chosen: (id: string) => void): void {
  const model = document.createElement('button');
  Object.assign(model, { type: 'button', className: 'map-row-on', textContent: '在图上看' });
  model.dataset.ui = '';
  // The table is further down: the map doesn't wait for it.
  setTimeout(() => {
    for (const feature of map.features.values()) {
      const { id, links, row } = feature;
      if (links.length === 0 || !row) continue;
      const button = model.cloneNode(true) as HTMLElement;
      button.dataset.on = id;
      button.setAttribute('aria-label', `在图上看：${nameOf(feature)}`);
      row.querySelector('th')?.append(' ', button);
    }
    map.drawing.svg.parentElement?.toggleAttribute('data-rows', true);
  });
  figure.addEventListener('click', ({ target }) => {
    const id = (target as Element).closest<HTMLElement>('[data-on]')?.dataset.on;
    if (id) chosen(id);
  });
  const light = ({ target }: Event) => {
    const row = (target as Element).closest<HTMLElement>('[data-row], [data-on]');
    if (map.drawing.svg.contains(target as Node)) return;
    map.light(row?.dataset.row ?? row?.dataset.on ?? map.card.shown);
  };
  figure.addEventListener('pointerover', light);
  figure.addEventListener('focusin', light);
}

/**
 * Closes the card and ends the selection; the focus goes back from the card to its feature.
 * @returns whether there was a card
 */
export function closeCard(map: LiveMap): boolean {
  const { card, features, drawing } = map;
  if (!card.isOpen) return false;
  const feature = features.get(card.shown ?? '');
  const hadFocus = card.element.contains(document.activeElement);
  map.select(null);
  card.close();
  if (hadFocus) (feature?.links[0] ?? drawing.svg).focus({ preventScroll: true });
  card.close();
  return true;
}

/** A feature that was reached by key or from a list may lie outside of what is seen. */
export function bringIntoView(map: LiveMap, link: SVGAElement | undefined): void {
  const { drawing, state } = map;
  if (!link || drawing.isWhole(state.view)) return;
  const { left, right, top, bottom } = drawing.svg.getBoundingClientRect();
  const box = link.getBoundingClientRect();
  const isSeen = box.left < right && box.right > left && box.top < bottom && box.bottom > top;
  if (!isSeen) map.setView(viewAround(drawing.middleOf(link), state.view.scale, drawing.size));
}
