import { join } from 'node:path';
import { build } from 'esbuild';
import { BUILD_TARGETS } from '../model/browsers.ts';

/** A program as a file of its own. */
export async function classicScript(contents: string): Promise<Response> {
  return new Response(await bundled(contents));
}

/**
 * Bundles a program as a classic script, which a page opened from a folder on disk may load; a
 * module it may not.
 * @param contents of a module in `src/`, whose imports are bundled too
 */
export async function bundled(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: join(process.cwd(), 'src'), loader: 'ts' },
    bundle: true,
    format: 'iife',
    minify: true,
    target: BUILD_TARGETS,
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

const inlined = new Map<string, Promise<string>>();

/**
 * Bundles a program to be written into pages, once for all of them.
 * @param path of its module in `src/`, whose name ends with `.ts`
 * @returns its text, for a script whose place in the page is when it runs
 */
export function inlineProgram(path: string): Promise<string> {
  const made = inlined.get(path) ?? bundled(`import './${path}';`).then((text) => text.trim());
  inlined.set(path, made);
  return made;
}
