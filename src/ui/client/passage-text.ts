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

/**
 * The text of a passage in the edition's reading: blocks and rows as lines, cells separated by tabs;
 * who does what on a line of its own.
 */
export function passageText(parts: readonly Element[]): string {
  return parts
    .flatMap((part, index) => [textOfBlock(part), ...rolesAfter(parts, index)])
    .join('\n');
}

/**
 * The line that says who does what, behind the last part that it is about; else nothing.
 * @param index of a part
 */
export function rolesAfter(parts: readonly Element[], index: number): string[] {
  const roles = rolesOf(parts[index]);
  const isLast = !parts.slice(index + 1).some((part) => rolesOf(part) === roles);
  return roles && isLast ? [textOf(roles)] : [];
}

function rolesOf(part: Element | undefined): Element | null {
  return part?.id ? document.querySelector(`[data-roles~="${part.id}"]`) : null;
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
  const copy = textWithoutControls(block);
  const rows = copy.matches('tr') ? [copy] : [...copy.querySelectorAll('tr')];
  if (rows.length === 0) return textOf(copy);
  return rows.map((row) => [...row.children].map(textOf).join('\t')).join('\n');
}

/** A copy of an element without controls and remarks. */
export function textWithoutControls(element: Element): Element {
  const copy = element.cloneNode(true) as Element;
  for (const control of copy.querySelectorAll(NOT_TEXT)) control.remove();
  return copy;
}

/** The text of an element on one line. */
export function textOf(element: Element): string {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim();
}
