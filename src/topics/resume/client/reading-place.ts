import { pageInDocument } from '../../../model/addresses.ts';
import { passageName } from '../../../model/passages/passage-name.ts';
import { openFile } from '../../../ui/client/passage-address.ts';
import { stored } from '../../../ui/client/stored.ts';
import { citationData, loadCitationData } from '../../citation/citing.ts';
import { formatPlace, placeName } from '../place.ts';

/** Time on a passage after which it was read and not only looked up, in milliseconds. */
const READ = 20_000;
/** A rest in scrolling after which the place is kept, in milliseconds. */
const REST = 2000;

const { root = '', doc = '' } = (document.querySelector('passage-menu') as HTMLElement).dataset;

/** Keeps the place in the text: of the passages that begin above the middle of the screen the last. */
function keep(): void {
  const labels = citationData(doc)?.labels;
  if (!labels || isLookedUp()) return;
  const passages = [...document.querySelectorAll('main [data-block]')];
  const isRead = (passage: Element) => passage.getBoundingClientRect().top < innerHeight / 3;
  const id = passages.filter(isRead).at(-1)?.id ?? passages[0]?.id ?? '';
  const name = passageName(id, labels);
  const url = `${pageInDocument(doc, openFile())}#${id}`;
  if (name) stored.write(placeName(doc), formatPlace({ url, name }));
}

/** A passage that a link led to is still in sight, and the reader has read on elsewhere before. */
function isLookedUp(): boolean {
  const top = document.querySelector(':target')?.getBoundingClientRect().top ?? -1;
  return (
    stored.read(placeName(doc)) !== '' && performance.now() < READ && top >= 0 && top < innerHeight
  );
}

// Without it passages have no names.
loadCitationData(root, doc).catch(() => {});

let rest: ReturnType<typeof setTimeout>;
addEventListener(
  'scroll',
  () => {
    clearTimeout(rest);
    rest = setTimeout(keep, REST);
  },
  { passive: true },
);
addEventListener('pagehide', keep);
document.addEventListener('visibilitychange', () => document.hidden && keep());
