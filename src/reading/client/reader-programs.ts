import { loadScript } from '../../ui/client/load-script.ts';

/**
 * Loads the programs that show and keep what is the reader's own in a text, each when there is
 * something for it to do: notes to show or words selected; digests that are wanted; a text that is
 * read on.
 */
const { root = '', doc } = (document.querySelector('passage-menu') as HTMLElement).dataset;

function load(name: string): void {
  loadScript(`${root}scripts/${name}.js`).catch(() => {});
}

/** Short for `stored.names`, which would bring more than the page needs. */
function hasNotes(): boolean {
  try {
    return Object.keys(localStorage).some((name) => name.startsWith(`dongbei-note/${doc}/`));
  } catch {
    return false;
  }
}

/** The menu of a passage and the panel of the settings tell of a change as other windows do. */
function showOwn(): void {
  if (hasNotes()) load('reader-marks');
  if (document.documentElement.dataset.look?.includes('digests')) load('digests');
}

document.addEventListener('selectionchange', () => {
  if (!getSelection()?.isCollapsed) load('reader-marks');
});
showOwn();
// WebKit tells pages of a folder on disk nothing of other windows.
addEventListener('storage', showOwn);
addEventListener('focus', showOwn);
addEventListener('scroll', () => load('reading-place'), { once: true });
setTimeout(load, 5000, 'reading-place');
