/** Attributes of an element of SVG, which is written as text: for pages and for files alike. */
export type Attributes = Record<string, string | number | undefined>;

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as it may stand in an element or attribute. */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);
}

/**
 * An element of SVG.
 * @param attributes those that are undefined are left out; numbers are rounded to a tenth
 * @param children markup; texts go through `escaped` first
 */
export function element(name: string, attributes: Attributes, ...children: string[]): string {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === undefined
      ? ''
      : ` ${key}="${typeof value === 'number' ? rounded(value) : escaped(value)}"`,
  );
  const inner = children.join('');
  return inner === ''
    ? `<${name}${written.join('')}/>`
    : `<${name}${written.join('')}>${inner}</${name}>`;
}

function rounded(value: number): string {
  return String(Math.round(value * 10) / 10);
}
