import { placesAlong, stepsAlong } from '../../drawing/ground/along.ts';
import type { Point } from '../../drawing/ground/frame.ts';
import { endsOf } from '../../drawing/ground/path-steps.ts';
import { type Box, textWidth } from '../../drawing/label-boxes.ts';
import { type LabelRequest, placing } from '../../drawing/labels.ts';
import { type MapScale, type Mark, type MarkGroup, roomOf } from '../../drawing/mark-groups.ts';
import type { MapLabel } from '../../drawing/model.ts';
import { shape } from '../view/shape.ts';

/** A name of the drawing. */
interface DrawnName {
  element: SVGGElement;
  text: SVGTextElement;
  request: LabelRequest;
}

/** The view of a map in which names are placed. */
export interface SeenNames extends MapScale {
  /** Pixels of the screen a pixel of a name: more than one on a wall. */
  text: number;
  size: { width: number; height: number };
  groups: readonly MarkGroup<Mark>[];
  /** Tells whether a point of the map is in sight. */
  isSeen: (point: Point) => boolean;
  /** Tells whether it is, or nearly so. */
  isNear: (point: Point) => boolean;
  /** The part of the map that is in sight, in its units. */
  sight: Box;
}

/** From a name's middle to its baseline, in pixels. */
const HALF_LINE = 4;
/** Half a dot, in pixels. */
const DOT = 3;
/** Units between points of a line. */
const STEP = 6;
/** Of the ways of lines by their chords, beside which a name can stand. */
const WINDING = 1.1;
/** Places that are tried for the name of a line. */
const TRIED = 12;

/** The names of a map: placed anew as it is filtered and zoomed, as the build places them. */
export class Names {
  #names: DrawnName[];
  #dots: { element: Element; at: Point }[];
  #lines: { link: Element; line: Element; points: Point[] }[];

  constructor(svg: SVGSVGElement) {
    this.#names = [...svg.querySelectorAll<SVGGElement>('[data-wish]')].map(nameOf);
    this.#dots = [...svg.querySelectorAll('.map-nodes path')].map((element) => ({
      element,
      at: endsOf(element.getAttribute('d') ?? '')[0] ?? [0, 0],
    }));
    this.#lines = [...svg.querySelectorAll('.map-line, .map-band')].flatMap((line) => {
      const link = line.closest('a');
      const points = stepsAlong(endsOf(line.getAttribute('d') ?? ''), STEP);
      return link ? [{ link, line, points }] : [];
    });
  }

  /** Places the names of what is shown, step by step, and writes them at last. */
  *lay(seen: SeenNames): Generator<undefined> {
    const scale = seen.pixels / seen.text;
    const inText = (pixels: number) => pixels / seen.text;
    const shown = this.#names.filter(({ element }) => !element.hasAttribute('data-off'));
    const lines = this.#lines.filter(
      ({ link, line }) => !link.hasAttribute('data-off') && !line.closest('[data-out]'),
    );
    const names = shown.filter(({ request }) => {
      if (request.kind !== 'line') return seen.isNear(request.at);
      const own = lines.filter(
        ({ link }) => link.getAttribute('data-feature') === request.features[0],
      );
      request.along = placesAlong(
        own.map(({ points }) => points),
        {
          length: textWidth(request.text, 'line') / scale,
          isClear: seen.isSeen,
          most: TRIED,
          winding: WINDING,
        },
      );
      return request.along.length > 0;
    });
    const dots = this.#dots.filter(
      ({ element, at }) => !element.hasAttribute('data-off') && seen.isNear(at),
    );
    yield;
    const groups = seen.groups.filter(({ at }) => seen.isNear(at));
    const labels = yield* placing(
      names.map(({ request }) => request),
      {
        ...seen.size,
        dots: dots.map(({ at }) => ({ at, half: inText(DOT) })),
        obstacles: roomOf(groups, seen.symbol, seen.text),
        linePoints: lines.flatMap(({ points }) => points.filter(seen.isNear)),
        scales: [scale],
        sight: seen.sight,
      },
    );
    const byPoint = new Map(labels.map((label) => [keyOf(label), label]));
    for (const name of shown) write(name, byPoint.get(keyOf(name.request)));
  }
}

/** The name of a line stands now here, now there. */
function keyOf({ text, kind, at, features }: LabelRequest | MapLabel): string {
  return `${text} ${kind === 'line' ? features[0] : at.join()}`;
}

function nameOf(element: SVGGElement): DrawnName {
  const text = element.querySelector('text') as SVGTextElement;
  const [rank, ...words] = (element.dataset.wish ?? '').split(' ');
  const [x = 0, y = 0, angle] = numbersIn(element.getAttribute('transform'));
  const standing = (['seat', 'lesser'] as const).find((word) => words.includes(word));
  const request: LabelRequest = {
    text: text.textContent?.trim() ?? '',
    kind: (text.getAttribute('class')?.replace('map-name-', '') ?? 'place') as MapLabel['kind'],
    features: element.dataset.for?.split(' ') ?? [],
    at: [x, y],
    rank: Number(rank),
    ...(standing && { standing }),
    floating: words.includes('floating'),
    centred: words.includes('centred'),
    fixed: words.includes('fixed'),
  };
  if (request.kind !== 'line' && (angle !== undefined || request.kind === 'water'))
    request.pinned = placeOf(text, angle);
  return { element, text, request };
}

function placeOf(text: SVGTextElement, angle: number | undefined): LabelRequest['pinned'] {
  return {
    dx: Number(text.getAttribute('x') ?? 0),
    dy: Number(text.getAttribute('y') ?? 0) - HALF_LINE,
    anchor: (text.getAttribute('text-anchor') ?? 'middle') as MapLabel['anchor'],
    ...(angle !== undefined && { angle }),
  };
}

/** Writes a name where it was placed, or leaves it out where there was no room. */
function write({ element, text }: DrawnName, label: MapLabel | undefined): void {
  element.toggleAttribute('data-crowded', !label);
  element.querySelector('.map-callout')?.remove();
  if (!label) return;
  if (label.kind === 'line') {
    const [x, y] = label.at.map((length) => length.toFixed(1));
    element.setAttribute('transform', `translate(${x} ${y}) rotate(${label.angle})`);
  }
  text.setAttribute('x', String(label.dx));
  text.setAttribute('y', String(label.dy + HALF_LINE));
  text.setAttribute('text-anchor', label.anchor);
  if (!label.isCallout) return;
  element.prepend(shape('path', { class: 'map-callout', d: `M0 0L${label.dx} ${label.dy}` }));
}

function numbersIn(text: string | null): number[] {
  return (text?.match(/-?[\d.]+/g) ?? []).map(Number);
}

/** Layers that the sheet of a plan shares with the map, by the attribute that has the numbers. */
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
