/** Time to cross from a feature into its card, in milliseconds. */
const GRACE = 300;
/** A feature that the pointer crosses in less time opens no card, in milliseconds. */
const PAUSE = 60;

/**
 * Follows mouse and focus over the features of a map; the inside of the card counts as the card's
 * feature.
 * @param changed called with the feature now pointed at, and the mouse's place in the window
 */
export function followPointing(
  root: Element,
  card: Element,
  changed: (id: string | null, place?: DOMRect) => void,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let current: string | null = null;
  const turn = (id: string | null, place?: DOMRect) => {
    if (id === current) return;
    current = id;
    changed(id, place);
  };
  document.addEventListener('pointerover', ({ target, pointerType, clientX, clientY }) => {
    clearTimeout(timer);
    if (pointerType !== 'mouse' || card.contains(target as Node)) return;
    const id = featureOf(root, target);
    if (id === null && card.contains(document.activeElement)) return;
    const place = new DOMRect(clientX, clientY - 10, 0, 20);
    timer = setTimeout(() => turn(id, place), id === null ? GRACE : PAUSE);
  });
  document.addEventListener('focusin', ({ target }) => {
    clearTimeout(timer);
    if (!card.contains(target as Node)) turn(featureOf(root, target));
  });
}

/** The id of the feature that an element of a map belongs to. */
export function featureOf(root: Element, target: EventTarget | null): string | null {
  if (!(target instanceof Element) || !root.contains(target)) return null;
  return target.closest('[data-feature]')?.getAttribute('data-feature') ?? null;
}
