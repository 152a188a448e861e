import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { withContentPolicy } from './page/content-policy.ts';
import { withHalfMarks } from './page/half-marks.ts';
import { withNeededStyles, withOneSheet, wordsOf } from './page/needed-styles.ts';
import { partedDrawing } from './page/parted-drawings.ts';
import { partedPage } from './page/parted-lists.ts';
import { withPlainStyles } from './page/plain-styles.ts';

/** Shows passages of all kinds, which come in by script. */
const SHOWS_ANYTHING = /^handout\.html$/;

/** Comments, which no program runs and no style needs: words there are no names. */
const COMMENT = /^\s*(?:\/\*.*?\*\/|\/\/.*?$)/gms;

/**
 * Gives every page of a build, between its rendering and its writing, names for marks that close up
 * to others, drawings in few bytes, the styles that something on it can have as one sheet, and its
 * Content Security Policy. What a page with a very long list or a very full map has no room for is
 * written beside it.
 */
export function finishedPages(): AstroIntegration {
  const beside = new Map<string, string>();
  return {
    name: 'finished-pages',
    hooks: {
      'astro:build:start': async ({ setPrerenderer }) => {
        const inScripts = await wordsOfScripts(fileURLToPath(new URL('..', import.meta.url)));
        setPrerenderer((prerenderer) =>
          finishing(prerenderer, (html, path) => {
            const marked = withShortShapes(withHalfMarks(withPlainStyles(html)));
            const styled = SHOWS_ANYTHING.test(path) ? marked : withNeededStyles(marked, inScripts);
            const drawing = partedDrawing(withOneSheet(styled), path);
            const { html: page, more } = partedPage(drawing.html, path);
            for (const [other, text] of [...drawing.more, ...more])
              beside.set(other, other.endsWith('.html') ? withContentPolicy(text, other) : text);
            return withContentPolicy(page, path);
          }),
        );
      },
      'astro:build:done': async ({ dir }) => {
        for (const [path, text] of beside) {
          const file = join(fileURLToPath(dir), path);
          await mkdir(dirname(file), { recursive: true });
          await writeFile(file, text);
        }
      },
    },
  };
}

/**
 * All words of the programs that pages run, and of the styles that these bring: among them are the
 * classes that they give and the custom properties that they read.
 */
async function wordsOfScripts(folder: string): Promise<Set<string>> {
  const files = await readdir(folder, { recursive: true });
  const programs = files.filter((file) => /[\\/]client[\\/].*(?<!\.test)\.(ts|css)$/.test(file));
  const texts = await Promise.all(programs.map((file) => readFile(join(folder, file), 'utf8')));
  return wordsOf(texts.join('\n').replace(COMMENT, ''));
}

/**
 * Changes the pages that a prerenderer makes.
 * @param finish what becomes of a page, which is given with its path from the site's root
 */
function finishing(
  prerenderer: AstroPrerenderer,
  finish: (html: string, path: string) => string,
): AstroPrerenderer {
  return {
    ...prerenderer,
    render: async (request, options) => {
      const rendered = await prerenderer.render(request, options);
      if (options.routeData.type !== 'page') return rendered;
      const response = rendered instanceof Response ? rendered : rendered.response;
      return new Response(finish(await response.text(), fileOf(request.url)), response);
    },
  };
}

/** The file of a page by its address: `/` and `/plan-13/` are each an index.html. */
function fileOf(url: string): string {
  return new URL(url).pathname.slice(1).replace(/(^|\/)$/, '$1index.html');
}

/** A shape with nothing in it, as Astro writes it. */
const EMPTY = /<(path|use|circle|rect|line|ellipse|polygon|polyline)((?:\s[^<>]*)?)><\/\1>/g;

/**
 * Closes empty shapes of drawings in their own tags, `<path d="…"/>`, as HTML allows inside of an
 * `svg`: a large map has a thousand.
 */
export function withShortShapes(html: string): string {
  return html.replace(EMPTY, (_, name: string, attributes: string) => {
    // A value without quotation marks would take the slash.
    const end = /=[^"'\s]+$/.test(attributes) ? ' />' : '/>';
    return `<${name}${attributes}${end}`;
  });
}
