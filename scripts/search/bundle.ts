import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';

/** A file of the built site that holds a program, by its path inside the site. */
export interface Program {
  path: string;
  content: Uint8Array;
}

const ENGINE = 'pagefind-engine';
const INDEX = 'searched-index';

/**
 * Bundles the programs of the search as classic scripts, which also run in a page that was
 * opened from a folder on disk.
 * @param entries source files, by the names that the programs get
 * @param engine Pagefind's own `pagefind.js`, which comes with the index
 * @param searched what the programs know of the index beforehand, as a value for JSON
 * @throws what esbuild throws, with the place of a fault
 */
export async function bundle(
  entries: Record<string, string>,
  engine: string,
  searched: unknown,
): Promise<Program[]> {
  const { outputFiles } = await build({
    entryPoints: entries,
    bundle: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    minify: true,
    legalComments: 'none',
    write: false,
    outdir: '/',
    plugins: [given(ENGINE, engine, 'js'), given(INDEX, JSON.stringify(searched), 'json')],
    // Pagefind asks these where it was loaded from, and fetches its files by itself.
    define: { 'import.meta.url': 'undefined', fetch: 'indexFetch' },
    inject: [join(import.meta.dirname, '../../src/topics/search/client/index-files.ts')],
    logLevel: 'warning',
  });
  return outputFiles.map(({ path, contents }) => ({ path: path.slice(1), content: contents }));
}

/** Lets programs import a text that is in no file. */
function given(name: string, contents: string, loader: 'js' | 'json'): Plugin {
  return {
    name,
    setup({ onResolve, onLoad }) {
      onResolve({ filter: new RegExp(`^${name}$`) }, () => ({ path: name, namespace: name }));
      onLoad({ filter: /^/, namespace: name }, () => ({ contents, loader }));
    },
  };
}
