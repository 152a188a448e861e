import { loadScript } from '../../../ui/client/load-script.ts';

type Render = (text: string, options: { border: number; ecc: 'L' | 'M' }) => string;

/** The QR code of an address, as SVG. */
export async function qrCode(address: string): Promise<string> {
  await loadScript('handout-qr.js');
  const { dongbeiQr } = globalThis as unknown as { dongbeiQr: Render };
  return dongbeiQr(address, { border: 2, ecc: 'M' });
}
