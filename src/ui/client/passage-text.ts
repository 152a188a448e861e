/** Selector of controls and remarks in the text's elements that are no part of the text. */
const NOT_TEXT = '[data-ui]';

/**
 * The elements of a passage: that of its id or, for a heading, its whole division and,
 * for a box's title, its box.
 */
export function passageParts(element: Element): Element[] {
  if (element.matches('.box-title')) return blocksIn([element.closest('.box') ?? element]);
  if (!element.matches('.heading')) return [element];
  const parts = [element];
  for (let next = element.nextElementSibling; next; next = next.nextElementSibling) {
    if (next.matches('.heading') && next.tagName <= element.tagName) break;
    parts.push(next);
  }
  return blocksIn(parts);
}

/** The text of a passage in the edition's reading: blocks and rows as lines, cells separated by tabs. */
export function passageText(parts: readonly Element[]): string {
  return parts.map(textOfBlock).join('\n');
}

/** Counts the restored places in a passage. */
export function restoredPlaces(parts: readonly Element[]): number {
  const marks = parts.flatMap((part) => [...part.querySelectorAll('[data-restoration]')]);
  return new Set(marks.map((mark) => mark.getAttribute('data-restoration'))).size;
}

function blocksIn(elements: readonly Element[]): Element[] {
  return elements.flatMap((element) =>
    element.matches('[data-block]') ? [element] : [...element.querySelectorAll('[data-block]')],
  );
}

function textOfBlock(block: Element): string {
  const copy = block.cloneNode(true) as Element;
  for (const element of copy.querySelectorAll(NOT_TEXT)) element.remove();
  const rows = copy.matches('tr') ? [copy] : [...copy.querySelectorAll('tr')];
  if (rows.length === 0) return textOf(copy);
  return rows.map((row) => [...row.children].map(textOf).join('\t')).join('\n');
}

function textOf(element: Element): string {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim();
}
