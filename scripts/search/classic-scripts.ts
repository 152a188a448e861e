/**
 * Classic scripts for pages that were opened from a folder on disk: such a page may fetch nothing
 * and import no module, but it may run these.
 */
import { Buffer } from 'node:buffer';
import { build, type Plugin } from 'esbuild';
import { BUILD_TARGETS } from '../../src/model/browsers.ts';
import { bundleOf, bundleOfPart } from '../../src/model/search/disk-bundles.ts';
import type { Searched } from '../../src/model/search/searched.ts';

/** A file by its path inside `search/`. */
export interface SearchFile {
  path: string;
  content: Uint8Array;
}

const ENGINE = 'pagefind-engine';
const INDEX = 'searched-index';

const SMALL = {
  bundle: true,
  target: BUILD_TARGETS,
  charset: 'utf8',
  minify: true,
  legalComments: 'none',
  write: false,
  logLevel: 'warning',
} as const;

/**
 * Bundles the programs of the search.
 * @param entries source files, by the names that the programs get
 * @param engine Pagefind's own `pagefind.js`, which comes with the index
 * @param searched facts about the index that the programs have from the start, as a value for JSON
 * @throws Error of esbuild, with the place of a fault in a source file
 */
export async function bundlePrograms(
  entries: Record<string, string>,
  engine: string,
  searched: Searched,
): Promise<SearchFile[]> {
  const { outputFiles } = await build({
    ...SMALL,
    entryPoints: entries,
    format: 'iife',
    outdir: '/',
    plugins: [given(ENGINE, await engineModule(engine)), given(INDEX, factsModule(searched))],
  });
  return outputFiles.map(({ path, contents }) => ({ path: path.slice(1), content: contents }));
}

/**
 * A module with a function that runs the engine and returns its `createInstance`; it is given what
 * gets the files of the index.
 */
async function engineModule(engine: string): Promise<string> {
  const { outputFiles } = await build({
    ...SMALL,
    stdin: { contents: `import { createInstance } from '${ENGINE}';started(createInstance)` },
    format: 'iife',
    plugins: [given(ENGINE, engine)],
    // Pagefind asks these where it was loaded from, and fetches its files by itself.
    define: { 'import.meta.url': 'undefined', fetch: 'indexFetch' },
  });
  const code = outputFiles[0]?.text;
  return `export default(indexFetch)=>{let made;const started=(it)=>made=it;${code}return made}`;
}

/** A module with the version of the index, what suggestions need, and a function that makes all facts. */
function factsModule({ version, ...facts }: Searched): string {
  const { hints, kinds } = facts.answers;
  const few = Object.entries({ version, hintParts: hints, kinds });
  const said = few.map(([name, value]) => `export const ${name}=${JSON.stringify(value)};`);
  return `${said.join('')}export default()=>(${JSON.stringify(facts)})`;
}

/** Lets programs import a text that is in no file. */
function given(name: string, contents: string): Plugin {
  return {
    name,
    setup({ onResolve, onLoad }) {
      onResolve({ filter: new RegExp(`^${name}$`) }, () => ({ path: name, namespace: name }));
      onLoad({ filter: /^/, namespace: name }, () => ({ contents, loader: 'js' }));
    },
  };
}

/** The files of the indexes in classic scripts that hold them as base64, several in each. */
export function diskFiles(files: readonly SearchFile[]): SearchFile[] {
  const bundles = Map.groupBy(files, ({ path }) => bundleOf(path));
  return [...bundles].map(([name, members]) => {
    const entries = members.map(({ path, content }) => [
      path,
      Buffer.from(content).toString('base64'),
    ]);
    const object = JSON.stringify(Object.fromEntries(entries));
    const script = `globalThis.searchFiles=Object.assign(globalThis.searchFiles??{},${object});\n`;
    return { path: `disk/${name}.js`, content: Buffer.from(script) };
  });
}

/** The scripts of the index of answers for a copy of the library, many parts in each. */
export function copiedAnswers(files: readonly SearchFile[]): SearchFile[] {
  const bundles = Map.groupBy(files, ({ path }) =>
    bundleOfPart(path.replace(/^answers\/|\.js$/g, '')),
  );
  return [...bundles].flatMap(([name, members]) =>
    name === undefined
      ? []
      : { path: `disk/${name}.js`, content: Buffer.concat(members.map(({ content }) => content)) },
  );
}
