import { addScript } from './load-script.ts';

/**
 * Folds an open drawer or list of related passages when the reader presses something else or
 * follows a link of a drawer, and with Escape, which moves the focus back to its summary.
 */
export function foldDrawers(document: Document): void {
  document.addEventListener('click', ({ target }) => {
    const element = target as Element;
    for (const open of document.querySelectorAll(OPEN)) {
      const isInside =
        open.contains(element) ||
        (open.matches('.drawer') &&
          open.nextElementSibling?.contains(element) &&
          !element.closest('a'));
      if (!isInside) open.removeAttribute('open');
    }
  });
  document.addEventListener('keydown', ({ key, target }) => {
    const open = key === 'Escape' && document.querySelector(OPEN);
    // A preview beside the link goes first.
    if (!open || (target as Element).hasAttribute('aria-describedby')) return;
    open.removeAttribute('open');
    open.querySelector('summary')?.focus({ preventScroll: true });
  });
  document.addEventListener('toggle', haveBackFold, { capture: true, once: true });
}

/** With a mouse, Back is for pages. */
function haveBackFold(): void {
  const settings = document.querySelector<HTMLElement>('[data-settings]')?.dataset.settings;
  if (!settings || !matchMedia('(pointer: coarse)').matches) return;
  addScript(settings.replace('settings', 'drawers'));
}

/** One of each kind at most, because they share a name. */
const OPEN = ':is(.drawer, .ties)[open]';
