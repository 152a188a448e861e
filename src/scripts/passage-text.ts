/** What is in the page for readers' convenience and not part of the text. */
const NOT_TEXT = '[data-ui]';

/** The text of a passage as the edition reads it: rows as lines, cells parted by tabs. */
export function passageText(passage: Element): string {
  const copy = passage.cloneNode(true) as Element;
  for (const element of copy.querySelectorAll(NOT_TEXT)) element.remove();
  const rows = copy.matches('tr') ? [copy] : [...copy.querySelectorAll('tr')];
  if (rows.length === 0) return textOf(copy);
  return rows.map((row) => [...row.children].map(textOf).join('\t')).join('\n');
}

/** How many places of a passage the edition has restored. */
export function restoredPlaces(passage: Element): number {
  const marks = [...passage.querySelectorAll('[data-restoration]')];
  return new Set(marks.map((mark) => mark.getAttribute('data-restoration'))).size;
}

function textOf(element: Element): string {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim();
}
