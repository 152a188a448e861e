/**
 * Positions a popover by the custom properties --below and --beside: under an element or, if there
 * is no room, above it, and inside the window's width.
 */
export function placePopover(popover: HTMLElement, { top, bottom, left }: DOMRect): void {
  const { offsetHeight, offsetWidth, style } = popover;
  const isAbove = bottom + offsetHeight > innerHeight && top > offsetHeight;
  const room = document.documentElement.clientWidth - offsetWidth - 8;
  style.setProperty('--below', `${scrollY + (isAbove ? top - offsetHeight : bottom)}px`);
  style.setProperty('--beside', `${scrollX + Math.max(8, Math.min(left, room))}px`);
}
