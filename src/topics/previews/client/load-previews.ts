import { loadScript } from '../../../ui/client/load-script.ts';
import type { NamePreview } from './name-preview.ts';
import { PREVIEWED } from './preview-key.ts';

/**
 * Loads the previews of names when one is first pointed at, focused or touched, and shows what was
 * meant once they are there: most come to read.
 */
const preview = document.querySelector<NamePreview>('name-preview');
let pointer = '';

function load(): Promise<void> {
  return loadScript(`${preview?.dataset.root}scripts/previews.js`);
}

function markOf({ target }: Event): HTMLAnchorElement | null {
  if (customElements.get('name-preview')) return null;
  return (target as Element).closest<HTMLAnchorElement>(PREVIEWED);
}

function prepare(event: Event): void {
  const mark = markOf(event);
  if (!mark) return;
  load().then(
    () => mark.matches(':hover, :focus') && pointer !== 'touch' && preview?.follow(mark),
    () => {},
  );
}

/** By touch the first press opens the preview; without it the name is the link that it was. */
function press(event: MouseEvent): void {
  const mark = markOf(event);
  if (!mark || pointer !== 'touch') return;
  event.preventDefault();
  load().then(
    () => preview?.follow(mark),
    () => location.assign(mark.href),
  );
}

if (preview && 'showPopover' in preview) {
  document.addEventListener('pointerdown', ({ pointerType }) => {
    pointer = pointerType;
  });
  document.addEventListener('pointerover', prepare);
  document.addEventListener('focusin', prepare);
  document.addEventListener('click', press);
}
