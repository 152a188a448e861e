/** An element of a drawing. */
export function shape<T extends SVGElement = SVGElement>(
  name: string,
  attributes: Record<string, string | number>,
  text = '',
): T {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.textContent = text;
  return element as T;
}
