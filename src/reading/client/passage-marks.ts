import { citationData, loadCitationData } from '../../topics/citation/citing.ts';
import { loadScript } from '../../ui/client/load-script.ts';

/**
 * Makes the permalinks of the page open the menu of their passage. The menu is loaded when one is
 * first pointed at, focused or touched. Without it, or without scripts, they are links to
 * themselves.
 */
const menu = document.querySelector<HTMLElement>('passage-menu');
const { root = '', doc = '' } = menu?.dataset ?? {};
/** The mark that was pressed last while the menu was on its way. */
let wanted: HTMLAnchorElement | null = null;

function markOf({ target }: Event): HTMLAnchorElement | null {
  return (target as Element).closest<HTMLAnchorElement>('.permalink');
}

function load(): Promise<unknown> {
  return Promise.all([loadScript(`${root}scripts/passage-menu.js`), loadCitationData(root, doc)]);
}

function isReady(): boolean {
  return customElements.get('passage-menu') !== undefined && citationData(doc) !== undefined;
}

function prepare(event: Event): void {
  if (markOf(event)) load().catch(() => {});
}

/** Follows a mark as the link that it was, where the menu can't be had or doesn't run. */
function follow(mark: HTMLAnchorElement): void {
  mark.removeAttribute('aria-expanded');
  location.assign(mark.hash);
}

/** Makes the first click wait for the menu, shows its passage meanwhile, and repeats it then. */
function click(event: MouseEvent): void {
  const mark = markOf(event);
  if (!mark || isReady()) return;
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  wanted?.removeAttribute('aria-expanded');
  wanted = mark;
  mark.setAttribute('aria-expanded', 'true');
  load().then(
    () => {
      if (!isReady()) follow(mark);
      else if (mark === wanted) mark.click();
    },
    () => follow(mark),
  );
}

/** Opens with the blank too, as what opens a menu does; for a link that would turn the page. */
function press(event: KeyboardEvent): void {
  const mark = markOf(event);
  if (!mark || event.key !== ' ') return;
  event.preventDefault();
  mark.click();
}

if (menu && 'showPopover' in menu) {
  for (const mark of document.querySelectorAll('.permalink')) {
    mark.setAttribute('aria-haspopup', 'dialog');
  }
  document.addEventListener('pointerover', prepare);
  document.addEventListener('focusin', prepare);
  document.addEventListener('click', click);
  document.addEventListener('keydown', press);
}
