/**
 * Folds an open drawer or list of related passages when the reader presses something else, and with
 * Escape, which moves the focus back to its summary; a drawer also when one of its links is followed.
 */
export function foldDrawers(document: Document): void {
  document.addEventListener('click', ({ target }) => {
    const element = target as Element;
    for (const open of document.querySelectorAll(OPEN)) {
      const isFollowed = open.matches('.drawer') && element.closest('a');
      if (isFollowed || !open.contains(element)) open.removeAttribute('open');
    }
  });
  document.addEventListener('keydown', ({ key, target }) => {
    const open = key === 'Escape' && document.querySelector(OPEN);
    // A preview beside the link goes first.
    if (!open || (target as Element).hasAttribute('aria-describedby')) return;
    open.removeAttribute('open');
    open.querySelector('summary')?.focus();
  });
}

/** One of each kind at most, because they share a name. */
const OPEN = ':is(.drawer, .ties)[open]';
