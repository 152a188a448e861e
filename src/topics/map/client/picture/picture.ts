import { DAYLIGHT } from '../../../../styles/daylight.ts';
import { applySizes } from '../view/drawing.ts';
import { shape } from '../view/shape.ts';
import { sizesAt } from '../view/sizes.ts';
import type { Size, View } from '../view/view.ts';
import { outline, type Typeface } from './outlines.ts';
import { lightColours } from './paint.ts';
import { type LegendItem, legendRows, line } from './picture-parts.ts';
import { plainCopy } from './plain-copy.ts';
import { textLines } from './text-lines.ts';

/** Texts and legend above and below the map in a picture. */
export interface Captions {
  title: string;
  /** The signs of the page's legend, with their names. */
  legend: readonly { key: SVGSVGElement; name: string }[];
  /** Paragraphs: the filter, the map's caption, its source. */
  notes: readonly string[];
}

/** The contents of a picture. */
export interface PictureContents {
  svg: SVGSVGElement;
  size: Size;
  view: View;
  captions: Captions;
}

/** The text of an SVG file, and its size in units. */
export interface Picture {
  text: string;
  width: number;
  height: number;
}

const EDGE = 16;
const TITLE = 22;
const NOTE = 12;
const LEADING = 19;

/** Puts the ground of the page's first map and its symbols into a drawing that only refers to them. */
function bringGround(copy: SVGSVGElement): void {
  for (const use of copy.querySelectorAll('.map-ground')) {
    const ground = document.querySelector(use.getAttribute('href') ?? '');
    if (ground) use.replaceWith(ground.cloneNode(true));
    const symbols = document.querySelector('.map-sheet defs');
    if (symbols) copy.prepend(symbols.cloneNode(true));
  }
}

/**
 * A map as a drawing of its own: as it is seen, in the colours of paper, with all its styles in
 * it, and with its title, legend and notes.
 * @param typeface the outlines of its letters
 */
export function pictureOf(
  { svg, size, view, captions }: PictureContents,
  typeface?: Typeface,
): Picture {
  const colours = lightColours();
  const map = plainCopy(svg, size, view.scale, colours, (copy) => {
    const isLaid = 'zoom' in copy.dataset;
    applySizes(copy, sizesAt(view.scale, 1));
    // On a sheet that no script has laid out, names show as they were placed for this size.
    if (!isLaid)
      for (const name of copy.querySelectorAll('[data-level="2"]'))
        name.setAttribute('data-crowded', '');
    bringGround(copy);
  });
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
    shape('rect', { width: size.width, height, fill: DAYLIGHT.paper }),
    line(captions.title, EDGE, TITLE + EDGE / 2, TITLE),
    map,
    legend.group,
    ...lines.map((text, index) => line(text, EDGE, firstLine + index * LEADING, NOTE)),
  );
  if (typeface) outline(picture, typeface);
  return { text: new XMLSerializer().serializeToString(picture), width: size.width, height };
}

function set(element: Element, attributes: Record<string, string | number>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
}

/** Pixels of a PNG for each unit of the drawing: sharp enough for a slide. */
const RESOLUTION = 2.5;

/**
 * A picture as a PNG file.
 * @throws Error where the browser can't make one
 */
export async function pngOf({ text, width, height }: Picture): Promise<Blob> {
  const image = new Image();
  // An address with the data in it: pages may show those, and it is theirs from disk too.
  image.src = `data:image/svg+xml,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * RESOLUTION;
  canvas.height = height * RESOLUTION;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
  if (!blob) throw new Error('The browser made no image');
  return blob;
}
