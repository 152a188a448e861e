import type { Plugin } from 'vite';

/** The module of a script that stands in a page's component. */
const PAGE_SCRIPT = /[?&]astro&type=script/;

/** Marks a module as belonging to one page script: `copy.ts?of=1f3a`. */
const OWNER = /[?&]of=([0-9a-f]+)$/;

/**
 * Gives every page script its own copy of what it imports.
 *
 * Modules that two scripts share would go into a file of their own, which a page opened from a
 * folder on disk may not load: Astro puts a script into the page only if it imports nothing.
 */
export function selfContainedScripts(): Plugin {
  return {
    name: 'self-contained-scripts',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'client',
    async resolveId(source, importer, options) {
      const owner = importer && ownerOf(importer);
      if (!owner || source.startsWith('\0')) return null;
      const resolved = await this.resolve(source, importer.replace(OWNER, ''), {
        ...options,
        skipSelf: true,
      });
      if (!resolved || resolved.external || resolved.id.startsWith('\0')) return resolved;
      return {
        ...resolved,
        id: `${resolved.id}${resolved.id.includes('?') ? '&' : '?'}of=${owner}`,
      };
    },
  };
}

/** The mark of the script that a module belongs to, or undefined for other modules. */
function ownerOf(module: string): string | undefined {
  return PAGE_SCRIPT.test(module) ? hash(module) : OWNER.exec(module)?.[1];
}

/** A short number for a name; two of a site's few scripts must only not share one. */
function hash(name: string): string {
  let sum = 5381;
  for (const character of name) sum = (Math.imul(sum, 33) ^ character.charCodeAt(0)) >>> 0;
  return sum.toString(16);
}
