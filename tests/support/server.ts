import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { serve } from '../../scripts/commands/serve.ts';

/** The built site. */
export const DIST = join(import.meta.dirname, '../../dist');

/**
 * Serves the built site on a free port.
 * @param prefix the path under which it appears, with a slash at both ends
 * @returns its address, ending with a slash, and a function that stops the server
 */
export async function serveDist(prefix = '/') {
  const { port, close } = await serve({ root: DIST, prefix }, 0);
  return { url: `http://127.0.0.1:${port}${prefix}`, close };
}

/**
 * The places from which readers open the site: storage and targets of links may differ between them.
 * Each returns the address, ending with a slash, and a function that gives the place up.
 */
export const PLACES = {
  'over HTTP': () => serveDist('/sub/path/'),
  'from a folder on disk': async () => ({ url: `${pathToFileURL(DIST)}/`, close: () => {} }),
};
