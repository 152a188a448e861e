import { sizesAt } from './sizes.ts';

/**
 * Gives the map of a page its sizes for the room that it has, before the page is laid out for the
 * first time: it needn't be again when the map's program comes. The sheet that this script stands
 * in gets the pixels of a unit as `data-fit`; it loses them where a program can't be had.
 */
const sheet = document.currentScript?.parentElement as HTMLElement;

function fit() {
  const shown = sheet.clientWidth / Number(sheet.dataset.width);
  if (!shown) return;
  const { unit, point } = sizesAt(1, shown);
  sheet.dataset.fit = `${shown}`;
  sheet.style.cssText = `--live-unit:${unit};--live-point:${point}`;
}

fit();
// A phone may be turned while the program is on its way.
addEventListener('resize', fit);
// Only who listens before learns of a script that can't be had.
addEventListener(
  'error',
  () => {
    removeEventListener('resize', fit);
    sheet.removeAttribute('data-fit');
  },
  true,
);
