import { Buffer } from 'node:buffer';
import { bundleOf } from '../../src/model/search/disk-bundles.ts';

/** A file by its path inside `search/`. */
export interface SearchFile {
  path: string;
  content: Uint8Array;
}

/**
 * The files again as classic scripts that hold them as base64: a page opened from a folder on
 * disk may fetch nothing, but it may run those.
 */
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
