import type { APIRoute } from 'astro';
import { toPng } from '../../topics/pictures/render.ts';
import { iconDrawing } from '../../topics/pictures/seal.ts';

/** A system may cut a maskable icon to a circle of four fifths of its width. */
const ICONS = [
  { icon: 'seal-192', size: 192, scale: 1 },
  { icon: 'seal-512', size: 512, scale: 1 },
  { icon: 'seal-maskable-512', size: 512, scale: 0.72 },
];

/** Draws the icons that public/manifest.webmanifest names. */
export function getStaticPaths() {
  return ICONS.map((props) => ({ params: { icon: props.icon }, props }));
}

export const GET: APIRoute<(typeof ICONS)[number]> = ({ props: { size, scale } }) =>
  new Response(new Uint8Array(toPng(iconDrawing(size, scale))), {
    headers: { 'Content-Type': 'image/png' },
  });
