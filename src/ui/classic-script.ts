import { join } from 'node:path';
import { build } from 'esbuild';

/**
 * Bundles a program as a classic script, which a page opened from a folder on disk may load; a
 * module it may not.
 * @param contents of a module in `src/`, whose imports are bundled too
 */
export async function classicScript(contents: string): Promise<Response> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: join(process.cwd(), 'src'), loader: 'ts' },
    bundle: true,
    format: 'iife',
    minify: true,
    write: false,
  });
  return new Response(outputFiles[0]?.text);
}
