const SVG = 'http://www.w3.org/2000/svg';

/** Outlines of letters for a type size of 1000, y upwards from the base line. */
export interface Typeface {
  paths: Record<string, string>;
  /** Widths of letters; without an entry, 1000. */
  widths: Record<string, number>;
}

/**
 * Puts outlines in place of a drawing's letters, so that it looks the same wherever it is shown.
 * The words stay in the label of the group. Text that has letters of no known outline, or parts of its
 * own, stays as it is.
 * @param root a drawing whose styles stand in its attributes
 */
export function outline(root: SVGElement, { paths, widths }: Typeface): void {
  const used = new Set<string>();
  for (const text of [...root.querySelectorAll('text')]) {
    const letters = [...(text.textContent ?? '').trim()];
    if (text.children.length > 0 || letters.some((letter) => !(letter in paths) && letter !== ' '))
      continue;
    const size = Number.parseFloat(inherited(text, 'font-size') || '12');
    const spacing = (Number.parseFloat(inherited(text, 'letter-spacing')) || 0) * (1000 / size);
    const steps = letters.map((letter) => (letter === ' ' ? 300 : (widths[letter] ?? 1000)));
    const length = steps.reduce((sum, step) => sum + step + spacing, 0);
    const start = { middle: length / 2, end: length }[inherited(text, 'text-anchor')] ?? 0;
    const group = document.createElementNS(SVG, 'g');
    for (const { name, value } of text.attributes) group.setAttribute(name, value);
    const [x, y] = ['x', 'y'].map((name) => Number(text.getAttribute(name) ?? 0));
    const slant = inherited(text, 'font-style') === 'italic' ? ' skewX(12)' : '';
    const scale = size / 1000;
    const inner = document.createElementNS(SVG, 'g');
    inner.setAttribute('transform', `translate(${x} ${y}) scale(${scale} ${-scale})${slant}`);
    const stroke = Number.parseFloat(inherited(text, 'stroke-width') || '1');
    inner.setAttribute('stroke-width', String(stroke / scale));
    let pen = -start;
    for (const [index, letter] of letters.entries()) {
      if (letter !== ' ') {
        const use = document.createElementNS(SVG, 'use');
        use.setAttribute('href', `#letter-${codeOf(letter)}`);
        if (pen !== 0) use.setAttribute('x', String(Math.round(pen)));
        inner.append(use);
        used.add(letter);
      }
      pen += (steps[index] ?? 1000) + spacing;
    }
    for (const name of ['x', 'y', 'font-family', 'font-size', 'text-anchor', 'letter-spacing'])
      group.removeAttribute(name);
    group.setAttribute('role', 'img');
    group.setAttribute('aria-label', letters.join(''));
    group.append(inner);
    text.replaceWith(group);
  }
  if (!root.querySelector('text')) {
    for (const element of root.querySelectorAll('[font-family]'))
      element.removeAttribute('font-family');
  }
  const defs = document.createElementNS(SVG, 'defs');
  for (const letter of [...used].sort()) {
    const path = document.createElementNS(SVG, 'path');
    path.id = `letter-${codeOf(letter)}`;
    path.setAttribute('d', paths[letter] ?? '');
    defs.append(path);
  }
  root.prepend(defs);
}

function codeOf(letter: string): string {
  return (letter.codePointAt(0) ?? 0).toString(16);
}

/** A property as the nearest element around a text says it. */
function inherited(element: Element, name: string): string {
  return element.closest(`[${name}]`)?.getAttribute(name) ?? '';
}
