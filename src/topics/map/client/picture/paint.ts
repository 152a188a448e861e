/** Properties that a drawing takes from the page's styles and hands down to what is inside. */
const INHERITED = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-dashoffset',
  'stroke-linecap',
  'stroke-linejoin',
  'paint-order',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'letter-spacing',
  'text-anchor',
  'dominant-baseline',
] as const;
const COLOURS = new Set<string>(['fill', 'stroke']);
const LENGTHS = /^stroke-(width|dasharray|dashoffset)$/;

/**
 * How an element looks, as attributes of SVG: what differs from what it would be without them.
 * @param style what the page says of it
 * @param parent the same of the element around it; none for the outermost
 * @param scale how many times larger the map is drawn: lines that don't grow with it are made so
 *   much thinner, because few programs know how to leave them as they are
 */
export function paintOf(
  style: CSSStyleDeclaration,
  parent: CSSStyleDeclaration | null,
  scale: number,
): [name: string, value: string][] {
  const isFixed = style.vectorEffect === 'non-scaling-stroke' && scale !== 1;
  const paint: [string, string][] = [];
  for (const name of INHERITED) {
    const value = style.getPropertyValue(name);
    const isNew = value !== '' && value !== parent?.getPropertyValue(name);
    if (isFixed && LENGTHS.test(name)) paint.push([name, divided(value, scale)]);
    else if (isNew) paint.push([name, COLOURS.has(name) ? plainColour(value) : value]);
  }
  if (style.opacity !== '1') paint.push(['opacity', style.opacity]);
  const turned = [scaleOf(style), style.transform].filter((part) => part && !NO_TURN.test(part));
  if (turned.length > 0) paint.push(['transform', turned.join(' ')]);
  return paint;
}

const NO_TURN = /^(none|matrix\(1, 0, 0, 1, 0, 0\))$/;

const scaleOf = ({ scale }: CSSStyleDeclaration): string =>
  scale && scale !== 'none' ? `scale(${scale})` : '';

/** Lengths, one or more, made smaller. */
const divided = (lengths: string, by: number): string =>
  lengths.replace(/[\d.]+/g, (length) => String(Number(length) / by));

const known = new Map<string, string>();
let pen: CanvasRenderingContext2D | null | undefined;

/** A colour as every program knows it: what is mixed or named by newer ways becomes #rrggbb. */
function plainColour(value: string): string {
  if (/^(#|rgb\(|none|url)/.test(value)) return value;
  const found = known.get(value);
  if (found) return found;
  pen ??= document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!pen) return value;
  pen.clearRect(0, 0, 1, 1);
  pen.fillStyle = value;
  pen.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = pen.getImageData(0, 0, 1, 1).data;
  const plain = alpha === 0 ? 'none' : `rgb(${red}, ${green}, ${blue})`;
  known.set(value, plain);
  return plain;
}
