/** Properties that a drawing takes from the page's styles and hands down to its children. */
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
 * The computed style of an element as attributes of SVG, those that differ from its parent's.
 * @param style its computed style
 * @param parent that of the element around it; null for the outermost
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

function scaleOf({ scale }: CSSStyleDeclaration): string {
  return scale && scale !== 'none' ? `scale(${scale})` : '';
}

/** Lengths, one or more, made smaller. */
function divided(lengths: string, by: number): string {
  return lengths.replace(/[\d.]+/g, (length) => String(Number(length) / by));
}

const known = new Map<string, string>();
let context: CanvasRenderingContext2D | null | undefined;

/** A colour as every program knows it: colours mixed or named by newer syntax become rgb(). */
function plainColour(value: string): string {
  if (/^(#|rgb\(|none|url)/.test(value)) return value;
  const found = known.get(value);
  if (found) return found;
  context ??= document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!context) return value;
  context.clearRect(0, 0, 1, 1);
  context.fillStyle = value;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
  const plain = alpha === 0 ? 'none' : `rgb(${red}, ${green}, ${blue})`;
  known.set(value, plain);
  return plain;
}

/**
 * The page's own colours by day, as custom properties: pictures are for paper and slides, also if
 * the reader's screen is dark.
 */
export function lightColours(): Map<string, string> {
  const colours = new Map<string, string>();
  for (const sheet of document.styleSheets) collect(sheet.cssRules, colours);
  return colours;
}

/** Collects custom properties through layers, but not through rules for some screens only. */
function collect(rules: CSSRuleList, colours: Map<string, string>): void {
  for (const rule of rules) {
    if (rule instanceof CSSLayerBlockRule) collect(rule.cssRules, colours);
    if (!(rule instanceof CSSStyleRule) || !isRoot(rule.selectorText)) continue;
    for (const name of rule.style) {
      if (name.startsWith('--')) colours.set(name, rule.style.getPropertyValue(name));
    }
  }
}

function isRoot(selector: string): boolean {
  return /^(:root|\.map)$/.test(selector);
}
