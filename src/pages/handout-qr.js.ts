import { join } from 'node:path';
import type { APIRoute } from 'astro';
import { build } from 'esbuild';

/**
 * The maker of QR codes as a classic script, which the handout loads where it can use it: most
 * pages have no need of it, and it is larger than all their scripts.
 */
export const GET: APIRoute = async () => {
  const { outputFiles } = await build({
    stdin: {
      contents: "import { renderSVG } from 'uqr'; globalThis.dongbeiQr = renderSVG;",
      resolveDir: join(process.cwd(), 'src'),
    },
    bundle: true,
    format: 'iife',
    minify: true,
    write: false,
  });
  return new Response(outputFiles[0]?.text);
};
