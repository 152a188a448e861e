/** Actions on what a reader points at. */
export interface Pointing {
  /** The mouse is over a feature, at a place of the window; null where it is over none. */
  hover: (id: string | null, x: number, y: number) => void;
  /** The focus is on a feature; null where it is elsewhere, but not where it is in the card. */
  focus: (id: string | null) => void;
}

/** Follows mouse and focus over the features of a map. */
export function followPointing(svg: SVGSVGElement, card: Element, to: Pointing): void {
  svg.addEventListener('pointermove', ({ target, pointerType, buttons, clientX, clientY }) => {
    const isMouse = pointerType === 'mouse' && buttons === 0;
    to.hover(isMouse ? featureOf(svg, target) : null, clientX, clientY);
  });
  svg.addEventListener('pointerleave', () => to.hover(null, 0, 0));
  document.addEventListener('focusin', ({ target }) => {
    if (!card.contains(target as Node)) to.focus(featureOf(svg, target));
  });
}

/** The id of the feature that an element of a map belongs to. */
export function featureOf(root: Element, target: EventTarget | null): string | null {
  if (!(target instanceof Element) || !root.contains(target)) return null;
  return target.closest('[data-feature]')?.getAttribute('data-feature') ?? null;
}

/** The features under a place of the window. */
export interface PointerHit {
  /** Ids of features, the uppermost first. */
  ids: string[];
  /** The name that was hit, if it is one that goes with them. */
  name: string;
}

/**
 * Finds what lies under a place of the window: the features that a name goes with, or all that are
 * drawn there.
 * @param reach distance in pixels at which a feature still counts: a finger's is larger
 */
export function hitAt(svg: SVGSVGElement, x: number, y: number, reach: number): PointerHit {
  const under = (dx: number, dy: number) =>
    document.elementsFromPoint(x + dx, y + dy).filter((element) => svg.contains(element));
  const [first] = under(0, 0);
  const name = first?.closest('[data-for]');
  if (name?.textContent?.trim()) {
    return { ids: (name.getAttribute('data-for') ?? '').split(' '), name: name.textContent.trim() };
  }
  const around = reach > 0 ? [0, reach, -reach] : [0];
  const elements = around.flatMap((dx) => around.flatMap((dy) => under(dx, dy)));
  const ids = elements.flatMap((element) => featureOf(svg, element) ?? []);
  return { ids: [...new Set(ids)], name: '' };
}
