import { today } from './today.ts';

/**
 * Completes the citations of a page with its address and today's date, in place of the words in
 * `<span data-cite="url">` and `<span data-cite="accessed">`. On a disk the page has no address
 * that anybody else could open: there the words stay.
 */
const here = location.protocol === 'file:' ? '' : location.origin + location.pathname;
const now = new Date();

for (const place of document.querySelectorAll<HTMLElement>('[data-cite]')) {
  const { cite, form } = place.dataset;
  place.textContent = (cite === 'url' ? here : dayOf(form)) || place.textContent;
}

/** 2026-11-03, or November 3, 2026 in APA. */
function dayOf(form: string | undefined): string {
  return form === 'en' ? now.toLocaleDateString('en-US', { dateStyle: 'long' }) : today(now);
}
