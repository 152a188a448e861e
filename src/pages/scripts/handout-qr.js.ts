import type { APIRoute } from 'astro';
import { classicScript } from '../../ui/classic-script.ts';

/**
 * The maker of QR codes, which the handout loads where it can use it: most pages have no need of
 * it, and it is larger than all their scripts.
 */
export const GET: APIRoute = () =>
  classicScript("import { renderSVG } from 'uqr'; globalThis.dongbeiQr = renderSVG;");
