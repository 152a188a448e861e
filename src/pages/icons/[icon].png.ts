import type { APIRoute } from 'astro';
import { type Colour, encodePng } from '../../topics/pictures/icons/png.ts';
import { drawSeal } from '../../topics/pictures/icons/raster.ts';

/** Cinnabar and paper, as in src/styles/tokens.css. */
const GROUND: Colour = [0xa8, 0x28, 0x1c];
const INK: Colour = [0xfb, 0xf8, 0xf1];

/** A system may cut a maskable icon to a circle of four fifths of its width. */
const ICONS = [
  { icon: 'seal-192', size: 192, scale: 1 },
  { icon: 'seal-512', size: 512, scale: 1 },
  { icon: 'seal-maskable-512', size: 512, scale: 0.72 },
];

/** Draws the icons that public/manifest.webmanifest names. */
export const getStaticPaths = () => ICONS.map((props) => ({ params: { icon: props.icon }, props }));

export const GET: APIRoute<(typeof ICONS)[number]> = ({ props: { size, scale } }) =>
  new Response(new Uint8Array(encodePng(drawSeal(size, scale), size, GROUND, INK)));
