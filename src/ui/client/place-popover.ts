/** Room between a popover and the window's edges, in pixels. */
const MARGIN = 8;
/**
 * Part of the window that is enough for a sheet, and height that is in a low one, as of a screen that
 * is enlarged: what doesn't fit is scrolled inside of it.
 */
const ENOUGH = 0.3;
const LEAST = 200;

/**
 * Positions a popover inside the window by the custom properties --below and --beside: under an
 * element, or above it, or beside it. Where it has room nowhere, --room limits its height. A sheet,
 * which the style sheet keeps at the window's lower edge, goes to the upper one (`data-edge`) where it
 * would cover the element.
 */
export function placePopover(popover: HTMLElement, { top, bottom, left, right }: DOMRect): void {
  const { dataset, style } = popover;
  // Where it was last it may stick out of the window now, and widen the page on a phone.
  style.cssText = '';
  const { offsetHeight: height, offsetWidth: width } = popover;
  const { clientWidth } = document.documentElement;
  const wanted =
    width < clientWidth ? height : Math.min(height, Math.max(LEAST, innerHeight * ENOUGH));
  const under = innerHeight - bottom;
  const last = clientWidth - width - MARGIN;
  const isAbove = wanted > under && top > under;
  const room = (isAbove ? top : under) - MARGIN;
  let [x, y] = [left, isAbove ? top - height : bottom];
  if (wanted > under && wanted > top && (right <= last || left - width >= MARGIN)) {
    x = right <= last ? right : left - width;
    y = innerHeight - height - MARGIN;
  } else if (height > room + MARGIN) {
    style.setProperty('--room', `${room}px`);
    if (isAbove) y = top - room;
  }
  dataset.edge = isAbove ? 'top' : '';
  style.setProperty('--beside', `${scrollX + Math.max(MARGIN, Math.min(x, last))}px`);
  style.setProperty('--below', `${scrollY + y}px`);
}
