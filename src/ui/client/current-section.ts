/**
 * Marks, in the list of links to parts of the page, the part that is being read: the last one whose
 * beginning has come up to the upper third of the screen.
 */
function markCurrentSection(list: Element): void {
  const links = [...list.querySelectorAll<HTMLAnchorElement>('a[href*="#"]')];
  // A single one among links to other pages is no choice.
  if (links.length < 2) return;
  const parts = links.map(({ hash }) => document.getElementById(hash.slice(1)));
  const mark = () => {
    const isRead = (part: Element | null) =>
      part !== null && part.getBoundingClientRect().top < innerHeight / 3;
    const current = links[parts.findLastIndex(isRead)];
    for (const link of links) {
      if (link === current) link.setAttribute('aria-current', 'location');
      else link.removeAttribute('aria-current');
    }
  };
  addEventListener('scroll', () => requestAnimationFrame(mark), { passive: true });
  mark();
}

const list = document.querySelector('.section-list');
if (list) markCurrentSection(list);
