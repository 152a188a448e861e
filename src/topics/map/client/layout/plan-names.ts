/** What the sheet of a plan shares with the map, by the attribute that has the numbers. */
const SHARED = { names: '[data-layer="labels"]', dots: '.map-nodes' };

/**
 * Gives the sheet of a plan the names and dots of the map that stand on it too, with what they
 * are placed and filtered by; the page writes that of the map alone.
 */
export function takeNames(sheet: SVGSVGElement, map: SVGSVGElement): void {
  for (const [name, selector] of Object.entries(SHARED)) {
    const numbers = sheet.getAttribute(`data-${name}`)?.split(' ').filter(Boolean) ?? [];
    const layer = sheet.querySelector(selector);
    const all = map.querySelector(selector)?.children;
    for (const element of layer?.querySelectorAll(':scope > :not([data-wish], [data-for])') ?? [])
      element.remove();
    for (const number of numbers) {
      const copy = all?.[Number(number)]?.cloneNode(true);
      if (copy) layer?.append(copy);
    }
  }
}
