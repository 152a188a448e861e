import { loadScript } from '../../ui/client/load-script.ts';

/**
 * Makes the permalinks of the page open the menu of their passage. The menu is loaded when one is
 * first pointed at, focused or touched. Without it, or without scripts, they are links to
 * themselves.
 */
const menu = document.querySelector<HTMLElement>('passage-menu');

function markOf({ target }: Event): HTMLAnchorElement | null {
  return (target as Element).closest<HTMLAnchorElement>('.permalink');
}

function load(): Promise<void> {
  return loadScript(menu?.dataset.src ?? '');
}

function prepare(event: Event): void {
  if (markOf(event)) load().catch(() => {});
}

/** Makes the first click wait for the menu, and repeats it then. */
function click(event: MouseEvent): void {
  const mark = markOf(event);
  if (!mark || customElements.get('passage-menu')) return;
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  load().then(
    () => mark.click(),
    () => location.assign(mark.hash),
  );
}

if (menu && 'showPopover' in menu && document.getElementById('citation-data')) {
  for (const mark of document.querySelectorAll('.permalink')) {
    mark.setAttribute('aria-haspopup', 'dialog');
  }
  document.addEventListener('pointerover', prepare);
  document.addEventListener('focusin', prepare);
  document.addEventListener('click', click);
}
