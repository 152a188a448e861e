/**
 * Gives popovers to a browser that has none; Page.astro loads it there. Such a browser has no layer
 * above the page either: an open popover stands in its nearest positioned ancestor, from where it
 * is moved to its place in the page, and taking the focus it would move the page to itself.
 */
import { apply } from '@oddbird/popover-polyfill/fn';
import { addStyles } from './add-styles.ts';

const { head } = document;

// Where no sheet can be made (Safari 16.0–16.3) it puts an element there, which the policy forbids.
head.prepend = (style) => addStyles((style as HTMLStyleElement).textContent?.trim() ?? '');
// Its own styles in a layer, so that those of the page count.
apply({ layerName: 'popovers' });
Reflect.deleteProperty(head, 'prepend');

const { showPopover } = HTMLElement.prototype;

Object.defineProperty(HTMLElement.prototype, 'showPopover', {
  configurable: true,
  value(this: HTMLElement, options?: ShowPopoverOptions) {
    const [left, top] = [scrollX, scrollY];
    showPopover.call(this, options);
    scrollTo({ left, top, behavior: 'instant' });
    // When whoever shows it has given it its place.
    queueMicrotask(() => standInPage(this));
  },
});

function standInPage(popover: HTMLElement): void {
  const { offsetParent: parent, style } = popover;
  if (!parent || parent === document.body) return;
  const { top, left } = parent.getBoundingClientRect();
  style.marginTop = `${parent.scrollTop - parent.clientTop - top - scrollY}px`;
  style.marginLeft = `${parent.scrollLeft - parent.clientLeft - left - scrollX}px`;
}
