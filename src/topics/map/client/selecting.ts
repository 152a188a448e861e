import type { LiveMap } from './live-map.ts';
import { featureOf, followPointing } from './pointing.ts';
import { viewAround } from './view/view.ts';

/** Lets features be pointed at, walked through and selected. */
export function enableSelection(map: LiveMap): void {
  const { drawing, card, roving, features } = map;
  const { svg } = drawing;
  followPointing(svg, card.element, (id, place) => map.showCard(id, place));
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
    const id = featureOf(svg, event.target);
    if (id !== null) event.preventDefault();
    map.select(id);
    // From the keyboard the focus goes on into the card.
    if (id !== null && event.detail === 0) card.element.querySelector('a')?.focus();
  });
}

/**
 * Closes the card and ends the selection; the focus goes back from the card to its feature.
 * @returns whether there was a card
 */
export function closeCard(map: LiveMap): boolean {
  const { card, features } = map;
  const feature = features.get(card.shown ?? '');
  if (!feature) return false;
  const hadFocus = card.element.contains(document.activeElement);
  map.select(null);
  if (!hadFocus) return true;
  feature.links[0]?.focus({ preventScroll: true });
  card.close();
  return true;
}

/** A feature that was reached by key may lie outside of what is seen. */
function bringIntoView(map: LiveMap, link: SVGAElement | undefined): void {
  const { drawing, state } = map;
  if (!link || state.view.scale === 1) return;
  const { left, right, top, bottom } = drawing.svg.getBoundingClientRect();
  const box = link.getBoundingClientRect();
  const isSeen = box.left < right && box.right > left && box.top < bottom && box.bottom > top;
  if (!isSeen) map.setView(viewAround(drawing.middleOf(link), state.view.scale, drawing.size));
}
