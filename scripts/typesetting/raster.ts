import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { HEI } from './fonts.ts';

/** A drawing in pixels. */
export interface Raster {
  png: Uint8Array;
  width: number;
  height: number;
}

/**
 * Makes a function that draws SVG files as pixels, for programs that don't draw SVG themselves.
 * @param root folder that holds `node_modules/`
 * @param fonts files with all letters of the drawings
 * @returns a function that takes a drawing and its width in pixels
 */
export async function rasterizer(root: string, fonts: readonly Uint8Array[]) {
  await initWasm(await readFile(join(root, 'node_modules/@resvg/resvg-wasm/index_bg.wasm')));
  const font = { fontBuffers: [...fonts], defaultFontFamily: HEI, loadSystemFonts: false };
  return (svg: string, width: number): Raster => {
    const options = { font, fitTo: { mode: 'width' as const, value: width } };
    const drawn = new Resvg(svg, options).render();
    return { png: drawn.asPng(), width: drawn.width, height: drawn.height };
  };
}
