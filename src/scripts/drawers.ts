/**
 * Folds an open drawer when one of its links was followed, when the reader touches something else,
 * and with Escape, which leads back to what opened it.
 */
export function foldDrawers(document: Document): void {
  document.addEventListener('click', ({ target }) => {
    const element = target as Element;
    if (element.closest('a') || !element.closest('.drawer'))
      openDrawer(document)?.removeAttribute('open');
  });
  document.addEventListener('keydown', ({ key }) => {
    const drawer = key === 'Escape' && openDrawer(document);
    if (!drawer) return;
    drawer.removeAttribute('open');
    drawer.querySelector('summary')?.focus();
  });
}

/** The drawer that is open: one at most, because they share a name. */
const openDrawer = (document: Document): HTMLDetailsElement | null =>
  document.querySelector<HTMLDetailsElement>('.drawer[open]');
