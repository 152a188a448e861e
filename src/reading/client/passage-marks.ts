import { loadScript } from '../../ui/client/load-script.ts';

/**
 * Makes the permalinks of the page open the menu of their passage. The menu is loaded when one is
 * first pointed at, focused or touched. Without it, or without scripts, they are links to
 * themselves.
 */
const menu = document.querySelector<HTMLElement>('passage-menu');
const markOf = ({ target }: Event) => (target as Element).closest<HTMLAnchorElement>('.permalink');
const load = () => loadScript(menu?.dataset.src ?? '');
const prepare = (event: Event) => {
  if (markOf(event)) load().catch(() => {});
};

/** The first click waits for the menu and is then made again. */
const click = (event: MouseEvent) => {
  const mark = markOf(event);
  if (!mark || customElements.get('passage-menu')) return;
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  load().then(
    () => mark.click(),
    () => location.assign(mark.hash),
  );
};

if (menu && 'showPopover' in menu && document.getElementById('citation-data')) {
  for (const mark of document.querySelectorAll('.permalink')) {
    mark.setAttribute('aria-haspopup', 'dialog');
  }
  document.addEventListener('pointerover', prepare);
  document.addEventListener('focusin', prepare);
  document.addEventListener('click', click);
}
