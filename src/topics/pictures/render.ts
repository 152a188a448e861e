import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

const PROGRAM = join(process.cwd(), 'node_modules/@resvg/resvg-wasm/index_bg.wasm');

await initWasm(await readFile(PROGRAM));

/** Draws an SVG without text as PNG: the same bytes on every machine. */
export function toPng(svg: string): Uint8Array {
  return new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng();
}
