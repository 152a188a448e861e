import { loadScript } from './load-script.ts';

/** Units of the drawing that a module takes. */
const UNITS = 10;

type RenderQr = (text: string, options: { border: number; ecc: 'L' | 'M' }) => string;

/**
 * Draws the QR code of an address as SVG, by a program that is loaded on demand.
 * @param root the way from the page to the site's root: `../`, or nothing
 * @param ecc how much may be unreadable: M 15 %, L 7 %, which leaves room for longer addresses
 * @throws Error if the program can't be loaded
 */
export async function qrCode(root: string, address: string, ecc: 'L' | 'M' = 'M'): Promise<string> {
  await loadScript(`${root}scripts/handout-qr.js`);
  const { dongbeiQr } = globalThis as unknown as { dongbeiQr: RenderQr };
  return dongbeiQr(address, { border: 2, ecc });
}

/**
 * Shows a code with the number of modules along its side, border included, in `--modules`: paper
 * needs so much room for it that a phone can read them.
 */
export function showCode(element: HTMLElement, svg: string): void {
  element.innerHTML = svg;
  const { width = 0 } = element.querySelector('svg')?.viewBox.baseVal ?? {};
  element.style.setProperty('--modules', String(width / UNITS));
}
