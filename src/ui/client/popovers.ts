/**
 * Gives popovers to a browser that has none; Page.astro loads it there. Such a browser has no layer
 * above the page either: an open popover stands in its nearest positioned ancestor, from where it
 * is moved to its place in the page, and taking the focus it would move the page to itself.
 */
import { apply } from '@oddbird/popover-polyfill/fn';

const { head } = document;

// Where no sheet can be made (Safari 16.0–16.3) it puts an element there, which the policy forbids.
// Behind the rule of the look, if there is one (first-look.ts), and before those of the page, which
// count: they have no layers once they are built.
head.prepend = (style) => {
  const rules = (style as HTMLStyleElement).textContent?.trim() ?? '';
  document.styleSheets[0]?.insertRule(rules.replace(/^@layer \S+/, '@media all'), 1);
};
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
