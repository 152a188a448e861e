/** A shape with nothing in it, as Astro writes it. */
const EMPTY = /<(path|use|circle|rect|line|ellipse|polygon|polyline)((?:\s[^<>]*)?)><\/\1>/g;

/**
 * Closes empty shapes of drawings in their own tags, `<path d="…"/>`, as HTML allows inside of an
 * `svg`: a large map has a thousand.
 */
export function withShortShapes(html: string): string {
  return html.replace(EMPTY, (_, name: string, attributes: string) => {
    // A value without quotation marks would take the slash.
    const end = /=[^"'\s]+$/.test(attributes) ? ' />' : '/>';
    return `<${name}${attributes}${end}`;
  });
}
