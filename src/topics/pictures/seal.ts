import seal from '../../assets/favicon.svg?raw';
import { DAYLIGHT } from '../../styles/daylight.ts';

const HREF = `data:image/svg+xml;base64,${Buffer.from(seal).toString('base64')}`;

/** The site's seal, a picture in a picture. */
export function stamp(x: number, y: number, size: number): string {
  return `<image x="${x}" y="${y}" width="${size}" height="${size}" href="${HREF}"/>`;
}

/**
 * The seal as the icon of a program, which fills its square to the corners.
 * @param size width and height in pixels
 * @param scale the seal's share of the square's side: 1, or less if a system will cut the icon
 *   to a circle
 */
export function iconDrawing(size: number, scale: number): string {
  const edge = (size * (1 - scale)) / 2;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}">
<rect width="${size}" height="${size}" fill="${DAYLIGHT.cinnabar}"/>
${stamp(edge, edge, size * scale)}
</svg>`;
}
