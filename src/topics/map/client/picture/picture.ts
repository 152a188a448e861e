import { applySizes } from '../view/drawing.ts';
import { sizesAt } from '../view/sizes.ts';
import type { Size, View } from '../view/view.ts';
import { lightColours } from './light-colours.ts';
import { type LegendItem, legendRows, line, shape } from './picture-parts.ts';
import { plainCopy } from './plain-copy.ts';
import { textLines } from './text-lines.ts';

/** What stands above and below the map in a picture. */
export interface Captions {
  title: string;
  /** The signs of the page's legend, with their names. */
  legend: readonly { key: SVGSVGElement; name: string }[];
  /** Paragraphs: what is left out, what the map is and isn't, where it comes from. */
  notes: readonly string[];
}

/** What a picture shows. */
export interface Subject {
  svg: SVGSVGElement;
  size: Size;
  view: View;
  captions: Captions;
}

const EDGE = 16;
const TITLE = 22;
const NOTE = 12;
const LEADING = 19;

/**
 * A map as a drawing of its own: as it is seen, in the colours of paper, with all its styles in
 * it, and with its title, legend and notes.
 * @returns the text of an SVG file, and its size in units
 */
export function pictureOf({ svg, size, view, captions }: Subject) {
  const colours = lightColours();
  const map = plainCopy(svg, size, view.scale, colours, (copy) =>
    applySizes(copy, sizesAt(view.scale, 1)),
  );
  const top = TITLE + 1.5 * EDGE;
  set(map, { y: top, width: size.width, height: size.height });
  const inner = size.width - 2 * EDGE;
  const items = captions.legend.map(
    ({ key, name }): LegendItem => ({
      key: plainCopy(key, { width: 32, height: 14 }, 1, colours),
      name,
    }),
  );
  const legend = legendRows(items, inner);
  const below = top + size.height + EDGE / 2;
  set(legend.group, { transform: `translate(${EDGE} ${below})` });
  const lines = captions.notes.flatMap((note) => textLines(note, inner / NOTE));
  const firstLine = below + legend.height + EDGE / 2 + NOTE;
  const height = Math.ceil(firstLine + lines.length * LEADING);
  const picture = shape('svg', {
    viewBox: `0 0 ${size.width} ${height}`,
    width: size.width,
    height,
  });
  picture.append(
    shape('title', {}, captions.title),
    shape('rect', { width: size.width, height, fill: colours.get('--paper') ?? '#fff' }),
    line(captions.title, EDGE, TITLE + EDGE / 2, TITLE),
    map,
    legend.group,
    ...lines.map((text, index) => line(text, EDGE, firstLine + index * LEADING, NOTE)),
  );
  return { text: new XMLSerializer().serializeToString(picture), width: size.width, height };
}

function set(element: Element, attributes: Record<string, string | number>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
}
