import { digestsOf } from './digest-data.ts';

/** The word of a look that asks for digests, see topics/settings/look.ts. */
const WORD = 'digests';

const { root = '', doc = '' } = (document.querySelector('passage-menu') as HTMLElement).dataset;

/** Shows the digest of each passage in it, or takes all away, as the reader's look asks for. */
async function follow(): Promise<void> {
  const isWanted = document.documentElement.dataset.look?.split(' ').includes(WORD);
  const shown = document.querySelectorAll('.digest');
  if (!isWanted) {
    inPlace(() => {
      for (const digest of shown) digest.remove();
    });
    return;
  }
  if (shown.length > 0) return;
  const digests = await digestsOf(root, doc).catch(() => undefined);
  inPlace(() => {
    for (const block of document.querySelectorAll<HTMLElement>('[data-block]')) {
      const digest = digests?.[block.id];
      if (digest) place(block, digest);
    }
  });
}

/** Puts a digest into a passage, or behind a table, marked as what belongs to the page and not to the text. */
function place(block: HTMLElement, digest: string): void {
  const line = document.createElement('span');
  const name = document.createElement('b');
  line.className = 'digest';
  line.dataset.ui = '';
  name.textContent = '白话提要';
  line.append(name, digest);
  if (block.matches('table')) block.after(line);
  else block.append(line);
}

/** Changes the page while the passage at the window's top stays where it is. */
function inPlace(change: () => void): void {
  const blocks = [...document.querySelectorAll('[data-block]')];
  const top = (block: Element) => block.getBoundingClientRect().top;
  const first = scrollY > 0 ? blocks.find((block) => top(block) >= 0) : undefined;
  const before = first ? top(first) : 0;
  change();
  if (first) scrollBy({ top: top(first) - before, behavior: 'instant' });
}

follow();
addEventListener('storage', () => follow());
