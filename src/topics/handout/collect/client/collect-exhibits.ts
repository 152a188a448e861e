import { collect, leadToHandout } from '../../../../ui/client/own-handout.ts';

/**
 * Buttons that put into the handout what a page has for it: `[data-collect]` with the id of a
 * passage, and one in each `[data-exhibit]`, which bring none themselves: there are hundreds.
 */
for (const exhibit of document.querySelectorAll<HTMLElement>('[data-exhibit]')) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'collect';
  button.dataset.collect = exhibit.dataset.exhibit ?? '';
  button.dataset.ui = '';
  button.textContent = '加入讲义';
  button.setAttribute('aria-label', `加入讲义：${exhibit.dataset.exhibitName}`);
  exhibit.prepend(button);
}

const said = document.querySelector<HTMLElement>('.collect-said');
const link = said?.querySelector('a');

document.addEventListener('click', ({ target }) => {
  const button = (target as Element).closest<HTMLElement>('[data-collect]');
  if (!button || !said || !link) return;
  (said.firstElementChild as Element).textContent = collect(button.dataset.collect ?? '');
  leadToHandout(link);
});
