import type { Size } from '../view/view.ts';
import { paintOf } from './paint.ts';

/** Attributes that draw; all others are the page's. */
const DRAWING =
  /^(d|x|y|x1|y1|x2|y2|cx|cy|r|rx|ry|dx|dy|width|height|viewBox|points|id|href|clip-path|preserveAspectRatio)$/;

/**
 * A copy of a drawing that needs none of the page's styles: they stand in its attributes.
 * @param size in which it is shown, in pixels
 * @param scale how many times larger than that its map is drawn
 * @param colours custom properties in place of the page's own
 * @param prepare changes the copy before its styles are read
 */
export function plainCopy(
  svg: SVGSVGElement,
  size: Size,
  scale: number,
  colours: ReadonlyMap<string, string>,
  prepare?: (copy: SVGSVGElement) => void,
): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  copy.setAttribute('data-copy', '');
  copy.style.width = `${size.width}px`;
  copy.style.height = `${size.height}px`;
  copy.style.colorScheme = 'light';
  for (const [name, value] of colours) copy.style.setProperty(name, value);
  prepare?.(copy);
  // Beside the original, so that the same styles reach it.
  svg.after(copy);
  paint(copy, null, scale);
  copy.remove();
  return copy;
}

/**
 * Writes styles into attributes, from the innermost out, and takes out unseen elements. Symbols
 * aren't seen where they are defined, but are needed.
 */
function paint(element: SVGElement, parent: CSSStyleDeclaration | null, scale: number): void {
  const style = getComputedStyle(element);
  if (isUnseen(element, style)) {
    element.remove();
    return;
  }
  for (const child of [...element.children]) paint(child as SVGElement, style, scale);
  const attributes = paintOf(style, parent, scale);
  for (const name of element.getAttributeNames()) {
    if (!DRAWING.test(name)) element.removeAttribute(name);
  }
  for (const [name, value] of attributes) element.setAttribute(name, value);
  if (element.localName === 'a') absolute(element);
}

function isUnseen(element: SVGElement, { display }: CSSStyleDeclaration): boolean {
  if (element.classList.contains('map-hit')) return true;
  return display === 'none' && element.localName !== 'defs';
}

/** A link leads to the site from wherever the picture is; from a folder on disk, nowhere. */
function absolute(link: SVGElement): void {
  const { href, protocol } = new URL(link.getAttribute('href') ?? '', document.baseURI);
  if (/^https?:$/.test(protocol)) link.setAttribute('href', href);
  else link.removeAttribute('href');
}
